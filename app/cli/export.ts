import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { LedgerInconsistent, seal } from '#app/commands/ledger/seal.server.ts';
import { type Context, createContext } from '#app/context.server.ts';
import { formatInstant } from '#app/domain/instant.ts';
import { openCheckpoint } from '#app/domain/note/checkpoint.ts';
import { formatVerifierKey, type VerifierKey } from '#app/domain/note/key.ts';
import { MalformedNote } from '#app/domain/note/note.ts';
import { readmeOf } from '#app/export/readme.ts';
import { writeLedger } from '#app/export/write-ledger.server.ts';
import { BrokenLink, writePages } from '#app/export/write-pages.server.ts';
import { openPublications } from '#app/http/readable.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { type Translator, translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { readCharters } from '#app/queries/public/sitemap.server.ts';
import type { Pages } from '#app/server/pages.ts';
import { directorySource } from '#app/verify/directory-source.ts';
import type { Finding } from '#app/verify/finding.ts';
import { VerifierState } from '#app/verify/state.ts';
import { verifySite } from '#app/verify/verify-site.ts';
import { files } from '#db/dialects/files.server.ts';
import { readHead } from '#db/stores/ledger.server.ts';
import { writeThrough } from '#db/write-through.server.ts';
import type { ExitStatus, Output } from './cases.ts';
import { present } from './present.ts';
import { startProgress } from './progress.ts';
import { UsageError } from './usage-error.ts';
import { linesOf } from './verify.ts';

export type ExportOptions = {
  /** The database file of `context`. */
  database: string;
  render: NonNullable<Pages['render']>;
  /** The folder of built styles and fonts. */
  assets: string;
  json?: boolean;
  language: Language;
};

/** How often the moment is chosen anew when the server signs a later one just then. */
const tries = 5;

/**
 * Writes everything public to a folder that any static host can serve and `kept verify` checks offline: the pages and
 * the ledger of one signed moment, verified before the folder takes its name. An earlier export there is replaced.
 * Status 1: what was written does not hold together, and nothing was put in place.
 * @throws UsageError when something else stands there, and where no charter was published
 */
export async function exportSite(
  live: Context,
  folder: string,
  options: ExportOptions,
  output: Output,
): Promise<ExitStatus> {
  const words = translator(options.language);
  const { t } = words;
  if (!(await isAnythingPublished(live)))
    throw new UsageError('exported.nothing', {
      ...{ database: options.database, publish: '`kept publish`', serve: '`kept serve`' },
      option: '--database',
    });
  const { key } = live.signer();
  if (existsSync(folder) && !isEarlierExport(folder, key))
    throw new UsageError('exported.notEmpty', { folder });
  // Beside the folder, so that it takes its place at one stroke, and under a name that nothing else has.
  const made = mkdirSync(dirname(resolve(folder)), { recursive: true });
  const beside = mkdtempSync(`${resolve(folder)}.partial-`);
  const partial = join(beside, 'export');
  const scratch = mkdtempSync(join(tmpdir(), 'kept-export-'));
  mkdirSync(partial);
  try {
    const { context, size } = await stillCopy(live, options.database, join(scratch, 'moment.sqlite'));
    try {
      const files = await write(context, partial, size, options);
      const findings = await findingsIn(partial, key, join(scratch, 'state'), words);
      if (findings.length > 0) throw new BrokenLink(linesOf(findings, options.language).join('\n'));
      openToAll(partial);
      putInPlace(beside, resolve(folder));
      if (made !== undefined) openFolders(made, resolve(folder));
      if (options.json) output.answer(JSON.stringify({ folder, size, files }));
      else {
        output.answer(t('exported.done', { folder, files, size }));
        output.answer(t('exported.check', { command: `kept verify ${folder}` }));
      }
      return 0;
    } finally {
      await context.db.destroy();
    }
  } catch (error) {
    if (!(error instanceof BrokenLink)) throw error;
    output.fault(error.message);
    return 1;
  } finally {
    rmSync(beside, { recursive: true, force: true });
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Whether a charter was published: without one there are pages that say so, and a ledger of nothing. */
async function isAnythingPublished({ db }: Context): Promise<boolean> {
  return (await db.selectFrom('editions').select('seq').limit(1).executeTakeFirst()) !== undefined;
}

/** The database as of one moment, signed, and a present that does not go on: everything shows the same. */
async function stillCopy(
  live: Context,
  database: string,
  file: string,
): Promise<{ context: Context; size: number }> {
  for (let attempt = 1; ; attempt++) {
    await files.copy(database, file);
    // What is signed of the copy must not be lost to the original.
    await live.onDisk();
    const now = live.now();
    const context = {
      ...(await createContext(file, live.content)),
      ...{ now: () => now, random: live.random, signer: live.signer },
    };
    try {
      return { context, size: (await seal(context)).size };
    } catch (error) {
      const overtaken = (live.signer().lastSigned()?.size ?? 0) > (await readHead(context.db)).size;
      await context.db.destroy();
      if (!(error instanceof LedgerInconsistent) || !overtaken || attempt === tries) throw error;
    }
  }
}

async function write(
  context: Context,
  folder: string,
  size: number,
  { render, assets, language }: ExportOptions,
): Promise<number> {
  const site = siteOf(context);
  const { key } = context.signer();
  const words = translator(language);
  const progress = startProgress(words, words.t('progress.pages'));
  const begin = await beginningOf(context);
  const pages = await writePages({
    ...{ folder, begin, assets, site: site.origin, onProgress: progress.report },
    render: (address) => render(address, context),
  });
  progress.stop();
  const ledgerProgress = startProgress(words, words.t('progress.ledger'));
  const named = { folder, size, key: formatVerifierKey(key) };
  const files = await writeLedger(context.db, named, ledgerProgress.report);
  ledgerProgress.stop();
  const { root } = await readHead(context.db);
  const facts = { origin: key.name, key: named.key, size, root, at: formatInstant(context.now()) };
  writeFileSync(join(folder, 'README.md'), readmeOf(site, facts));
  return pages + files + 1;
}

/** What no page links to, or not every one; the rest is found from here. */
async function beginningOf(context: Context): Promise<string[]> {
  const { languages } = siteOf(context);
  const charters = await readCharters(context.db, await openPublications(context), context.now());
  return [
    ...['/', '/robots.txt', paths.sitemap(), paths.favicon()],
    ...languages.flatMap((language) => [
      paths.home(language),
      paths.homeCard(language),
      ...charters.flatMap(({ slug, commitments }) => [
        ...[paths.charter, paths.card, paths.badge, paths.embed].map((path) => path(language, slug)),
        ...commitments.map((id) => paths.commitment(language, slug, id)),
      ]),
    ]),
  ];
}

async function findingsIn(
  folder: string,
  key: VerifierKey,
  state: string,
  words: Translator,
): Promise<Finding[]> {
  const progress = startProgress(words, words.t('progress.verify'));
  const { findings } = await verifySite(directorySource(folder), {
    ...{ state: new VerifierState(state), now: present(), key: formatVerifierKey(key), policy: null },
    onProgress: progress.report,
  });
  progress.stop();
  return findings;
}

/** Whether a folder is empty or holds an export of this log. */
function isEarlierExport(folder: string, key: VerifierKey): boolean {
  if (readdirSync(folder).length === 0) return true;
  const checkpoint = join(folder, 'ledger', 'checkpoint');
  if (!existsSync(checkpoint)) return false;
  try {
    return openCheckpoint(readFileSync(checkpoint, 'utf8'), key).size >= 0;
  } catch (error) {
    if (error instanceof MalformedNote) return false;
    throw error;
  }
}

/** What is written to be served is for every user of the machine to read: whoever runs the server may be another. */
function openToAll(path: string): void {
  const isFolder = statSync(path).isDirectory();
  chmodSync(path, isFolder ? 0o755 : 0o644);
  if (isFolder) for (const name of readdirSync(path)) openToAll(join(path, name));
}

/** Lets all pass through the folders that were made on the way to one. */
function openFolders(first: string, folder: string): void {
  for (let above = dirname(folder); above.startsWith(first); above = dirname(above)) chmodSync(above, 0o755);
}

/** @param beside a folder that holds the new `export`, and takes the one before until it is deleted */
function putInPlace(beside: string, folder: string): void {
  if (existsSync(folder)) renameSync(folder, join(beside, 'before'));
  renameSync(join(beside, 'export'), folder);
  writeThrough(dirname(folder));
}
