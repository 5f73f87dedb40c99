import type { Answer } from './cases.ts';

export type Difference = { path: string; expected: unknown; found: unknown };

/** Whether a number found agrees with the one expected. */
export type Near = (found: number, expected: number) => boolean;

/** Numbers that lie apart by `tolerance` at most, and what is lost in printing them. */
export function within(tolerance: number): Near {
  return (found, expected) => Math.abs(found - expected) <= tolerance + 1e-9;
}

/** Every path of `expected` at which `found` is not the same: numbers where they are not `near`, lists of another length, all else exactly. */
export function differences(found: unknown, expected: unknown, near: Near, path: string): Difference[] {
  if (typeof expected === 'object' && expected !== null) {
    const inside = (typeof found === 'object' && found !== null ? found : {}) as Record<string, unknown>;
    if (Array.isArray(expected) && !(Array.isArray(found) && found.length === expected.length))
      return [{ path, expected, found: found ?? null }];
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(inside[key], value, near, path === '' ? key : `${path}.${key}`),
    );
  }
  const numbers = typeof expected === 'number' && typeof found === 'number';
  const same = numbers ? near(found, expected) : found === expected;
  return same ? [] : [{ path, expected, found: found ?? null }];
}

/** What is said of a worked case that carries an expected answer: what was found, and where it differs. */
export function heldTo(found: Record<string, unknown>, differs: Difference[]): Answer {
  return { line: differs.length > 0 ? { ...found, differs } : found, agrees: differs.length === 0 };
}
