import { describe, expect, test } from 'vitest';
import type { Scores } from '#app/domain/trust/scores.ts';
import { translator } from '#app/i18n/translator.ts';
import {
  type BuildingFacts,
  captionOf,
  crackOf,
  describeBuilding,
  type NamedPart,
  scoresTitle,
} from './building-words.ts';

const en = translator('en');
const stone = (number: number, attainment: number, missed = false): NamedPart => ({
  id: `p${number}`,
  number,
  title: `Promise ${number}`,
  attainment,
  measured: true,
  missed,
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
    expect(crackOf(held)).toBeNull();
    expect(captionOf(en, held)).toMatch(/^The base holds.* number 2, “Promise 2”\.$/);
  });

  test('is cracked by a missed promise, named even where another one is lower', () => {
    const reason = { code: 'commitment-missed', commitment: 'p2' } as const;
    const cracked = facts({ normative: normative(84, 'p1'), differentiating: differentiating(reason) }, [
      stone(1, 0.8),
      stone(2, 0.87, true),
    ]);
    expect(crackOf(cracked)?.part.number).toBe(2);
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
    expect(
      crackOf(facts({ normative: normative(60, 'p1'), differentiating: null }, [stone(1, 0.6, true)], []))
        ?.because,
    ).toBe('missed');
    expect(
      crackOf(facts({ normative: normative(79.9, 'p1'), differentiating: null }, [stone(1, 0.8)], []))
        ?.because,
    ).toBe('low');
    expect(
      crackOf(facts({ normative: normative(80, 'p1'), differentiating: null }, [stone(1, 0.8)], [])),
    ).toBeNull();
  });

  test('is presumed, not judged, with too few cases', () => {
    const presumed = facts(
      { normative: normative(70, 'p1', false), differentiating: differentiating(null, false) },
      [{ ...stone(1, 0.9), measured: false }],
    );
    expect(crackOf(presumed)).toBeNull();
    expect(captionOf(en, presumed)).toContain('presumed');
    expect(describeBuilding(en, presumed)).toContain('1. Promise 1: too few cases.');
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
    expect(describeBuilding(en, alone)).not.toMatch(beyond);
    expect(scoresTitle(en, alone.scores)).toBe('The trust score');
  });

  test('that are differentiating stands on nothing, and presumes nothing', () => {
    const reason = { code: 'no-base' } as const;
    const floating = facts({ normative: null, differentiating: differentiating(reason) }, []);
    expect(captionOf(en, floating)).toBe(
      'No normative commitment has a target: nothing carries what we do beyond.',
    );
    expect(describeBuilding(en, floating)).toMatch(/^Differentiating part: 60\.0 out of 100/);
    expect(describeBuilding(en, floating)).not.toContain('ormative base');
  });

  test('or of none has no score', () => {
    const none = facts({ normative: null, differentiating: null }, [], []);
    expect(captionOf(en, none)).toContain('no score');
    expect(describeBuilding(en, none)).toBe('');
  });
});

test('the description never rounds up', () => {
  const almost = facts({ normative: normative(95, 'p1'), differentiating: null }, [stone(1, 0.999)], []);
  expect(describeBuilding(en, almost)).toContain('1. Promise 1: 99%.');
});
