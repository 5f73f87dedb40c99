import { describe, expect, test } from 'vitest';
import { lintCharter } from './lint.ts';
import { calendars, charterOf, commitment, france, places, preamble } from './test-charter.ts';
import { vagueWords } from './vague-words.ts';

/** With a remedy that says who must ask. */
const promised = commitment.replace('pays: 30 EUR', 'pays: 30 EUR, claim: automatic');
const grounds = ['strike', 'third-party', 'waiting-for-customer'];

function lint(from: string | RegExp, to: string, today = '2026-11-22', charter = preamble): string[] {
  const text = promised.replace(from, to);
  const parsed = charterOf({ 'charter.fr.md': charter, '01-answer.fr.md': text });
  expect(parsed.terms).not.toBeNull();
  return places({ findings: lintCharter(parsed, calendars, today, grounds) });
}

test('a promise that can be verified has no warnings', () => {
  expect(lint('', '')).toEqual([]);
});

describe('warnings', () => {
  test.each([
    [
      'vague words',
      'Ainsi.',
      'Nous répondons\ndans les meilleurs\ndélais.',
      '01-answer.fr.md:16 vague-words',
    ],
    [
      'vague words in the title',
      'title: Nous répondons',
      'title: Nous répondons au plus vite',
      '01-answer.fr.md:3 vague-words',
    ],
    ['no target', 'target: 95 %\n', '', '01-answer.fr.md:5 target-missing'],
    [
      'too little time to claim',
      'pays: 30 EUR, claim: automatic',
      'pays: 30 EUR, claim: within 9 working days',
      '01-answer.fr.md:9 claim-too-short',
    ],
    [
      'a claim before the next payment',
      'pays: 30 EUR, claim: automatic',
      'pays: 30 EUR, then: 5 EUR every 1 month, claim: within 20 calendar days',
      '01-answer.fr.md:9 claim-before-next-payment',
    ],
    [
      'a remedy that depends on two things',
      'pays: 30 EUR, claim: automatic',
      'pays: 2 EUR per kVA, then: 1 EUR per m3 every 1 month, claim: automatic',
      '01-answer.fr.md:9 remedy-asks-several',
    ],
    ['a review passed', 'exempt:', 'review-by: 2026-11-21\nexempt:', '01-answer.fr.md:10 review-passed'],
    ['a clock key that does nothing', '10 working days', '10 hours, ends: same-time', null],
    ['a remedy that does not say who asks', ', claim: automatic', '', '01-answer.fr.md:9 claim-unsaid'],
    ['a ground without words', '[strike]', '[strike, stirke]', '01-answer.fr.md:10 ground-unknown'],
    [
      'a pause without words',
      'calendar: france',
      'calendar: france, pauses: [the-moon]',
      '01-answer.fr.md:7 ground-unknown',
    ],
  ])('%s', (_, from, to, expected) => {
    expect(lint(from, to)).toEqual(expected === null ? [] : [expected]);
  });

  test('a review due today has not passed, nor one of a record that has ended', () => {
    expect(lint('exempt:', 'review-by: 2026-11-22\nexempt:')).toEqual([]);
    const ended = preamble.replace('binding:', 'ended: 2025-12-31\nbinding:');
    expect(lint('exempt:', 'review-by: 2025-06-30\nexempt:', '2026-11-22', ended)).toEqual([]);
  });

  test('ten working days to claim are a fortnight', () => {
    expect(lint('pays: 30 EUR, claim: automatic', 'pays: 30 EUR, claim: within 10 working days')).toEqual([]);
    expect(lint('pays: 30 EUR, claim: automatic', 'pays: 30 EUR, claim: within 2 weeks')).toEqual([]);
  });

  test('a calendar that ends within a year is named once', () => {
    const two = charterOf({
      '01-answer.fr.md': promised,
      '02-reply.fr.md': promised.replace('id: answer', 'id: reply'),
    });
    const short = new Map([['france', { ...france, covers: { from: '2000-01-01', to: '2027-11-21' } }]]);
    const found = (today: string) => places({ findings: lintCharter(two, short, today, grounds) });
    expect(found('2026-11-22')).toEqual(['01-answer.fr.md:7 calendar-ends-soon']);
    expect(found('2026-11-21')).toEqual([]);
  });

  test('an aspiration may be vague', () => {
    expect(lint(/firmness: firm/, 'firmness: aspirational\nweight: 1')).toEqual([]);
    expect(lint(/firmness: firm([\s\S]*)Ainsi/, 'firmness: aspirational$1Au plus vite')).toEqual([]);
  });
});

describe('vague words', () => {
  test.each([
    ['en', 'We answer as soon as\npossible.', ['as soon as possible']],
    ['en', 'We do our very best, ASAP, where possible.', ['do our very best', 'ASAP', 'where possible']],
    ['en', 'within a reasonable time', ['reasonable']],
    ['en', 'We use our best endeavours and aim to call.', ['best endeavours', 'aim to']],
    ['en', 'We call within one working day. It is impossible to miss; the aim is one.', []],
    ['fr', 'Dans les meilleurs délais, et au plus tôt.', ['Dans les meilleurs délais', 'au plus tôt']],
    [
      'fr',
      'Nous faisons notre possible, dans la mesure du possible.',
      ['notre possible', 'dans la mesure du possible'],
    ],
    ['fr', 'Nous nous efforçons de rappeler rapidement.', ['Nous nous efforçons de', 'rapidement']],
    ['fr', "Elle s'efforce d'aider.", ["s'efforce"]],
    [
      'fr',
      'Dès que possible (e\u0301crit), de\u0300s que possible.',
      ['Dès que possible', 'dès que possible'],
    ],
    ['fr', 'Nous rappelons le jour ouvré suivant, au plus tard à 18 h.', []],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(vagueWords(text, language).map(({ found }) => found)).toEqual(expected);
  });

  test('have the line on which they start', () => {
    expect(vagueWords('One.\nTwo as soon\nas possible.\n\nASAP', 'en')).toEqual([
      { found: 'as soon as possible', line: 1 },
      { found: 'ASAP', line: 4 },
    ]);
  });
});
