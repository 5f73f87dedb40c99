import { expect, test } from 'vitest';
import type { Measure } from '../charter/terms.ts';
import { figure } from '../trust/figure.ts';
import { defaultMethod } from '../trust/method.ts';
import { actsOf } from './acts.ts';

const firm = (measure: Measure, kept: number, breached: number, target: number | null = 0.9) => ({
  terms: { firmness: 'firm' as const, measure },
  figure: figure(
    { kept, breached, exempt: 0, unknown: 0 },
    { target, direction: 'higher is better' },
    defaultMethod,
  ),
});

test('of all that is said, what can be verified, was measured, is watched, and reaches its target', () => {
  const promises = [
    { terms: { firmness: 'aspirational' as const, measure: 'each-time' as const }, figure: null },
    firm('deadline', 90, 10),
    firm('each-time', 89, 11),
    firm('duty', 0, 0),
    firm('rate', 10, 0, null),
  ];
  expect(actsOf(promises)).toEqual({ said: 5, firm: 4, measured: 3, watched: 2, kept: 1 });
  expect(actsOf([])).toEqual({ said: 0, firm: 0, measured: 0, watched: 0, kept: 0 });
});
