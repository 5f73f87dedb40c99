import { describe, expect, test } from 'vitest';
import { failingOf } from '#app/domain/trust/cracks.ts';
import type { Scores } from '#app/domain/trust/scores.ts';
import { type BuildingFacts, type NamedPart, partInWords, saidCaption } from './said-building.ts';
import { scoresTitle } from './score-words.ts';
import { type Translator, translator } from './translator.ts';

const en = translator('en');
const captionOf = (words: Translator, facts: BuildingFacts) => saidCaption(words, facts).say('');
const pointsInWords = (words: Translator, part: NamedPart) => partInWords(words, part, undefined).points;
const stone = (number: number, attainment: number, missed = false): NamedPart => ({
  id: `p${number}`,
  number,
  title: `Promise ${number}`,
  attainment,
  measured: true,
  missed,
  share: 0.5,
});
const normative = (low: number, weakest: string, measured = true): Scores['normative'] => ({
  score: low + 2,
  low,
  high: low + 4,
  measured,
  weakest,
});
const differentiating = (
  reason: NonNullable<Scores['differentiating']>['reason'],
  measured = true,
): Scores['differentiating'] => ({
  score: 60,
  low: 55,
  high: 65,
  measured,
  supported: reason === null,
  reason,
});
const facts = (scores: Scores, stones: NamedPart[], columns = [stone(9, 0.6)]): BuildingFacts => ({
  scores,
  stones,
  columns,
  support: 80,
});

describe('the base', () => {
  test('holds, and names the promise that holds it down', () => {
    const held = facts({ normative: normative(95, 'p2'), differentiating: differentiating(null) }, [
      stone(1, 1),
      stone(2, 0.97),
    ]);
    expect(failingOf(held)).toEqual({});
    expect(captionOf(en, held)).toMatch(/^The base holds.* weakest commitment, number 2, “Promise 2”\. /);
  });

  test('is cracked by a missed promise, named even where another one is lower', () => {
    const reason = { code: 'commitment-missed', commitment: 'p2' } as const;
    const cracked = facts({ normative: normative(84, 'p1'), differentiating: differentiating(reason) }, [
      stone(1, 0.8),
      stone(2, 0.87, true),
    ]);
    expect(failingOf(cracked)).toEqual({ p2: 'missed' });
    expect(captionOf(en, cracked)).toContain('cracked by commitment 2, “Promise 2”');
  });

  test('does not carry when its score could be under the threshold', () => {
    const reason = { code: 'base-too-low', low: 79.9, support: 80 } as const;
    const low = facts({ normative: normative(79.9, 'p1'), differentiating: differentiating(reason) }, [
      stone(1, 0.85),
    ]);
    expect(captionOf(en, low)).toContain('could be below 80');
  });

  test('is cracked all the same when nothing is promised on top of it', () => {
    const alone = (low: number, ...stones: NamedPart[]) =>
      failingOf(facts({ normative: normative(low, 'p1'), differentiating: null }, stones, []));
    expect(alone(60, stone(1, 0.6, true))).toEqual({ p1: 'missed' });
    expect(alone(79.9, stone(1, 0.8))).toEqual({ p1: 'low' });
    expect(alone(80, stone(1, 0.8))).toEqual({});
  });

  test('is cracked by every promise that is missed: the worst is named, the others by their numbers', () => {
    const reason = { code: 'commitment-missed', commitment: 'p3' } as const;
    const cracked = facts({ normative: normative(48, 'p3'), differentiating: differentiating(reason) }, [
      stone(1, 0.9, true),
      stone(2, 1),
      stone(3, 0.5, true),
      stone(4, 0.6, true),
    ]);
    expect(failingOf(cracked)).toEqual({ p1: 'missed', p3: 'missed', p4: 'missed' });
    expect(captionOf(en, cracked)).toContain(
      'by commitment 3, “Promise 3”, which is missed. Commitments 1 and 4 are missed too.',
    );
  });

  test('is presumed, not judged, with too few cases', () => {
    const low = { code: 'base-too-low', low: 70, support: 80 } as const;
    const presumed = facts(
      { normative: normative(70, 'p1', false), differentiating: differentiating(low, false) },
      [{ ...stone(1, 0.9), measured: false }],
    );
    expect(failingOf(presumed)).toEqual({});
    expect(captionOf(en, presumed)).toContain('cannot stand on it yet');
    const carries = { ...presumed.scores, differentiating: differentiating(null) };
    const carried = captionOf(en, { ...presumed, scores: carries });
    expect(carried).toBe(
      'The base is presumed: there are too few cases to measure it. For now, what we do beyond stands on that presumption.',
    );
  });
});

test('what is not yet earned on top is said', () => {
  const bare = facts({ normative: normative(95, 'p1'), differentiating: differentiating(null, false) }, [
    stone(1, 1),
  ]);
  expect(captionOf(en, bare)).toContain('Nothing has been earned yet');
});

describe('a charter with promises of one nature only', () => {
  const beyond = /beyond|earned|differentiating/i;
  const base: [string, NamedPart[], Scores['normative'], RegExp][] = [
    ['holds', [stone(1, 1)], normative(95, 'p1'), /^The base holds: what is normal is done\./],
    ['is cracked', [stone(1, 0.6, true)], normative(60, 'p1'), /^The base is cracked by commitment 1/],
    ['is not secure', [stone(1, 0.8)], normative(79, 'p1'), /^The base is not secure/],
    [
      'is presumed',
      [{ ...stone(1, 1), measured: false }],
      normative(60, 'p1', false),
      /^The base is presumed/,
    ],
  ];
  test.each(base)('whose base %s says once that it promises nothing beyond', (_, stones, score, says) => {
    const alone = facts({ normative: score, differentiating: null }, stones, []);
    const caption = captionOf(en, alone);
    const once = 'This charter sets no target beyond what is normal.';
    expect(caption).toMatch(says);
    expect(caption.split(once)).toHaveLength(2);
    expect(caption.replace(once, '')).not.toMatch(beyond);
    expect(scoresTitle(en, alone.scores)).toBe('The trust score');
  });

  test('that are differentiating stands on nothing, and presumes nothing', () => {
    const reason = { code: 'no-base' } as const;
    const floating = facts({ normative: null, differentiating: differentiating(reason) }, []);
    expect(captionOf(en, floating)).toBe(
      'No normative commitment has a target: nothing carries what we do beyond.',
    );
  });

  test('or of none has no score', () => {
    const none = facts({ normative: null, differentiating: null }, [], []);
    expect(captionOf(en, none)).toContain('no score');
  });
});

test('points are whole and never rounded up', () => {
  expect(pointsInWords(en, stone(1, 0.799))).toContain('79 out of 100');
  expect(pointsInWords(en, stone(1, 0.9996))).toContain('99 out of 100');
  expect(pointsInWords(en, stone(1, 1))).toContain('100 out of 100');
});
