import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatInstant, instantOf } from './instant.ts';

describe('a stored instant', () => {
  test('is read as it was written', () => {
    const instants = fc.integer({ min: -6e10, max: 2.5e11 });
    fc.assert(
      fc.property(instants, (at) => {
        expect(instantOf(formatInstant(at))).toBe(at);
      }),
    );
  });

  test.each([
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:60:00Z',
    '2026-01-01T00:00:60Z',
    '2026-01-01 00:00:00Z',
    '2026-01-01T00:00:00z',
    '2026-01-01T0a:00:00Z',
    '2026-01-01T00:00:00.000Z',
    '2026-01-01T00:00Z',
    '2026-01-01',
    '',
  ])('is not %s', (text) => {
    expect(() => instantOf(text)).toThrow(RangeError);
  });
});
