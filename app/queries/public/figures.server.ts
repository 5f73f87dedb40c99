import type { Kysely } from 'kysely';
import { dialectOf } from '#db/dialects/chosen.server.ts';
import type { Database } from '#db/schema.ts';
import { type PublishedMethod, readMethod } from '#db/stores/publications.server.ts';
import { readSettled } from '#db/stores/tallies.server.ts';
import type { Edition } from '../../domain/charter/published.ts';
import { termsOver } from '../../domain/charter/spans.ts';
import { type CommitmentTerms, type NatureSpan, natureOn } from '../../domain/charter/terms.ts';
import type { Instant, PlainDate } from '../../domain/instant.ts';
import { countsUntil, elementsOf, scoredPromises } from '../../domain/trust/elements.ts';
import { type Explanation, explain } from '../../domain/trust/explanation.ts';
import { defaultMethod, type Method } from '../../domain/trust/method.ts';
import type { Period } from '../../domain/trust/period.ts';
import { figureOver, type PeriodFigure } from '../../domain/trust/period-figure.ts';
import type { ScoredCommitment } from '../../domain/trust/scores.ts';
import type { TalliesByCommitment } from '../../domain/trust/settled.ts';
import type { CharterNow } from './charter-now.server.ts';

export type FigureView = PeriodFigure;

/** The method by which a page judges: the published one, else the one that design and worked cases share. */
export async function methodNow(
  db: Kysely<Database>,
): Promise<{ method: Method; published: PublishedMethod | null }> {
  const published = await readMethod(db);
  return { method: published?.method ?? defaultMethod, published };
}

/** The figure of a promise over a period; `null` for what is only intended: shown, never scored. */
export function figureOf(
  terms: CommitmentTerms,
  editions: readonly Edition[],
  tallies: TalliesByCommitment,
  period: Period,
  unknown: ReadonlyMap<string, number>,
  method: Method,
): FigureView | null {
  if (terms.firmness !== 'firm') return null;
  const { id, target, direction } = terms;
  const stood = { spans: termsOver(editions, id), now: { target, direction } };
  return figureOver(stood, tallies.get(id) ?? [], period, unknown.get(id) ?? 0, method);
}

/**
 * Cases, by commitment, of which nobody can say any more what became of them: those a record that has ended left
 * open without a breach. While the record runs there are none.
 */
export async function readUnknown(db: Kysely<Database>, charter: CharterNow): Promise<Map<string, number>> {
  if (!charter.ended) return new Map();
  const rows = await db
    .selectFrom('cases')
    .select((eb) => ['commitment', eb.fn.countAll<number>().as('count')])
    .where('charter', '=', charter.slug)
    .where(dialectOf(db).words.isWaiting)
    .where('breached', 'is', null)
    .groupBy('commitment')
    .execute();
  return new Map(rows.map(({ commitment, count }) => [commitment, Number(count)]));
}

/** The year in which a promise took the nature it has on a day; `null` where it always had it. */
export function natureSince(nature: NatureSpan[], day: PlainDate): string | null {
  const held = nature.filter(({ from }) => from !== null && from <= day);
  const last = held.at(-1);
  const changed = last && nature.length > 1 && nature.indexOf(last) > 0;
  return changed && last.is === natureOn({ nature }, day) ? (last.from?.slice(0, 4) ?? null) : null;
}

/** A charter as of a day: all its editions, and the one by which it is shown. */
export type CharterOn = { editions: readonly Edition[]; edition: Edition; asOf: PlainDate };
/** Both scores as of a day, with all that they were made of. */
export type TrustReading = {
  asOf: PlainDate;
  /** Every tally up to that day, of every commitment the charter ever had, with what is overdue. */
  tallies: TalliesByCommitment;
  commitments: ScoredCommitment[];
  explanation: Explanation;
};

/**
 * Reads the scores of a charter at a moment: the terms of each day from its editions, the evidence from the daily tallies
 * and from what is overdue. Rows are days, not events.
 */
export async function readTrust(
  db: Kysely<Database>,
  charter: CharterOn,
  at: Instant,
  method: Method,
): Promise<TrustReading> {
  const { editions, asOf } = charter;
  const tallies = await readSettled(db, editions, asOf, at);
  const commitments = commitmentsOn(tallies, charter, method);
  return { asOf, tallies, commitments, explanation: explain(commitments, method) };
}

/** The promises that enter the scores as of a day, each with its decayed evidence; later tallies do not count. */
export function commitmentsOn(
  tallies: TalliesByCommitment,
  { editions, edition, asOf }: CharterOn,
  method: Method,
): ScoredCommitment[] {
  return elementsOf(scoredPromises(editions, edition), tallies, asOf, method);
}

/** A score that a promise has left and still counts in, until that day included, with what is left of its cases. */
export type Leaving = Pick<ScoredCommitment, 'nature' | 'kept' | 'breached'> & {
  left: PlainDate;
  until: PlainDate;
};

/** The scores that a promise has left and still counts in. */
export function leavingOf(commitments: ScoredCommitment[], id: string, method: Method): Leaving[] {
  return commitments.flatMap(({ nature, kept, breached, left, ...element }) => {
    if (element.id !== id || left === undefined) return [];
    return [{ nature, kept, breached, left, until: countsUntil(left, method) }];
  });
}
