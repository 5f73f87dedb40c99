import { enoughOf, type ScaleRow } from '../scales.ts';

/**
 * How many persons answered enough of some items, and of those who answered the same number of them the sums of their answers, and of the squares of these sums: whole
 * numbers, so that the order of persons is of no account.
 */
export type PersonSums = { n: number; by: Map<number, { answers: number; squares: number }> };

/** The sums of some persons. */
export function sumsOf(rows: readonly ScaleRow[]): PersonSums {
  const sums: PersonSums = { n: 0, by: new Map() };
  for (const row of rows) addPerson(sums, row, 1);
  return sums;
}

/** Sums that can be changed without these. */
export function copyOf({ n, by }: PersonSums): PersonSums {
  return { n, by: new Map(by) };
}

/** Adds a person to sums, or takes one away; whoever answered too little is in none. */
export function addPerson(to: PersonSums, row: ScaleRow, times: 1 | -1): void {
  const answered = enoughOf(row);
  if (answered === null) return;
  const own = answered.reduce((sum, answer) => sum + answer, 0);
  const { answers, squares } = to.by.get(answered.length) ?? { answers: 0, squares: 0 };
  to.n += times;
  to.by.set(answered.length, { answers: answers + times * own, squares: squares + times * own ** 2 });
}

/** The mean over persons of the means of their answers, in the unit of these, and its standard deviation (n − 1): `null` of none, or of one. */
export function meanOfPersons({ n, by }: PersonSums): { mean: number | null; sd: number | null } {
  let [total, squares] = [0, 0];
  for (const count of [...by.keys()].sort((one, other) => one - other)) {
    const of = by.get(count);
    total += (of?.answers ?? 0) / count;
    squares += (of?.squares ?? 0) / count ** 2;
  }
  return {
    mean: n > 0 ? total / n : null,
    sd: n > 1 ? Math.sqrt(Math.max(0, squares - total ** 2 / n) / (n - 1)) : null,
  };
}
