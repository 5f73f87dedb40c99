import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, type Json } from '../../ledger/canonical.ts';
import { answersTo } from '../answer-rows.ts';
import { questionsIn } from '../answers.ts';
import type { Given } from '../given.ts';
import { kanoCategories } from '../kano.ts';
import type { SurveyTerms } from '../terms.ts';
import { testSurvey } from '../test-survey.ts';
import { documentOfResults, figuresOf } from './figures.ts';
import { pairsOf } from './pairs.ts';
import type { Answered } from './results.ts';
import { rootOfAnswers, rootOfCodes, textsInOrder } from './roots.ts';
import { tableOf } from './table.ts';
import { madeUpAnswers, madeUpCodes, rowsOf } from './test-answers.ts';

const hash = `${'A'.repeat(43)}=`;
function resultsOf(given: readonly Given[], changes: Partial<SurveyTerms> = {}) {
  const terms = { ...testSurvey, ...changes };
  const complete = given.filter((each) => each.complete).length;
  const partial = given.length - complete;
  const answered: Answered = {
    ...{ invited: 2_000, ineligible: 3, taken: given.length, complete, partial },
    codes: hash,
  };
  return documentOfResults(tableOf(terms, rowsOf(terms, given), answered), terms);
}
const enough = madeUpAnswers(testSurvey, 400);

test('figures follow from the table and the terms, through canonical JSON and back', () => {
  const document = resultsOf(enough);
  const read = JSON.parse(canonicalJson(document as unknown as Json));
  expect(read.figures).toEqual(figuresOf(read.table, testSurvey));
  expect(canonicalJson(document as unknown as Json)).toBe(canonicalJson(read));
});

test('candidates are read as most of those asked see them, and who did not come to the end is in no figure', () => {
  const { table, figures } = resultsOf(enough);
  expect(figures.candidates.map(({ id, nature }) => [id, nature])).toEqual([
    ['answer', 'normative'],
    ['two-hour-slot', 'both'],
    ['no-cut', 'differentiating'],
  ]);
  expect(table.answered).toMatchObject({ complete: 390, partial: 10 });
  for (const { counts } of table.candidates)
    expect(kanoCategories.reduce((sum, each) => sum + (counts?.[each] ?? 0), 0)).toBeLessThanOrEqual(390);
  expect(figures).toMatchObject({ rr1: 390 / 1_997, rr2: 400 / 1_997, frameTooSmall: false });
  expect(table.ties?.verdict).toBe('established-stronger');
});

test('answers in another order, under other keys, are the same results', () => {
  const other = enough.toReversed().map((each, at) => ({ ...each, key: String(at) }));
  expect(resultsOf(other).table.candidates).toEqual(resultsOf(enough).table.candidates);
  expect(rootOfAnswers(rowsOf(testSurvey, other))).toBe(rootOfAnswers(rowsOf(testSurvey, enough)));
});

test('weights are by the margins of which every category is shown, and the unweighted counts stand beside them', () => {
  const south = enough.filter(({ answers }, at) => answers['group.region'] === 'north' || at % 3 === 0);
  const { table, figures } = resultsOf(south);
  expect(table.weighing).toMatchObject({ by: ['region'], leftOut: [], unweighted: null, capped: null });
  expect(table.weighing?.deff).toBeGreaterThan(1.1);
  expect(table.candidates[0]?.weighted).not.toEqual(table.candidates[0]?.counts);
  expect(figures.gaps[0]?.gap).toBeGreaterThan(0.2);
  const few = enough.filter(({ answers }, at) => answers['group.region'] === 'north' || at % 60 === 0);
  const without = resultsOf(few);
  expect(without.table.weighing).toMatchObject({ by: [], leftOut: ['region'], unweighted: 'no-margins' });
  expect(without.table.groups[0]).toEqual({ id: 'region', counts: [null, null] });
  expect(without.figures.gaps[0]).toEqual({ id: 'region', gap: null });
});

test('what a small group said of a candidate does not follow from weighted beside unweighted counts', () => {
  // Eighty from the North and fifteen from the South, which has half of the frame: each of those fifteen weighs much.
  const north = enough.filter(({ answers, complete }) => complete && answers['group.region'] === 'north');
  const south = enough.filter(({ answers, complete }) => complete && answers['group.region'] === 'south');
  const regions = testSurvey.groups.find(({ id }) => id === 'region')?.categories ?? [];
  const southern = 1 + regions.findIndex(({ id }) => id === 'south');
  for (const [many, few] of [
    [80, 15],
    [180, 100],
  ] as const) {
    const given = [...north.slice(0, many), ...south.slice(0, few)];
    const { table } = resultsOf(given);
    const rows = rowsOf(testSurvey, given);
    const isSouth = Array.from(rows.column('group.region'), (byte) => byte === southern);
    const [heavy, light] = [(many + few) / 2 / few, (many + few) / 2 / many];
    const told = table.candidates.flatMap(({ id, counts, weighted }) =>
      kanoCategories.flatMap((category) => {
        const [plain, sum] = [counts?.[category], weighted?.[category]];
        // Where nobody said it, nobody of the South did either.
        if (!plain || sum === undefined) return [];
        const guess = (sum - light * plain) / (heavy - light);
        const pairs = pairsOf(rows, id, 'standard');
        const right = pairs.filter((pair, row) => pair?.category === category && isSouth[row]);
        return Math.abs(guess - right.length) < 0.5 ? [right.length] : [];
      }),
    );
    expect(told.length, `${many} and ${few}`).toBeLessThan(5);
  }
});

test('what is told of ties gives no mean of their items away', () => {
  const { table } = resultsOf(enough);
  const { ties } = table;
  for (const value of [ties?.centre, ties?.spread, ...(ties?.johnsonNeyman?.bounds ?? [])])
    expect(10 * (value ?? Number.NaN)).toBeCloseTo(Math.round(10 * (value ?? 0)), 9);
  for (const { slope, lower, upper } of ties?.slopes ?? [])
    for (const value of [slope, lower, upper])
      expect(1_000 * value).toBeCloseTo(Math.round(1_000 * value), 9);
});

test('no count of fewer answers than are shown, and no mean of an item where one is hidden', () => {
  const { table, figures } = resultsOf(enough);
  const shown = [...table.items, ...table.groups].flatMap(({ counts }) => counts);
  expect(shown.filter((count) => count !== null && count < testSurvey.atLeast)).toEqual([]);
  for (const [at, { counts }] of table.items.entries())
    if (counts.includes(null)) expect(figures.items[at]).toMatchObject({ mean: null });
  for (const { counts, agree, n } of table.items) {
    if (agree === null || n === null) continue;
    // Beside each of the two totals two hidden counts at least, and enough answers together.
    for (const [part, total] of [
      [counts.slice(0, 4), n - agree],
      [counts.slice(4), agree],
    ] as const) {
      const hidden = part.filter((count) => count === null).length;
      const left = total - part.reduce<number>((sum, count) => sum + (count ?? 0), 0);
      expect(hidden === 0 ? left === 0 : hidden > 1 && left >= testSurvey.atLeast).toBe(true);
    }
  }
  expect(figures.items.some(({ mean }) => mean !== null)).toBe(true);
});

test.each<[string, Given[]]>([
  ['nobody', []],
  ['one', enough.slice(0, 1)],
  ['nine', enough.slice(0, 9)],
  ['only some who did not come to the end', enough.map((each) => ({ ...each, complete: false }))],
])('of %s nothing is told but how many', (_, given) => {
  const { table, figures } = resultsOf(given);
  expect(table).toMatchObject({
    told: false,
    candidates: [],
    items: [],
    groups: [],
    ties: null,
    weighing: null,
  });
  expect(figures.candidates.map(({ nature }) => nature)).toEqual(['too-few', 'too-few', 'too-few']);
  expect(() => canonicalJson({ table, figures } as unknown as Json)).not.toThrow();
});

test('answers that are all alike, or all empty, give no number that looks like one', () => {
  const [first] = enough as [Given];
  for (const answers of [first.answers, {}]) {
    const alike = Array.from({ length: 200 }, (_, at) => ({ key: String(at), complete: true, answers }));
    const document = resultsOf(alike);
    expect(() => canonicalJson(document as unknown as Json)).not.toThrow();
    expect(['scale-too-weak', undefined, 'too-few']).toContain(document.table.ties?.verdict);
    expect(document.table.weighing?.unweighted).toBe('no-margins');
  }
});

test('a frame smaller than its answers is said, and nothing of what chance could do', () => {
  const { figures } = resultsOf(enough, { frame: { ...testSurvey.frame, size: 100 } });
  expect(figures.frameTooSmall).toBe(true);
  expect(figures.items.every(({ agree }) => agree === null)).toBe(true);
});

test('in surveys of employees sums of weights are rounded more', () => {
  const south = enough.filter(({ answers }, at) => answers['group.region'] === 'north' || at % 3 === 0);
  const { table } = resultsOf(south, { audience: 'employees' });
  const sums = table.candidates.flatMap(({ weighted }) => Object.values(weighted ?? { Q: Number.NaN }));
  expect(sums.filter((each) => each % 5 !== 0)).toEqual([]);
});

test('the root of the codes says nothing of their order, and is another with one code more', () => {
  const codes = madeUpCodes(5);
  expect(rootOfCodes(codes.toReversed())).toBe(rootOfCodes(codes));
  expect(rootOfCodes(madeUpCodes(6))).not.toBe(rootOfCodes(codes));
  expect(() => rootOfCodes(['ABC'])).toThrow('Not the hash of a code');
});

test('answers are hashed as their canonical JSON, sorted: whatever was left out, and whatever the questions are called', () => {
  const name = fc.stringMatching(/^[a-z0-9]{1,2}(-[a-z0-9]{1,2})?$/);
  const names = (least: number) => fc.uniqueArray(name, { minLength: least, maxLength: 4 });
  const words = { fr: '…' };
  const asked = fc.record({ candidates: names(0), items: names(1), categories: names(2) });
  const terms = asked.map(
    ({ candidates, items, categories }): SurveyTerms => ({
      ...testSurvey,
      candidates: candidates.map((id) => ({ id, words })),
      items: items.map((id) => ({ id, words, scale: null, culture: null, criterion: null, pulse: null })),
      groups: [
        { id: 'group', words, categories: categories.map((id) => ({ id, words, people: null, unit: null })) },
      ],
    }),
  );
  const given = (of: SurveyTerms) => {
    const answers = Object.fromEntries(
      questionsIn(of).map((each) => [each.name, fc.option(fc.constantFrom(...answersTo(each)))]),
    );
    const one = fc.record(answers, { requiredKeys: [] }).map((all): Given => {
      const said = Object.entries(all).filter(([, value]) => value !== null);
      return { key: 'key', complete: true, answers: Object.fromEntries(said) as Given['answers'] };
    });
    return fc.tuple(fc.constant(of), fc.array(one, { maxLength: 12 }));
  };
  fc.assert(
    fc.property(terms.chain(given), ([of, all]) => {
      const texts = all.map(({ answers }) => canonicalJson(answers)).sort();
      expect([...textsInOrder(rowsOf(of, all))]).toEqual(texts);
    }),
  );
});
