import type { Context } from '#app/context.server.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { Score } from '#app/domain/trust/scores.ts';
import { translator } from '#app/i18n/translator.ts';
import { charterNow } from '#app/queries/charter-now.server.ts';
import { readMethod, readTrust, type TrustReading } from '#app/queries/trust.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import type { ExitStatus, Output } from './cases.ts';
import { terminalLanguage } from './language.ts';
import { pastInstant } from './past-instant.ts';
import { UsageError } from './usage-error.ts';

/**
 * `kept scores`: both scores of each charter, or of one, with the table of inputs they were worked out from. As of
 * a moment: what is known today about that day.
 */
export async function printScores(
  context: Context,
  options: { at?: string; charter?: string; json?: boolean },
  output: Output,
): Promise<ExitStatus> {
  const at = options.at === undefined ? context.now() : pastInstant(options.at);
  const readings = await readCharters(context, options.charter, at);
  if (options.json) {
    const answers = readings.map(({ slug, asOf, explanation }) => ({ charter: slug, asOf, ...explanation }));
    output.answer(JSON.stringify(answers));
  } else for (const reading of readings) for (const line of linesOf(reading)) output.answer(line);
  return 0;
}

type Reading = TrustReading & { slug: string };

async function readCharters(context: Context, slug: string | undefined, at: Instant): Promise<Reading[]> {
  const method = await readMethod(context.db);
  if (!method)
    throw new UsageError('nothing is published yet; expected `kept serve` or `kept publish <slug>` first');
  const publications = await readPublications(context.db);
  const slugs = [...new Set(publications.editions.map(({ charter }) => charter))];
  if (slug !== undefined && !slugs.includes(slug)) {
    throw new UsageError(`--charter ${slug}: not published; expected one of ${slugs.join(', ')}`);
  }
  const readings: Reading[] = [];
  for (const each of slug === undefined ? slugs : [slug]) {
    const charter = charterNow(publications, each, at);
    if (!charter) continue;
    readings.push({
      slug: each,
      ...(await readTrust(context.db, charter.edition, charter.asOf, method.method)),
    });
  }
  return readings;
}

/** A charter's scores, each with its interval, and below them a line for every promise that goes into them. */
function linesOf({ slug, asOf, explanation }: Reading): string[] {
  const { n } = translator(terminalLanguage());
  const one = (value: number) => n(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const { normative, differentiating } = explanation.scores;
  const score = (name: string, found: Score | null, more: string) => {
    if (!found) return `  ${name}: none, no promise of this nature`;
    const measured = found.measured ? '' : ', not measured: too few cases';
    return `  ${name}: ${one(found.score)} (${one(found.low)} to ${one(found.high)})${more}${measured}`;
  };
  const stands = differentiating?.supported
    ? ', supported'
    : `, not supported: ${differentiating?.reason?.code}`;
  const rows = explanation.inputs.map(
    ({ id, nature, target, kept, breached, a, b, meanAttainment, verdict }) =>
      `    ${id.padEnd(24)} ${nature.padEnd(15)} target ${n(target)}  kept ${one(kept)}  breached ${one(breached)}` +
      `  Beta(${one(a)}, ${one(b)})  attained ${n(meanAttainment, { maximumFractionDigits: 4 })}  ${verdict}`,
  );
  return [
    `${slug}, as of ${asOf}`,
    score('normative', normative, normative ? `, held down by ${normative.weakest}` : ''),
    score('differentiating', differentiating, stands),
    ...rows,
  ];
}
