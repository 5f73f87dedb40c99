import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { KanoCategory } from './kano.ts';
import { poissonTimes, type Respondents, seatsRedrawn } from './stability.ts';

const cyclic = <Value>(values: readonly Value[], at: number) => values[at % values.length] as Value;

/** Respondents of whom each candidate is told the categories of its cycle, one after the other. */
function respondents(count: number, cycles: Record<string, KanoCategory[]>): Respondents {
  const all = Array.from({ length: count }, (_, at) => at);
  const said = (cycle: KanoCategory[]) => all.map((at) => ({ category: cyclic(cycle, at), importance: 5 }));
  return {
    ...{ ids: all.map((at) => String(at).padStart(6, '0')), weights: null },
    pairs: new Map(Object.entries(cycles).map(([id, cycle]) => [id, said(cycle)])),
  };
}

function inReverse({ ids, weights, pairs }: Respondents): Respondents {
  return {
    ...{ ids: ids.toReversed(), weights },
    pairs: new Map([...pairs].map(([id, said]) => [id, said.toReversed()])),
  };
}

test('how often a respondent is taken follows from the seed, by Poisson with mean 1', () => {
  const byHand = (seed: string, replicate: number, block: number) => {
    const hex = createHash('sha256').update(`${seed}|${replicate}|${block}`).digest('hex').slice(0, 16);
    const u = Number.parseInt(hex.slice(0, 13), 16) / 2 ** 52;
    return [1, 2, 5, 16, 65, 326, 1957].findIndex(
      (sum, k) => sum / (cyclic([1, 1, 2, 6, 24, 120, 720], k) * Math.E) > u,
    );
  };
  const all = Array.from({ length: 4000 }, (_, block) => poissonTimes('seed', 7, block));
  expect(all).toEqual(Array.from({ length: 4000 }, (_, block) => byHand('seed', 7, block)));
  expect(all.reduce((sum, each) => sum + each, 0) / 4000).toBeCloseTo(1, 1);
  expect(all.filter((each) => each === 0).length / 4000).toBeCloseTo(Math.exp(-1), 1);
});

test('what is clear keeps its seat in every redrawing, what is close changes it, and the same seed says the same', () => {
  const asked = respondents(300, {
    clear: ['M', 'M', 'M', 'O'],
    close: ['M', 'M', 'A', 'O', 'M', 'I'],
    closer: ['M', 'I', 'M', 'A', 'O', 'M'],
    unwanted: ['R', 'I', 'R'],
  });
  const ids = ['clear', 'close', 'closer', 'unwanted'];
  const times = seatsRedrawn(asked, ids, { seats: 2, reserve: 0 }, { seed: 'root', replicates: 60 });
  expect(times.get('clear')).toBe(60);
  expect(times.get('unwanted')).toBe(0);
  const close = [times.get('close'), times.get('closer')] as [number, number];
  expect(close[0] + close[1]).toBe(60);
  expect(Math.min(...close)).toBeGreaterThan(5);
  const again = (given: Respondents, seed: string) =>
    seatsRedrawn(given, ids, { seats: 2, reserve: 0 }, { seed, replicates: 60 });
  expect(again(inReverse(asked), 'root')).toEqual(times);
  expect(again(asked, 'other root')).not.toEqual(times);
});

test('above 2,000 answers blocks are redrawn: whoever stands a thousand places on goes with the first', () => {
  const cycle = Array.from({ length: 1000 }, (_, at) =>
    cyclic<KanoCategory>(at < 700 ? ['M', 'M', 'M', 'A'] : ['M', 'I'], at),
  );
  const count = (answers: number) =>
    seatsRedrawn(
      respondents(answers, { one: cycle, other: [...cycle].reverse() }),
      ['one', 'other'],
      { seats: 1, reserve: 0 },
      { seed: 's', replicates: 30 },
    );
  expect(count(3000)).toEqual(count(5000));
});

test('nobody asked, nobody seated', () => {
  expect([
    ...seatsRedrawn(respondents(0, {}), ['one'], { seats: 1, reserve: 0 }, { seed: 's', replicates: 3 }),
  ]).toEqual([['one', 0]]);
});
