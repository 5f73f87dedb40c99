import { expect, test } from 'vitest';
import { differences } from './easing.ts';
import type { CharterTerms } from './terms.ts';
import { charterOf, commitment } from './test-charter.ts';

function termsOf(text: string): CharterTerms {
  const { terms, findings } = charterOf({ '01-answer.fr.md': text });
  if (!terms) throw new Error(JSON.stringify(findings));
  return terms;
}
const before = termsOf(commitment);
const changed = (found: string, instead: string) => {
  expect(commitment).toContain(found);
  return differences(before, termsOf(commitment.replace(found, instead)));
};

test.each([
  ['a lower target', 'target: 95 %', 'target: 90 %'],
  ['no target', 'target: 95 %\n', ''],
  ['more days', 'within: 10 working days', 'within: 11 working days'],
  ['days that may be longer', 'within: 10 working days', 'within: 3 weeks'],
  ['another moment to start from', 'starts: la réception', 'starts: l’enregistrement'],
  ['another ground of exemption', 'exempt: [strike]', 'exempt: [strike, weather]'],
  ['a ground on which the clock stops', 'calendar: france }', 'calendar: france, pauses: [waiting] }'],
  ['a smaller remedy', 'pays: 30 EUR', 'pays: 29 EUR'],
  ['a remedy that must be claimed', 'pays: 30 EUR', 'pays: 30 EUR, claim: within 30 calendar days'],
  ['no remedy', 'remedy: { pays: 30 EUR }\n', ''],
  ['an intention', 'firmness: firm', 'firmness: aspirational'],
  ['another nature', 'nature: normative', 'nature: differentiating'],
])('%s promises less', (_what, found, instead) => {
  expect(changed(found, instead).map(({ commitment, eases }) => [commitment, eases])).toEqual([
    ['answer', true],
  ]);
});

test.each([
  ['a higher target', 'target: 95 %', 'target: 99 %'],
  ['fewer days', 'within: 10 working days', 'within: 9 working days'],
  ['as many calendar days', 'within: 10 working days', 'within: 10 calendar days'],
  ['fewer grounds', 'exempt: [strike]', 'exempt: []'],
  ['a larger remedy', 'pays: 30 EUR', 'pays: 40 EUR'],
  ['another title', 'title: Nous répondons', 'title: Nous vous répondons'],
])('%s does not', (_what, found, instead) => {
  expect(changed(found, instead).map(({ eases }) => eases)).toEqual([false]);
});

test('a promise that is dropped is less, one that is added is not', () => {
  const none = { ...before, commitments: [] };
  expect(differences(before, none)).toMatchObject([{ commitment: 'answer', state: 'retired', eases: true }]);
  expect(differences(none, before)).toMatchObject([{ commitment: 'answer', state: 'added', eases: false }]);
  expect(differences(before, { ...before, ended: '2030-12-31' })).toMatchObject([
    { commitment: null, eases: true },
  ]);
  expect(differences(before, { ...before, binding: '2030-12-31' })).toEqual([]);
});

test.each([
  ['a duty that is logged by hand again', 'encounter', undefined, true],
  ['a telephone in the place of a meeting', 'face-to-face', 'phone', true],
  ['a meeting in the place of whatever it was', 'encounter', 'face-to-face', false],
  ['an encounter in the place of a tick', undefined, 'encounter', false],
] as const)('%s: whether it promises less', (_what, was, is, eases) => {
  const duty = (dischargedBy: typeof was | typeof is): CharterTerms => ({
    ...before,
    commitments: before.commitments.map((each) => ({ ...each, ...(dischargedBy ? { dischargedBy } : {}) })),
  });
  const [found] = differences(duty(was), duty(is));
  expect(found).toMatchObject({ commitment: 'answer', eases });
});
