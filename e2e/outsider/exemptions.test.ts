import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { bothRates, Exemptions, type Stretch } from './exemptions.ts';

const place = { charter: 'aurore', commitment: 'visit' };
const entry = (seq: number, kind: string, fields: object, more: object = {}) =>
  ({ seq, kind, ...place, ...more, public: fields }) as Entry;
const asked = (seq: number, breach: number, ground: string) =>
  entry(seq, 'exemption.requested', { breach, ground });
const decided = (seq: number, request: number, said: object) =>
  entry(seq, 'exemption.decided', { request, ...said });

test('requests add up by ground and by what became of each', () => {
  const exemptions = new Exemptions();
  const entries = [
    ...[0, 1, 2, 3, 4].map((seq) => entry(seq, 'breach.declared', { of: 100 + seq })),
    asked(10, 0, 'storm'),
    asked(11, 1, 'storm'),
    asked(12, 2, 'storm'),
    asked(13, 3, 'strike'),
    asked(14, 4, 'storm'),
    decided(20, 10, { approved: true }),
    decided(21, 11, { approved: false }),
    decided(22, 12, { approved: false, expired: true }),
    // Asked for again after a refusal.
    asked(23, 1, 'storm'),
    // What was corrected to kept is nobody's to decide.
    entry(24, 'entry.corrected', { corrects: 103, replacement: { kept: true } }),
    // A correction that leaves it broken changes nothing.
    entry(25, 'entry.corrected', { corrects: 104, replacement: { kept: false } }),
  ];
  for (const each of entries) exemptions.take(each);
  expect([...(exemptions.grounds().get('aurore visit') ?? [])]).toEqual([
    ['grounds.storm', '5 1 2 1 2 0'],
    ['grounds.strike', '1 0 0 0 0 1'],
  ]);
});

test('a rate is printed as counted and as if nothing were excused', () => {
  const now = { target: 0.95, direction: 'higher is better' };
  const of = (kept: number, breached: number, exempt: number, more: Partial<Stretch> = {}): Stretch => ({
    ...{ kept, breached, exempt, ...now, firm: true, ...more },
  });
  expect(bothRates([of(90, 5, 5)], now)).toBe('94.7 90.0');
  expect(bothRates([of(40, 2, 5), of(50, 3, 0)], now)).toBe('94.7 90.0');
  expect(bothRates([of(0, 0, 4)], now)).toBe('none 0.0');
  expect(bothRates([], now)).toBeNull();
  // 94.96 % is short of its target, and 99.96 % of all.
  expect(bothRates([of(2_374, 126, 0)], now)).toBe('94.9 94.9');
  expect(bothRates([of(2_499, 1, 0)], now)).toBe('99.9 99.9');
  const lower = { target: 0.05, direction: 'lower is better' };
  expect(bothRates([of(90, 5, 5, lower)], lower)).toBe('5.3 10.0');
  // 5.04 % is over its ceiling.
  expect(bothRates([of(2_374, 126, 0, lower)], lower)).toBe('5.1 5.1');
  // A target that changed is weighed by its cases: 96 %, which 95.96 % does not reach.
  const changed = [of(1_250, 0, 0, { target: 0.97 }), of(1_149, 101, 0)];
  expect(bothRates(changed, now)).toBe('95.9 95.9');
});
