import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Since } from '#app/domain/audit/easing-book.ts';
import { formatInstant, isPlainDate } from '#app/domain/instant.ts';
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from '#app/domain/note/key.ts';
import { MalformedNote } from '#app/domain/note/note.ts';
import { type Policy, PolicyError, parsePolicy } from '#app/domain/note/policy.ts';
import { faultInWords } from '#app/i18n/findings.ts';
import { machineCodeOf } from '#app/i18n/machine-codes.ts';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import type { DatabaseSource } from '#app/verify/database-source.server.ts';
import { directorySource } from '#app/verify/directory-source.ts';
import { type Finding, finding } from '#app/verify/finding.ts';
import { mostBreaches } from '#app/verify/pages.ts';
import type { LogSource } from '#app/verify/source.ts';
import { VerifierState } from '#app/verify/state.ts';
import { urlSource } from '#app/verify/url-source.ts';
import { type VerifiedSite, verifySite } from '#app/verify/verify-site.ts';
import { files } from '#db/dialects/files.server.ts';
import type { ExitStatus, Output } from './cases.ts';
import { terminalLanguage } from './language.ts';
import { otherThanFile } from './ordinary-file.ts';
import { present } from './present.ts';
import { startProgress } from './progress.ts';
import { easedLines } from './told-easings.ts';
import { toldFault } from './told-fault.ts';
import { UsageError } from './usage-error.ts';

export type VerifyCommandOptions = {
  state?: string;
  key?: string;
  policy?: string;
  /** A day from which on it is told what eases. */
  since?: string;
  json?: boolean;
  language: Language;
};
/** How long a server's witnesses are waited for; seconds. They are asked every minute. */
const patience = 75;

/**
 * Verifies the ledger at an address, in the directory of an export or in a database, and says what it found: status 1
 * when anything is wrong.
 * @throws UsageError when there is nothing to verify there
 */
export async function verify(
  target: string,
  options: VerifyCommandOptions,
  output: Output,
): Promise<ExitStatus> {
  const source = await sourceOf(target);
  const words = translator(options.language);
  const progress = startProgress(words, words.t('progress.verify'));
  const pagesProgress = startProgress(words, words.t('progress.pages'));
  try {
    const state = new VerifierState(options.state ?? join('data', 'verified', nameOf(target)));
    const policy = options.policy === undefined ? null : readPolicy(options.policy);
    const verified = await verifySite(source, {
      state,
      now: present(),
      policy,
      patience: /^https?:/.test(target) ? patience : 0,
      onWaiting: () => output.fault(words.t('verify.waiting', { seconds: patience })),
      key: options.key === undefined ? null : formatVerifierKey(readKey('--key', options.key)),
      onProgress: progress.report,
      onPages: pagesProgress.report,
      since: sinceOf(options.since),
    });
    const inside = 'checkBeside' in source ? await insideDatabase(source) : [];
    progress.stop();
    pagesProgress.stop();
    return report({ ...verified, findings: [...verified.findings, ...inside] }, source, options, output);
  } catch (error) {
    progress.stop();
    pagesProgress.stop();
    throw toldFault(error, target);
  } finally {
    await source.close();
  }
}

/** @throws UsageError for what is no day */
function sinceOf(given: string | undefined): Since | null {
  if (given === undefined) return null;
  if (isPlainDate(given)) return { size: 0, day: given };
  throw new UsageError('usage.notADay', { option: '--since', given, example: '2026-06-30' });
}

/** Where to read the ledger at an address, in a directory or in a database. @throws UsageError when nothing is there */
export async function sourceOf(target: string): Promise<LogSource | DatabaseSource> {
  if (/^https?:\/\//.test(target)) {
    if (URL.canParse(target)) return urlSource(target);
    throw new UsageError('usage.notAnAddress', { given: target, example: 'https://trust.example.com' });
  }
  const path = files.fileOf(target);
  if (path === null || !existsSync(path)) throw new UsageError('usage.nothingThere', { target });
  const other = otherThanFile(path);
  if (other === 'EISDIR') return directorySource(path);
  if (other) throw new UsageError('usage.notOurs', { database: target, detail: other });
  const { databaseSource } = await import('#app/verify/database-source.server.ts');
  try {
    return databaseSource(path);
  } catch (error) {
    throw toldFault(error, target);
  }
}

/** Where the state of a target is kept unless `--state` says otherwise. */
function nameOf(target: string): string {
  return (
    target
      .replace(/^https?:\/\//, '')
      .replaceAll(/[^A-Za-z0-9.-]+/g, '_')
      .replaceAll(/^[_.]+|_+$/g, '') || 'log'
  );
}

/** The verifier key given to an option, as a text or in a file. @throws UsageError for anything else */
export function readKey(option: '--key' | '--log', given: string): VerifierKey {
  try {
    return parseVerifierKey((existsSync(given) ? readFileSync(given, 'utf8') : given).trim());
  } catch (error) {
    const unread = (error as NodeJS.ErrnoException).syscall !== undefined;
    if (unread || error instanceof MalformedNote) throw new UsageError('usage.notAKey', { option, given });
    throw error;
  }
}

function readPolicy(file: string): Policy {
  try {
    return parsePolicy(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof PolicyError))
      throw new UsageError('usage.notAPolicy', { place: file, detail: machineCodeOf(error) });
    const place = `${file}:${error.line}`;
    throw new UsageError('usage.notAPolicy', {
      place,
      detail: faultInWords(error.fault, terminalLanguage()),
    });
  }
}

/** What only a database holds: what lies beside its entries, and tables that a rebuild of a copy must give again. */
export async function insideDatabase(source: DatabaseSource): Promise<Finding[]> {
  const { rebuild } = await import('#app/commands/ledger/rebuild.server.ts');
  const { createContext } = await import('#app/context.server.ts');
  const findings = source.checkBeside();
  const folder = mkdtempSync(join(tmpdir(), 'kept-verify-'));
  try {
    const copy = join(folder, 'copy.sqlite');
    await files.copy(source.name, copy);
    const context = await createContext(copy);
    try {
      for (const { table, identical, before, after } of await rebuild(context))
        if (!identical) findings.push(finding('table-differs', table, { expected: after, found: before }));
    } catch {
      // A ledger that cannot be replayed gives no tables: the replay has said why.
      findings.push(finding('table-differs', source.name));
    } finally {
      await context.db.destroy();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return findings;
}

function report(
  verified: VerifiedSite,
  source: LogSource,
  options: VerifyCommandOptions,
  output: Output,
): ExitStatus {
  const { findings, origin, size, root, since, keyWasPinned, cosigned, watchedUntil } = verified;
  const status: ExitStatus = findings.length === 0 ? 0 : 1;
  if (options.json) {
    output.answer(JSON.stringify({ ...verified, source: source.name, holds: status === 0 }));
    return status;
  }
  const { t } = translator(options.language);
  const [first] = findings;
  if (!first) {
    output.answer(t('verify.holds', { origin, size, root }));
    if (since !== null) output.answer(t('verify.since', { size: since }));
    output.answer(t('verify.figures'));
    if (verified.byFirstRules) output.answer(t('verify.firstRules'));
    for (const line of heldLines(verified, source, options.language)) output.answer(line);
    output.answer(
      watchedUntil === null ? t('verify.neverWatched') : t('verify.watched', { until: watchedUntil }),
    );
    if ('checkBeside' in source) output.answer(t('verify.tables'));
    for (const { name, at } of cosigned) output.answer(t('verify.cosigned', { name, at: formatInstant(at) }));
    if (!keyWasPinned) output.answer(t('verify.firstTime', { key: origin }));
    for (const line of easedLines(verified, options.language)) output.answer(line);
    return status;
  }
  for (const line of linesOf(findings, options.language)) output.answer(line);
  return status;
}

/** What was held to the ledger around it, and what a copy does not have. */
function heldLines(
  { documents, pages, breaches, left }: VerifiedSite,
  source: LogSource,
  language: Language,
): string[] {
  const { t } = translator(language);
  if ('checkBeside' in source) return [];
  return [
    documents === null ? t('verify.noDocuments') : t('verify.documents', { count: documents }),
    ...(documents === null
      ? []
      : [pages === null ? t('verify.noPages') : t('verify.pages', { count: pages })]),
    ...(pages === null
      ? []
      : [t('verify.breaches', { count: breaches, most: mostBreaches }), t('verify.notHeld')]),
    ...(left > 0 ? [t('verify.pagesLeft', { count: left })] : []),
  ];
}

/** What is wrong, as people read it. */
export function linesOf(findings: readonly Finding[], language: Language): string[] {
  const { t } = translator(language);
  const lineOf = (seq: number | null, what: string, text: string) => {
    if (seq !== null) return t('verify.atEntry', { seq, text });
    // What is wrong with the checkpoint says so itself.
    return what === 'checkpoint' ? text : t('verify.at', { what, text });
  };
  return [
    t('verify.wrong', { count: findings.length }),
    ...findings.flatMap(({ code, seq, what, expected, found }) => {
      const text = t(`verify.findings.${code}`);
      const line = lineOf(seq, what, text);
      if (expected === null && found === null) return [line];
      const detail = { expected: JSON.stringify(expected), found: JSON.stringify(found) };
      return [line, `  ${t('verify.detail', detail)}`];
    }),
  ];
}
