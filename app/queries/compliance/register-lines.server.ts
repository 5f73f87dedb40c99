import { sql } from 'kysely';
import type { Lateness } from '../../domain/breach/lateness.ts';
import type { RegisterOrder } from '../../domain/breach/register.ts';
import { formatInstant, type Instant, instantOf } from '../../domain/instant.ts';
import type { Breaches } from './register-runs.server.ts';

/** Breaches as lines, with where the case of each stands. */
export type Line = Awaited<ReturnType<typeof linesOf>>[number];
/** Behind which line others follow. */
type LinePlace = { at: Instant; id: number };

async function linesOf(query: Breaches, place: LinePlace | null, towards: Towards, limit: number) {
  const beyond = place
    ? query.where(
        towards === 'asc'
          ? sql<boolean>`(breaches.at, breaches.id) > (${formatInstant(place.at)}, ${place.id})`
          : sql<boolean>`(breaches.at, breaches.id) < (${formatInstant(place.at)}, ${place.id})`,
      )
    : query;
  return beyond
    .leftJoin('cases', 'cases.id', 'breaches.case_id')
    .leftJoin('occurrences', 'occurrences.seq', 'breaches.occurrence')
    .select(['breaches.id', 'breaches.charter', 'breaches.commitment', 'breaches.edition', 'breaches.unit'])
    .select(['breaches.at', 'breaches.state', 'breaches.found', 'cause', 'severity', 'apology', 'note'])
    .select(['analysed_by', 'analysed_at', 'signed_off_by', 'signed_off_at'])
    .select((eb) => eb.fn.coalesce('cases.reference', 'occurrences.reference').as('reference'))
    .select(['cases.erased', 'cases.state as case_state', 'cases.closed'])
    .orderBy('breaches.at', towards)
    .orderBy('breaches.id', towards)
    .limit(limit)
    .execute();
}

/** To later times, or to earlier ones. */
type Towards = 'asc' | 'desc';

/** The first lines of several charters in one order, by time. */
export async function mergedLines(
  runs: readonly Breaches[],
  place: LinePlace | null,
  towards: Towards,
  limit: number,
): Promise<Line[]> {
  const lines = (await Promise.all(runs.map((query) => linesOf(query, place, towards, limit)))).flat();
  return lines.sort(towards === 'desc' ? byNewest : (a, b) => byNewest(b, a)).slice(0, limit);
}

function byNewest(a: Line, b: Line): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return b.id - a.id;
}

/** By what no index says; what has none of it comes last, and equals newest first. */
export function inOrder(
  lines: Line[],
  { by, descending }: RegisterOrder,
  latenessOf: (line: Line) => Lateness,
): Line[] {
  const keyOf = (line: Line) => {
    if (by === 'late') return secondsIn(latenessOf(line));
    return by === 'unit' ? line.unit : line.reference;
  };
  const keys = new Map(lines.map((line) => [line, keyOf(line)]));
  const compare = (a: Line, b: Line) => {
    const [one, other] = [keys.get(a) ?? null, keys.get(b) ?? null];
    if (one === other) return byNewest(a, b);
    if (one === null || other === null) return one === null ? 1 : -1;
    const ascending = one < other ? -1 : 1;
    return descending ? -ascending : ascending;
  };
  return lines.sort(compare);
}

function secondsIn(late: Lateness): number | null {
  return late && 'seconds' in late ? late.seconds : null;
}

/** The case of a line, as far as it says how late it is. */
export function subjectOf({ case_state, closed }: Line) {
  return case_state && { state: case_state, closed: closed === null ? null : instantOf(closed) };
}
