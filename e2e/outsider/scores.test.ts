import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { betaOf, reaches } from './beta.ts';
import type { Method, Nature, Promised } from './entry.ts';
import { type Element, type Evidence, elementsOf, scoresOf } from './scores.ts';
import type { Counts } from './tally.ts';

const shares = [1e-9, 0.001, 0.1, 0.3, 0.5, 0.77, 0.99, 0.999999];

describe('a Beta distribution', () => {
  const known: [string, number, number, (x: number) => number][] = [
    ['flat', 1, 1, (x) => x],
    ['of one side', 7.25, 1, (x) => x ** 7.25],
    ['of the other side', 1, 0.03, (x) => 1 - (1 - x) ** 0.03],
    ['of the arc sine', 0.5, 0.5, (x) => (2 / Math.PI) * Math.asin(Math.sqrt(x))],
    ['of three cases', 3, 2, (x) => 4 * x ** 3 - 3 * x ** 4],
  ];
  test.each(known)('%s is what its closed form says', (_, a, b, exact) => {
    const { below } = betaOf(a, b);
    for (const x of shares) expect(below(x)).toBeCloseTo(exact(x), 12);
  });

  test.each([0.5, 40, 12_345.6, 3e6, 5e8])('of as much on both sides has its half in the middle: %d', (a) => {
    expect(betaOf(a, a).below(0.5)).toBeCloseTo(0.5, 11);
  });

  test.each([
    [0.5, 20.5],
    [9_800.3, 200.1],
    [3, 0.001],
    [2e6, 5e5],
  ])('has its mean and variance: %d, %d', (a, b) => {
    const belief = betaOf(a, b);
    const mean = belief.meanBelow(1, (p) => p);
    expect(mean).toBeCloseTo(a / (a + b), 12);
    const variance = belief.meanBelow(1, (p) => (p - mean) ** 2);
    expect(variance * (a + b + 1)).toBeCloseTo(mean * (1 - mean), 11);
  });

  test('what never reaches a level reaches it at one', () => {
    expect(reaches(0.5, () => 0.4)).toBe(1);
    expect(reaches(0.25, (x) => x)).toBeCloseTo(0.25, 12);
  });
});

type Worked = {
  id: string;
  commitments: (Evidence & { id: string; nature: string; target: number | null; weight?: number })[];
  expect: Record<'normative' | 'differentiating', Record<string, number | string | boolean> | null>;
};
const method: Method = {
  halfLife: 180,
  presumption: 20,
  level: 0.95,
  support: 80,
  minimum: 30,
  reportedMost: 1000,
  weights: {},
};
const file = new URL('../../app/domain/trust/cases/scores.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Worked[] };

test.each(cases.map((each) => [each.id, each] as const))('worked by others: %s', (_, worked) => {
  const entering = worked.commitments.map((each) => ({ weight: 1, ...each }) as Element);
  agree(scoresOf(entering, method), worked.expect);
});

type Both = Record<'normative' | 'differentiating', Record<string, number | string | boolean> | null>;
function agree(found: ReturnType<typeof scoresOf>, expected: Partial<Both>): void {
  for (const nature of ['normative', 'differentiating'] as const)
    for (const [name, value] of Object.entries(expected[nature] ?? {})) {
      const own = (found[nature] as Both['normative'])?.[name];
      if (typeof value === 'number') expect(Math.abs(Number(own) - value)).toBeLessThan(0.05);
      else expect(own).toBe(value);
    }
}

type Since<Fields> = { from: string } & Fields;
type History = {
  id: string;
  at: string;
  commitments: {
    id: string;
    natures: Since<{ is: Nature }>[];
    targets: Since<{ target: number }>[];
    days: [day: string, kept: number, breached: number][];
    reports?: { to: string; kept: number; of: number }[];
    overdue?: string[];
    retired?: string;
    weight?: number;
  }[];
  expect: Partial<Both> & { evidence: (Evidence & { id: string; nature: string; target: number })[] };
};
const told = new URL('../../app/domain/trust/cases/score-histories.json', import.meta.url);
const histories = (JSON.parse(readFileSync(told, 'utf8')) as { cases: History[] }).cases;

test.each(histories.map((each) => [each.id, each] as const))(
  'a history worked by others: %s',
  (_, worked) => {
    const elements = worked.commitments.flatMap(
      ({ id, natures, targets, retired, weight = 1, ...settled }) => {
        const on = (day: string) => {
          const nature = natures.findLast(({ from }) => from <= day);
          const aimed = targets.findLast(({ from }) => from <= day);
          if (!nature || !aimed || (retired !== undefined && day >= retired)) return undefined;
          const stood = { firmness: 'firm', direction: 'higher is better', target: aimed.target, weight };
          return { ...stood, nature: [{ from: null, is: nature.is }] } as unknown as Promised;
        };
        const days = new Map<string, Counts>();
        const add = (day: string, kept: number, breached: number) => {
          const sum = days.get(day) ?? { kept: 0, breached: 0, exempt: 0, reports: [] };
          days.set(day, { ...sum, kept: sum.kept + kept, breached: sum.breached + breached });
          return days.get(day) as Counts;
        };
        for (const [day, kept, breached] of settled.days) add(day, kept, breached);
        for (const day of settled.overdue ?? []) add(day, 0, 1);
        for (const { to, kept, of } of settled.reports ?? [])
          add(to, kept, of - kept).reports.push({ kept, of });
        return elementsOf(id, on, days, worked.at, method);
      },
    );
    const named = ({ id, nature }: { id: string; nature: string }) => `${id} ${nature}`;
    expect(elements.map(named).sort()).toEqual(worked.expect.evidence.map(named).sort());
    for (const expected of worked.expect.evidence) {
      const own = elements.find((element) => named(element) === named(expected));
      for (const part of ['kept', 'breached', 'target'] as const)
        expect(Math.abs(Number(own?.[part]) - expected[part])).toBeLessThan(0.001);
    }
    agree(scoresOf(elements, method), worked.expect);
  },
);
