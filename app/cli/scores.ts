import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '#app/context.server.ts';
import type { Audit } from '#app/domain/audit/audit.ts';
import { editionShown, editionsOf, type Publications } from '#app/domain/charter/published.ts';
import type { Nature } from '#app/domain/charter/terms.ts';
import { type Instant, instantOf, type PlainDate } from '#app/domain/instant.ts';
import { elementsOf, scoredPromises } from '#app/domain/trust/elements.ts';
import { type Explanation, explain } from '#app/domain/trust/explanation.ts';
import type { Figures } from '#app/domain/trust/figures.ts';
import type { Method } from '#app/domain/trust/method.ts';
import type { Score, UnsupportedReason } from '#app/domain/trust/scores.ts';
import { settledAt, type Written } from '#app/domain/trust/settled.ts';
import { type Translator, translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { VerifierState } from '#app/verify/state.ts';
import { verifyLog } from '#app/verify/verify-log.ts';
import { readMethod, readPublications } from '#db/stores/publications.server.ts';
import { readWritten } from '#db/stores/tallies.server.ts';
import type { ExitStatus, Output } from './cases.ts';
import { pastInstant } from './past-instant.ts';
import { present } from './present.ts';
import { startProgress } from './progress.ts';
import { toldFault } from './told-fault.ts';
import { UsageError } from './usage-error.ts';
import { linesOf as findingLines, sourceOf } from './verify.ts';

/** What scores are worked out from, and the moment meant where none is asked for. */
type ScoreSource = {
  publications: Publications;
  method: Method | null;
  written: (charter: string, asOf: PlainDate, at: Instant) => Written | Promise<Written>;
  now: Instant;
};
type Reading = { slug: string; asOf: PlainDate; explanation: Explanation };
type ScoresOptions = { at?: string; charter?: string; from?: string; json?: boolean; language?: Language };

/**
 * `kept scores`: both scores of each charter, or of one, with the table of inputs they were worked out from. As of
 * a moment: what is known today about that day.
 */
export async function printScores(
  { db, now }: Pick<Context, 'db' | 'now'>,
  options: ScoresOptions,
  output: Output,
): Promise<ExitStatus> {
  const source = {
    publications: await readPublications(db),
    method: (await readMethod(db))?.method ?? null,
    written: (charter: string, asOf: PlainDate, at: Instant) => readWritten(db, charter, asOf, at),
    now: now(),
  };
  return print(source, options, output);
}

/**
 * `kept scores --from`: the same from the entries alone, of an export, an address or another database, once all of it
 * has been found to hold. As of the moment for which it publishes its figures. Status 1: it does not hold.
 */
export async function printScoresFrom(
  from: string,
  options: ScoresOptions,
  output: Output,
): Promise<ExitStatus> {
  const source = await sourceOf(from);
  const folder = mkdtempSync(join(tmpdir(), 'kept-scores-'));
  const words = translator(options.language ?? 'en');
  const progress = startProgress(words, words.t('progress.verify'));
  try {
    const replayed: { audit?: Audit } = {};
    const { findings } = await verifyLog(source, {
      ...{ state: new VerifierState(folder), key: null, policy: null, now: present() },
      onProgress: progress.report,
      onReplayed: (audit) => {
        replayed.audit = audit;
      },
    });
    progress.stop();
    const { audit } = replayed;
    if (!audit) {
      for (const line of findingLines(findings, words.language)) output.fault(line);
      return 1;
    }
    const { publications, method } = audit.state;
    const { at } = JSON.parse((await source.figures()) ?? '') as Figures;
    const { writtenOf: written } = audit;
    return await print({ publications, method, written, now: instantOf(at) }, options, output);
  } catch (error) {
    throw toldFault(error, from);
  } finally {
    progress.stop();
    await source.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function print(source: ScoreSource, options: ScoresOptions, output: Output): Promise<ExitStatus> {
  const at = options.at === undefined ? source.now : pastInstant(options.at);
  const readings = await readCharters(source, options.charter, at);
  if (options.json) {
    const answers = readings.map(({ slug, asOf, explanation }) => ({ charter: slug, asOf, ...explanation }));
    output.answer(JSON.stringify(answers));
  } else {
    const words = translator(options.language ?? 'en');
    for (const reading of readings) for (const line of linesOf(reading, words)) output.answer(line);
  }
  return 0;
}

async function readCharters(
  { publications, method, written }: ScoreSource,
  slug: string | undefined,
  at: Instant,
): Promise<Reading[]> {
  if (!method) {
    const [serve, publish] = ['`kept serve`', '`kept publish`'];
    if (publications.editions.length === 0)
      throw new UsageError('usage.nothingPublished', { serve, publish });
    throw new UsageError('usage.noMethod', { check: '`kept check`', publish });
  }
  const slugs = [...new Set(publications.editions.map(({ charter }) => charter))];
  if (slug !== undefined && !slugs.includes(slug)) {
    throw new UsageError('usage.notPublished', { slug, known: slugs.join(', ') });
  }
  const readings: Reading[] = [];
  for (const each of slug === undefined ? slugs : [slug]) {
    const shown = editionShown(publications, each, at);
    if (!shown) continue;
    const { edition, asOf } = shown;
    const editions = editionsOf(publications, each);
    const tallies = settledAt(editions, await written(each, asOf, at), asOf, at);
    const commitments = elementsOf(scoredPromises(editions, edition), tallies, asOf, method);
    readings.push({ slug: each, asOf, explanation: explain(commitments, method) });
  }
  return readings;
}

/** A charter's scores, each with its interval, and below them a line for every promise that goes into them. */
function linesOf({ slug, asOf, explanation }: Reading, words: Translator): string[] {
  const { t, n, date, score: one, scoreBounds } = words;
  const { normative, differentiating } = explanation.scores;
  const scoreLine = (nature: Nature, found: Score | null, more: string[]) => {
    const name = t(`natures.${nature}`);
    if (!found) return `  ${t('scoring.none', { nature: name })}`;
    const said = t('scoring.score', { nature: name, score: one(found.score), ...scoreBounds(found) });
    return `  ${[said, ...more, ...(found.measured ? [] : [t('scoring.unmeasured')])].join(', ')}`;
  };
  const { inputs } = explanation;
  const widest = Math.max(...inputs.map(({ id }) => id.length));
  const longest = Math.max(...inputs.map(({ nature }) => t(`natures.${nature}`).length));
  const rows = inputs.map(({ id, nature, target, kept, breached, a, b, meanAttainment, verdict }) =>
    [
      `    ${id.padEnd(widest)}`,
      t(`natures.${nature}`).padEnd(longest),
      t('scoring.target', { target: n(target) }),
      t('scoring.kept', { kept: one(kept) }),
      t('scoring.breached', { breached: one(breached) }),
      t('scoring.believed', { a: one(a), b: one(b) }),
      t('scoring.attained', { attained: n(meanAttainment, { maximumFractionDigits: 4 }) }),
      t('scoring.aged', { verdict: t(`verdicts.${verdict}`) }),
    ].join('  '),
  );
  return [
    t('scoring.asOf', { charter: slug, date: date(asOf) }),
    scoreLine(
      'normative',
      normative,
      normative ? [t('scoring.weakest', { commitment: normative.weakest })] : [],
    ),
    scoreLine(
      'differentiating',
      differentiating,
      differentiating ? [standing(differentiating.reason, words)] : [],
    ),
    ...rows,
  ];
}

/** Whether what goes beyond the norm stands on the base, and why not. */
function standing(reason: UnsupportedReason | null, { t, score, scoreBounds }: Translator): string {
  if (!reason) return t('scoring.supported');
  if (reason.code === 'no-base') return t('scoring.unsupported.no-base');
  if (reason.code === 'commitment-missed')
    return t('scoring.unsupported.commitment-missed', { commitment: reason.commitment });
  const { low } = scoreBounds({ low: reason.low, high: reason.low });
  return t('scoring.unsupported.base-too-low', { low, support: score(reason.support) });
}
