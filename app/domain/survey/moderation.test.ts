import { describe, expect, test } from 'vitest';
import { johnsonNeyman, shareSignificant } from './johnson-neyman.ts';
import { moderation } from './moderation.ts';

/** Numbers that look thrown, the same in every run: the fractional part of multiples of an irrational. */
const thrown = (at: number, step: number) => ((at + 1) * step) % 1;
const answer = (value: number) => Math.max(1, Math.min(7, Math.round(value)));

/** Persons whose trust follows quality, by how much more for each point of ties; `bend` makes it follow the square of quality. */
function persons(n: number, { tied = 0, bend = 0, loose = 1 }) {
  const people = Array.from({ length: n }, (_, at) => {
    const [q, s] = [1 + 6 * thrown(at, Math.SQRT2), 1 + 6 * thrown(at, Math.sqrt(3))];
    const noise = (item: number) => loose * (thrown(at, Math.sqrt(5 + 2 * item + 1 / 3)) - 0.5);
    const t = 4 + 0.3 * (q - 4) + tied * (q - 4) * (s - 4) + bend * (q - 4) ** 2;
    const row = (value: number, from: number, items: number) =>
      Array.from({ length: items }, (_, item) => answer(value + noise(from + item)));
    return { quality: row(q, 0, 5), ties: row(s, 5, 3), trust: row(t, 8, 4) };
  });
  return {
    quality: people.map(({ quality }) => quality),
    ties: people.map(({ ties }) => ties),
    trust: people.map(({ trust }) => trust),
  };
}

describe('whether ties change what quality does', () => {
  test.each([
    ['too-few', persons(99, { tied: 0.15 })],
    ['established-stronger', persons(200, { tied: 0.15 })],
    ['established-weaker', persons(200, { tied: -0.15 })],
    ['not-established', persons(200, { tied: 0 })],
    ['scale-too-weak', persons(200, { tied: 0.15, loose: 14 })],
  ])('%s', (verdict, answers) => {
    expect(moderation(answers).verdict).toBe(verdict);
  });

  test('a bend that looks like a tie is found out', () => {
    // Ties go with quality, trust follows the square of quality alone.
    const { quality, trust } = persons(240, { bend: 0.2 });
    const ties = quality.map(([one = 0, two = 0, three = 0]) => [one, two, three]);
    const found = moderation({ quality, ties, trust });
    expect(found.interaction?.p).toBeLessThan(0.05);
    expect(found.curvature === null || found.curvature >= 0.05).toBe(true);
    expect(found.verdict).toBe('not-robust-to-curvature');
  });

  test('half-answered scales leave their person out, and a gap within two thirds does not', () => {
    const answers = persons(120, { tied: 0.15 });
    const quality = answers.quality.map((row, at) => (at === 0 ? [...row.slice(0, 3), null, null] : row));
    const ties = answers.ties.map((row, at) => (at === 1 ? [...row.slice(0, 2), null] : row));
    expect(moderation({ ...answers, quality, ties }).n).toBe(119);
  });

  test('answers all alike tell nothing', () => {
    const alike = Array.from({ length: 150 }, () => [4, 4, 4]);
    expect(moderation({ quality: alike, ties: alike, trust: alike })).toMatchObject({
      ...{ n: 150, interaction: null, slopes: [], johnsonNeyman: null, curvature: null, r2: null, f2: null },
      ...{ alpha: { quality: null, ties: null, trust: null }, verdict: 'scale-too-weak' },
    });
    expect(moderation({ quality: [], ties: [], trust: [] })).toMatchObject({ n: 0, verdict: 'too-few' });
    expect(moderation({ quality: [[1]], ties: [[2]], trust: [[3]] })).toMatchObject({ n: 1, r2: null });
  });
});

describe('where the slope differs from nought', () => {
  test('outside, inside, or nowhere, on the scale of the answers', () => {
    const exact = { v11: 0.01, v13: 0, v33: 0.0001, t: 2 };
    expect(johnsonNeyman({ b1: 0.5, b3: 0.2, ...exact }, 4).significant).toBe('outside');
    const inside = johnsonNeyman({ b1: 0.5, b3: 0.01, ...exact }, 4);
    expect(inside.significant).toBe('inside');
    const [low = 0, high = 0] = inside.bounds;
    expect(low < 4 && 4 < high).toBe(true);
    expect(johnsonNeyman({ b1: 0.1, b3: 0.001, ...exact }, 4)).toEqual({
      bounds: [],
      significant: 'nowhere',
    });
  });

  test('at its bounds the slope is just significant', () => {
    const given = { b1: 0.5, b3: 0.2, v11: 0.01, v13: 0.001, v33: 0.0004, t: 1.97 };
    for (const bound of johnsonNeyman(given, 3).bounds) {
      const s = bound - 3;
      const error = Math.sqrt(given.v11 + 2 * s * given.v13 + s * s * given.v33);
      expect(Math.abs(given.b1 + given.b3 * s) / error).toBeCloseTo(1.97, 9);
    }
  });

  test('so many of the answers lie there', () => {
    const values = [1, 2, 3, 4];
    expect(shareSignificant({ bounds: [1.5, 3.5], significant: 'outside' }, values)).toBe(0.5);
    expect(shareSignificant({ bounds: [1.5, 9], significant: 'inside' }, values)).toBe(0.75);
    expect(shareSignificant({ bounds: [], significant: 'nowhere' }, values)).toBe(0);
    expect(shareSignificant({ bounds: [], significant: 'nowhere' }, [])).toBeNull();
  });
});
