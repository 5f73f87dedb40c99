import { expect, test } from 'vitest';
import type { Given } from '../given.ts';
import type { SurveyItem, SurveyTerms } from '../terms.ts';
import { testSurvey } from '../test-survey.ts';
import { meansFit } from './means-fit.ts';
import type { ResultsTable } from './results.ts';
import { tableOf } from './table.ts';
import { rowsOf } from './test-answers.ts';

const item = (id: string, of: Partial<SurveyItem>): SurveyItem => ({
  ...{ id, words: { fr: id, en: id }, scale: null, criterion: null, culture: null, pulse: null },
  ...of,
});
const terms: SurveyTerms = {
  ...{ ...testSurvey, candidates: [] },
  items: [
    item('welcomed', { culture: 'client' }),
    item('heard', { culture: 'client' }),
    item('content', { pulse: 'satisfaction' }),
  ],
  groups: [
    {
      ...{ id: 'office', words: { fr: 'Agence', en: 'Office' } },
      categories: ['Lille', 'Lyon'].map((unit) => ({
        ...{ id: unit.toLowerCase(), words: { fr: unit, en: unit }, people: null, unit },
      })),
    },
  ],
};
/** Everybody answers everything; each answer is given by ten people to the first sentence and the last, the ends by few to the second. */
const heard = [3, 8, 16, 16, 16, 8, 3].flatMap((count, at) => Array(count).fill(at + 1));
const given: Given[] = Array.from({ length: 70 }, (_, at) => ({
  ...{ key: String(at), complete: true },
  answers: {
    'item.welcomed': (at % 7) + 1,
    'item.heard': heard[(at * 27) % 70],
    'item.content': (at % 7) + 1,
    'group.office': at % 2 ? 'lyon' : 'lille',
  },
}));
const answered = {
  ...{ invited: null, ineligible: 0, taken: 70, complete: 70, partial: 0 },
  codes: '',
};
const table = (): ResultsTable => tableOf(terms, rowsOf(terms, given), answered);

test('the means of a table that was worked out fit it', () => {
  const made = table();
  expect(made.cultures).toMatchObject([{ culture: 'client', n: 70 }]);
  expect(made.pulses).toMatchObject([
    { unit: 'Lille', n: 35 },
    { unit: 'Lyon', n: 35 },
  ]);
  expect(meansFit(made, terms)).toBe(true);
});

type Lie = (table: ResultsTable) => void;
const culture =
  (of: object): Lie =>
  (made) =>
    void Object.assign(made.cultures[0] ?? {}, of);
const pulse =
  (of: object): Lie =>
  (made) =>
    void Object.assign(made.pulses[0] ?? {}, of);
test.each<[string, Lie]>([
  ['a culture that these people do not speak of', culture({ culture: 'managerial' })],
  ['more people than answered', culture({ n: 71 })],
  ['fewer than are shown', culture({ n: 9 })],
  ['a mean that no such answers have', culture({ mean: 90 })],
  ['a mean that is finer than it may be', culture({ mean: 45.5 })],
  ['no spread', culture({ sd: 0 })],
  ['a spread that nothing has', culture({ sd: 60 })],
  ['a culture twice', (made) => void made.cultures.push({ ...made.cultures[0] } as never)],
  ['a unit that is none', pulse({ unit: 'Nantes' })],
  ['more in a unit than there are', pulse({ n: 36 })],
  ['fewer in a unit than are shown', pulse({ n: 9 })],
  ['a mean of units that their counts do not give', pulse({ mean: 4.9 })],
  ['a mean beyond the scale', pulse({ mean: 7 })],
  ['a mean that is finer', pulse({ mean: 4.005 })],
  ['a unit twice', (made) => void made.pulses.push({ ...made.pulses[0] } as never)],
  ['some counts of a pulse and not others', (made) => void made.items[2]?.counts.splice(0, 2, null, null)],
])('%s does not fit', (_, lie) => {
  const made = table();
  lie(made);
  expect(meansFit(made, terms)).toBe(false);
});
