import { expect, test } from 'vitest';
import { exemptionFiguresOf } from '#app/domain/exemption/figures.ts';
import { figure, unexcusedRate } from '#app/domain/trust/figure.ts';
import { saidExemptions } from './said-exemptions.ts';
import { translator } from './translator.ts';

const method = { level: 0.95, minimum: 5 };
const terms = { target: 0.95, direction: 'higher is better' as const };
const of = (kept: number, breached: number, exempt: number) => ({
  ...figure({ kept, breached, exempt, unknown: 0 }, terms, method),
  ...terms,
});

test('requests add up by ground; what nobody decided in time is refused', () => {
  const counts = [
    { ground: 'strike', state: 'open', count: 0 },
    { ground: 'strike', state: 'granted', count: 2 },
    { ground: 'strike', state: 'refused', count: 1 },
    { ground: 'strike', state: 'expired', count: 3 },
    { ground: 'storm', state: 'lapsed', count: 1 },
    { ground: 'never', state: 'open', count: 0 },
  ] as const;
  expect(exemptionFiguresOf(counts)).toEqual([
    { ground: 'storm', requested: 1, granted: 0, refused: 0, expired: 0, open: 0, lapsed: 1 },
    { ground: 'strike', requested: 6, granted: 2, refused: 4, expired: 3, open: 0, lapsed: 0 },
  ]);
});

test('as if nothing were excused, what is exempt is breached', () => {
  expect(unexcusedRate(of(90, 5, 5))).toBe('90.0');
  expect(unexcusedRate(of(90, 10, 0))).toBe(of(90, 10, 0).printed);
  expect(unexcusedRate(of(0, 0, 4))).toBe('0.0');
  expect(unexcusedRate(of(0, 0, 0))).toBe('');
  // Where lower is better it is the share that failed.
  expect(unexcusedRate({ ...of(90, 5, 5), target: 0.05, direction: 'lower is better' })).toBe('10.0');
});

test('both rates are said in every language, with what a verifier holds them to', () => {
  const grounds = exemptionFiguresOf([
    { ground: 'strike', state: 'granted', count: 5 },
    { ground: 'strike', state: 'expired', count: 1 },
  ]);
  const told = (language: 'fr' | 'en', exempt = 5) =>
    saidExemptions(
      translator(language),
      'answer',
      grounds,
      of(exempt === 5 ? 90 : 0, exempt === 5 ? 5 : 0, exempt),
    ).map(({ figure: name, value, say }) => [name, value, say(value)]);
  expect(told('en')).toEqual([
    ['commitments.answer.exemptions.grounds.strike', '6 5 1 1 0 0', expect.stringContaining('6 requested')],
    ['commitments.answer.exemptions.rate', '94.7 90.0', expect.stringMatching(/94\.7.*90\.0/)],
  ]);
  expect(told('fr')[1]?.[2]).toMatch(/94,7.*90,0/);
  expect(told('fr')[0]?.[2]).toContain('dont 1 faute de décision à temps');
  expect(told('en', 3)[1]?.[1]).toBe('none 0.0');
  expect(saidExemptions(translator('en'), 'answer', [], of(1, 0, 0)).map(({ value }) => value)).toEqual([
    '0',
  ]);
});
