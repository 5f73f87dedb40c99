import { describe, expect, test } from 'vitest';
import { serif } from '#app/http/typeface.server.ts';
import { breakLines, setText } from './typesetting.ts';

/** Every letter one unit wide. */
const even = (line: string) => line.length;

describe('lines', () => {
  test.each([
    ['nos engagements', 11, ['nos', 'engagements']],
    ['nos engagements', 15, ['nos engagements']],
    ['  nos   engagements ', 15, ['nos engagements']],
    ['', 10, []],
    // No-break spaces hold: the mark does not begin a line.
    ['relus\u00a0: « oui »\u202f?', 7, ['relus\u00a0:', '« oui', '»\u202f?']],
    ['«\u202fdonnées publiques\u202f»', 11, ['«\u202fdonnées', 'publiques\u202f»']],
    // A word longer than a line is broken where it must be.
    ['un Donaudampfschiff ici', 8, ['un', 'Donaudam', 'pfschiff', 'ici']],
  ])('of %j in %d', (text, width, lines) => {
    expect(breakLines(text, width, even)).toEqual(lines);
  });

  test('hold every letter, none wider than its room', () => {
    const text = 'Les engagements que nous prenons envers vous, «\u202frejoués\u202f» : lesquels\u202f?';
    for (let width = 1; width <= 80; width++) {
      const lines = breakLines(text, width, even);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    }
  });
});

describe('a text', () => {
  const face = { width: (text: string, size: number) => text.length * size };
  const room = { width: 100, lines: 2, sizes: [10, 5], weight: 'regular' } as const;

  test('is set in the largest size at which it fits', () => {
    expect(setText(face, 'nos promesses', room)).toEqual({ lines: ['nos', 'promesses'], size: 10 });
    expect(setText(face, 'nos longs engagements', room)).toEqual({
      lines: ['nos longs', 'engagements'],
      size: 5,
    });
  });

  test('that fits in none is cut short with an ellipsis', () => {
    const set = setText(face, 'vingt lettres ou plus, et encore vingt lettres, et plus', room);
    expect(set).toEqual({ lines: ['vingt lettres ou', 'plus, et encore…'], size: 5 });
  });
});

describe('the serif', () => {
  test('measures what it draws, spaces that it has not included', () => {
    const width = (text: string) => serif.width(text, 100, 'semibold');
    expect(width('engagements')).toBeGreaterThan(width('promesse'));
    expect(width('«\u202fa\u202f»')).toBeGreaterThan(width('«a»'));
    expect(width('«\u202fa\u202f»')).toBeLessThan(width('« a »'));
    expect(serif.width('a', 50, 'regular')).toBeCloseTo(serif.width('a', 100, 'regular') / 2, 6);
  });

  test('draws every script that it has a file for, in numbers that a renderer can read', () => {
    const outlines = ['Entreprise fictive\u00a0: démonstration', 'Łódź', 'Ευχαριστώ', 'Спасибо'].map((text) =>
      serif.outline(text, { x: 63.7, y: 586, size: 22, weight: 'regular' }),
    );
    for (const outline of outlines) {
      expect(outline.length).toBeGreaterThan(300);
      expect(outline).toMatch(/^([MLQC](-?\d+(\.\d)? ?)+|Z)+$/);
    }
  });
});
