import type { PlainDate } from '../instant.ts';
import type { Count } from '../statistics/shares.ts';
import { type InitiativeReading, initiative } from '../survey/initiative.ts';
import { lastMonths } from '../trust/period.ts';

/** What of a charter was settled in a unit and month (`2026-03`). */
export type UnitMonthTally = { unit: string; month: string; kept: number; breached: number };
/** Some units together: how many of them count, and what they kept before and after. */
export type Side = { units: number; before: Count; after: Count };
/** Whole months looked at, oldest first: those after are none until the first is over. */
export type Months = { before: string[]; after: string[] };
/** Changes are of shares kept, in points. */
export type Beside = { months: Months; took: Side; others: Side; reading: InitiativeReading };

/** Whole months before an initiative, and at most after. */
export const monthsBeside = 6;
/** A unit with fewer cases before or after does not count: its share says more of chance than of anything begun. */
export const fewestCases = 10;

/** The whole months on both sides of a day, those after it up to a day. The month in which it falls is on neither side, unless it is its first. */
export function monthsOf(from: PlainDate, asOf: PlainDate): Months {
  const month = from.slice(0, 7);
  const before = lastMonths(from, monthsBeside + 1).slice(0, -1);
  const over = lastMonths(asOf, 12 * 100).slice(0, -1);
  const after = over.filter((each) => each > month || (each === month && from.endsWith('-01')));
  return { before, after: after.slice(0, monthsBeside) };
}

/** The shares that units kept before and after an initiative, in those that take part against the others. */
export function besideOf(
  { from, units }: { from: PlainDate; units: readonly string[] },
  tallies: readonly UnitMonthTally[],
  asOf: PlainDate,
): Beside {
  const months = monthsOf(from, asOf);
  const byUnit = new Map<string, { before: Count; after: Count }>();
  for (const { unit, month, kept, breached } of tallies) {
    const when = months.before.includes(month) ? 'before' : months.after.includes(month) ? 'after' : null;
    if (when === null) continue;
    const found = byUnit.get(unit) ?? { before: { count: 0, of: 0 }, after: { count: 0, of: 0 } };
    found[when].count += kept;
    found[when].of += kept + breached;
    byUnit.set(unit, found);
  }
  const counted = [...byUnit].filter(
    ([, { before, after }]) => before.of >= fewestCases && after.of >= fewestCases,
  );
  const took = counted.filter(([unit]) => units.includes(unit)).map(([, each]) => each);
  const others = counted.filter(([unit]) => !units.includes(unit)).map(([, each]) => each);
  const changes = (of: typeof took) =>
    of.map(({ before, after }) => 100 * (after.count / after.of - before.count / before.of));
  return {
    months,
    took: together(took),
    others: together(others),
    reading: initiative(changes(took), changes(others)),
  };
}

function together(of: readonly { before: Count; after: Count }[]): Side {
  const sum = (when: 'before' | 'after'): Count => ({
    count: of.reduce((all, each) => all + each[when].count, 0),
    of: of.reduce((all, each) => all + each[when].of, 0),
  });
  return { units: of.length, before: sum('before'), after: sum('after') };
}
