import { mean, welch } from '#app/domain/statistics/means.ts';
import { type Count, newcombe, shareOf } from '#app/domain/statistics/shares.ts';

export type SymmetryVerdict =
  | 'too-few'
  | 'symmetric'
  | 'employees-behind'
  | 'customers-behind'
  | 'cannot-tell';

/**
 * What a promise to employees and the same one to customers come to: shares kept, from 0 to 1, or mean marks, from 0 to 100; `null` where there is
 * nothing.
 */
export type Symmetry = {
  employees: number | null;
  customers: number | null;
  /** The employees' less the customers', at 95 %. */
  gap: number | null;
  lower: number | null;
  upper: number | null;
  verdict: SymmetryVerdict;
};

/** Kept rates this near are the same. */
const NEAR = 0.05;
/** Fewer on either side say nothing. */
const FEWEST = 30;

/** The gap between two mirrored promises by Newcombe's method 10, and what can be said of it: symmetric where all of the interval lies within 5 points. */
export function symmetry(employees: Count, customers: Count): Symmetry {
  const { difference: gap, lower, upper } = newcombe(employees, customers);
  const few = employees.of < FEWEST || customers.of < FEWEST;
  return {
    employees: shareOf(employees),
    customers: shareOf(customers),
    ...{ gap, lower, upper },
    verdict: few || lower === null || upper === null ? 'too-few' : verdictOf(lower, upper),
  };
}

/** The same of marks from 0 to 100, one for each answer: the gap by Welch's test, and 5 points of the scale as near. */
export function symmetryOfMarks(employees: readonly number[], customers: readonly number[]): Symmetry {
  const found = welch(employees, customers);
  const meanOf = (marks: readonly number[]) => (marks.length > 0 ? mean(marks) : null);
  const [inside, outside] = [meanOf(employees), meanOf(customers)];
  const few = employees.length < FEWEST || customers.length < FEWEST;
  return {
    ...{ employees: inside, customers: outside },
    gap: inside === null || outside === null ? null : inside - outside,
    ...{ lower: found?.lower ?? null, upper: found?.upper ?? null },
    verdict: few || !found ? 'too-few' : verdictOf(found.lower / 100, found.upper / 100),
  };
}

function verdictOf(lower: number, upper: number): SymmetryVerdict {
  if (lower >= -NEAR && upper <= NEAR) return 'symmetric';
  if (upper < 0) return 'employees-behind';
  return lower > 0 ? 'customers-behind' : 'cannot-tell';
}
