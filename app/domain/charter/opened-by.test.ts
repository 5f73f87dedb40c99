import { describe, expect, test } from 'vitest';
import { lintCharter } from './lint.ts';
import { calendars, charterOf, commitment, places } from './test-charter.ts';

const remedy = 'remedy: { pays: 30 EUR, claim: automatic, within: 10 working days }';
const promised = commitment.replace('remedy: { pays: 30 EUR }', remedy);
const payment = (id: string, clock = 'within: 10 working days') =>
  commitment
    .replace('id: answer', `id: ${id}`)
    .replace('measure: deadline', 'measure: deadline\nopened-by: remedies')
    .replace('within: 10 working days', clock)
    .replace('remedy: { pays: 30 EUR }\n', '');
const charter = (files: Record<string, string>) => charterOf({ '01-answer.fr.md': promised, ...files });

describe('a promise that remedies open', () => {
  test('is read with its terms', () => {
    const { terms, findings } = charter({ '02-payment.fr.md': payment('payment') });
    expect(findings).toEqual([]);
    expect(terms?.commitments.map(({ openedBy }) => openedBy)).toEqual([undefined, 'remedies']);
  });

  test('has a deadline, is opened by nothing else, and is one', () => {
    const visit = payment('visit').replace('measure: deadline', 'measure: each-time');
    const hand = payment('hand').replace('opened-by: remedies', 'opened-by: hand');
    expect(places(charter({ '02-visit.fr.md': visit }))).toContain('02-visit.fr.md:7 key-needs-measure');
    expect(places(charter({ '02-hand.fr.md': hand }))).toEqual(['02-hand.fr.md:7 choice-expected']);
    const two = charter({ '02-payment.fr.md': payment('payment'), '03-again.fr.md': payment('again') });
    expect(places(two)).toEqual(['03-again.fr.md:7 opened-by-twice']);
    expect(two.terms).toBeNull();
  });

  test.each([
    ['as the remedy does', 'within: 10 working days', []],
    ['for longer', 'within: 12 working days', []],
    ['for less', 'within: 9 working days', ['02-payment.fr.md:8 opened-by-within']],
    ['in other days', 'within: 10 calendar days', ['02-payment.fr.md:8 opened-by-within']],
    [
      'to the hour of the breach',
      'within: 10 working days, ends: same-time',
      ['02-payment.fr.md:8 opened-by-within'],
    ],
  ])('warns unless it leaves time for the remedies that open it: %s', (_, clock, expected) => {
    const parsed = charter({ '02-payment.fr.md': payment('payment', clock) });
    const findings = lintCharter(parsed, calendars, '2026-11-29', ['strike']);
    expect(places({ findings })).toEqual(expected);
  });

  test('warns of no remedy that opens nothing: one that must be asked for, or names no day', () => {
    for (const other of ['claim: within 30 calendar days, within: 3 weeks', 'claim: automatic']) {
      const parsed = charter({
        '01-answer.fr.md': promised.replace('claim: automatic, within: 10 working days', other),
        '02-payment.fr.md': payment('payment'),
      });
      const findings = lintCharter(parsed, calendars, '2026-11-29', ['strike']);
      expect(places({ findings })).toEqual([]);
    }
  });
});
