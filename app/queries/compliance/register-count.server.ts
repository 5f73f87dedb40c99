import { setImmediate } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { type BreachState, isSetAside, setAsideStates } from '../../domain/breach/breach.ts';
import { mostCounted, type RegisterFilter } from '../../domain/breach/register.ts';
import type { Counted } from '../../domain/counted.ts';
import { formatInstant, type Instant } from '../../domain/instant.ts';
import { countUpTo } from '../count-up-to.server.ts';
import { slugsIn } from './register-choices.server.ts';
import { type Breaches, endOfRecord, runsOf, type Text } from './register-runs.server.ts';

/** How many breaches there are: exactly, more than, or `null` where only reading them all would tell. */
export type RegisterCount = Counted | null;

/** An exact count reads so many in one turn, some milliseconds, and then lets others be answered. */
const countedAtOnce = 5_000;
/** An exact count stops after so many milliseconds. */
const longestCount = 5_000;

/** A filter as the database is asked for it. */
type Asked = { publications: Publications; filter: RegisterFilter; text: Text; now: Instant };

/**
 * How many breaches of a filter there are, and how many of them no figure counts (`RegisterRow.counted`).
 * @param exactly counts them all, in turns and for some seconds at most, else only up to `mostCounted`
 */
export async function countRegister(
  db: Kysely<Database>,
  asked: Asked,
  exactly: boolean,
): Promise<{ count: RegisterCount; uncounted: number | null }> {
  const { publications, filter, text } = asked;
  const most = exactly ? Number.POSITIVE_INFINITY : mostCounted;
  if (text?.some === 'many' && !exactly) return { count: countOfMany(filter), uncounted: null };
  const end = performance.now() + longestCount;
  const total = await sumOf(db, runsOf(db, publications, filter, text), most, end);
  const uncounted = await sumOf(db, uncountedRuns(db, asked), most, end);
  return {
    count: total.whole ? { exactly: total.count } : { over: total.count },
    uncounted: exactly && !uncounted.whole ? null : uncounted.count,
  };
}

/** Counts several queries up to `most` in all, or until a moment; `whole` where that was all of them. */
async function sumOf(db: Kysely<Database>, runs: Breaches[], most: number, end: number) {
  if (Number.isFinite(most)) {
    const counts = await Promise.all(runs.map((query) => countUpTo(db, query, most)));
    const sum = counts.reduce((sum, each) => sum + each, 0);
    return sum > most ? { count: most, whole: false } : { count: sum, whole: true };
  }
  let count = 0;
  for (const query of runs) {
    const part = await countInTurns(db, query, end);
    count += part.count;
    if (!part.whole) return { count, whole: false };
  }
  return { count, whole: true };
}

async function countInTurns(db: Kysely<Database>, query: Breaches, end: number) {
  let count = 0;
  for (let place: { at: string; id: number } | null = null; ; ) {
    const beyond: Breaches = place
      ? query.where(sql<boolean>`(breaches.at, breaches.id) > (${place.at}, ${place.id})`)
      : query;
    const last: { at: string; id: number } | undefined = await beyond
      .select(['breaches.at', 'breaches.id'])
      .orderBy('breaches.at')
      .orderBy('breaches.id')
      .offset(countedAtOnce - 1)
      .limit(1)
      .executeTakeFirst();
    if (!last) return { count: count + (await countUpTo(db, beyond, countedAtOnce)), whole: true };
    count += countedAtOnce;
    place = last;
    await setImmediate();
    if (performance.now() > end) return { count, whole: false };
  }
}

/** Of a filter, what was set aside, late payments of remedies, and what fell due after the record of its charter ended. */
function uncountedRuns(db: Kysely<Database>, { publications, filter, text, now }: Asked): Breaches[] {
  const asked = (state: BreachState) => filter.state === null || filter.state === state;
  const setAside = setAsideStates
    .filter(asked)
    .flatMap((state) => runsOf(db, publications, { ...filter, state }, text));
  // Nothing sets a late payment aside.
  const payments = runsOf(db, publications, { ...filter, latePayments: true }, text);
  const late = slugsIn(publications)
    .filter((slug) => filter.charter === null || slug === filter.charter)
    .flatMap((slug) => {
      const end = endOfRecord(publications, slug, now);
      if (end === null || (filter.state !== null && isSetAside(filter.state))) return [];
      return runsOf(db, publications, { ...filter, charter: slug }, text).map((query) =>
        query
          .where('breaches.at', '>=', formatInstant(end))
          .where('breaches.found', '!=', 'remedy')
          .where('breaches.state', 'not in', [...setAsideStates]),
      );
    });
  return [...setAside, ...payments, ...late];
}

/** A text that so many have in common; with a second filter only reading them all would tell. */
function countOfMany({
  charter,
  commitment,
  from,
  to,
  unit,
  state,
  exemption = null,
}: RegisterFilter): RegisterCount {
  const narrow = [charter, commitment, from, to, unit, state, exemption].some((each) => each !== null);
  return narrow ? null : { over: mostCounted };
}
