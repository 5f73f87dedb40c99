import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mean, variance } from '#app/domain/statistics/means.ts';
import { type Culture, cultures } from '../felt.ts';
import type { Given } from '../given.ts';
import { scaleScore } from '../scales.ts';
import { itemAnswers, type SurveyItem, type SurveyTerms } from '../terms.ts';
import { testSurvey } from '../test-survey.ts';
import { cultureMarks, itemsOf, markKept } from './culture-marks.ts';
import { scaleRowsOf } from './item-lines.ts';
import { type Change, type HiddenCell, hiddenCells } from './open-cells.ts';
import type { ResultsTable } from './results.ts';
import { tableOf } from './table.ts';
import { rowsOf } from './test-answers.ts';

const item = (id: string, culture: Culture | null): SurveyItem => ({
  ...{ id, culture, words: { fr: id, en: id }, scale: null, criterion: null, pulse: null },
});
const asking = (...items: SurveyItem[]): SurveyTerms => ({
  ...{ ...testSurvey, candidates: [], groups: [], items },
});
const welcome = asking(item('a', 'client'), item('b', 'client'), item('c', 'client'));

/** Somebody for each row, by their answers in the order of the items; 0 is left out. */
const givenBy = ({ items }: SurveyTerms, rows: readonly (readonly number[])[]): Given[] =>
  rows.map((row, at) => ({
    ...{ key: String(at), complete: true },
    answers: Object.fromEntries(
      row.flatMap((answer, place) => (answer ? [[`item.${items[place]?.id}`, answer]] : [])),
    ),
  }));
const repeated = (rows: readonly (readonly number[])[], times: number) => Array(times).fill(rows).flat();
/** Each answer to each of three items by ten people or more, so that every count is shown. */
const everyAnswer = repeated(
  Array.from({ length: itemAnswers }, (_, at) => [at + 1, ((at + 3) % itemAnswers) + 1, at + 1]),
  10,
);
const marks = (terms: SurveyTerms, rows: readonly (readonly number[])[]) =>
  cultureMarks(terms, rowsOf(terms, givenBy(terms, rows)));
const answered = {
  ...{ invited: null, ineligible: 0, taken: 0, complete: 0, partial: 0 },
  codes: '',
};
const table = (terms: SurveyTerms, given: readonly Given[]): ResultsTable =>
  tableOf(terms, rowsOf(terms, given), answered);

describe('what persons say of a culture', () => {
  test('is the mean of their marks and its spread, in whole points, where every count is shown', () => {
    const scores = everyAnswer.map((row) => ((scaleScore(row) ?? 0) - 1) * (100 / 6));
    expect(marks(welcome, everyAnswer)).toEqual([
      {
        ...{ culture: 'client', n: 70, mean: Math.round(mean(scores)) },
        sd: Math.round(Math.sqrt(variance(scores) ?? 0)),
      },
    ]);
  });

  test('counts who answered two thirds of its items, and is of nobody else', () => {
    const few = repeated([[7, 0, 0]], 20);
    const most = repeated([[7, 7, 0]], 10);
    const [mark] = marks(welcome, [...everyAnswer, ...few, ...most]);
    expect(mark).toMatchObject({ n: 80 });
  });

  test('is told by the side that can speak of it, each culture apart', () => {
    const items = cultures.map((culture) => item(culture, culture));
    const rows = repeated(
      Array.from({ length: itemAnswers }, (_, at) => [at + 1, at + 1, 7 - at]),
      10,
    );
    const of = (audience: SurveyTerms['audience']) =>
      marks({ ...asking(...items), audience }, rows).map(({ culture }) => culture);
    expect([of('customers'), of('employees')]).toEqual([['client'], ['managerial', 'collaborateur']]);
  });

  test.each<[string, readonly (readonly number[])[], Partial<SurveyTerms>]>([
    ['of nine people', repeated([[1, 7, 4]], 3).concat(repeated([[4, 4, 5]], 6)), {}],
    ['of fewer than the survey shows', everyAnswer.slice(0, 60), { atLeast: 61 }],
    ['of people who all think alike, for it would tell what each said', repeated([[6, 6, 6]], 40), {}],
    [
      'where few answered one of its items',
      [...everyAnswer.map(([one = 0, other = 0]) => [one, other, 0]), ...repeated([[1, 2, 3]], 5)],
      {},
    ],
    ['of nobody', [], {}],
  ])('%s is not told', (_, rows, changes) => {
    expect(marks({ ...welcome, ...changes }, rows)).toEqual([]);
  });

  test('of a single item is not told where a count is hidden: mean, spread and total are as many equations', () => {
    const one = asking(item('a', 'client'));
    const counts = [3, 10, 10, 10, 10, 10, 100];
    const rows = counts.flatMap((count, at) => Array.from({ length: count }, () => [at + 1]));
    expect(marks(one, rows)).toEqual([]);
    expect(marks(one, [...rows, ...repeated([[1]], 7)])).toMatchObject([{ n: 160 }]);
  });

  test('is told beside hidden counts where others would do as well', () => {
    const two = asking(item('a', 'client'), item('b', 'client'));
    const first = [3, 8, 20, 20, 20, 8, 3].flatMap((count, at) => Array(count).fill(at + 1));
    const rows = first.map((answer, at) => [answer, first[(at * 5) % first.length]]);
    const given = givenBy(two, rows);
    expect(table(two, given).items[0]?.counts).toEqual([null, null, 20, 20, 20, null, null]);
    expect(marks(two, rows)).toMatchObject([{ n: 82, mean: 50 }]);
  });
});

describe('hidden counts', () => {
  /** Of one item, with its sum known to the last answer. */
  const cells = (counts: readonly number[]) => {
    const rows = counts.flatMap((count, at) => Array(count).fill([at + 1]));
    const from = (person: number) => rows[person]?.[0] ?? 0;
    const isSum = (changes: readonly Change[]) =>
      changes.reduce((sum, { person, to }) => sum + to - from(person), 0) === 0;
    return [...hiddenCells(rows, 10, isSum)].map(({ answer, changes }) => [answer, changes?.length ?? null]);
  };

  test('follow from a sum where two of them share a total, and where three do not', () => {
    expect(cells([3, 8, 20, 20, 20, 20, 20])).toEqual([
      [1, null],
      [2, null],
    ]);
    expect(cells([4, 4, 4, 20, 20, 20, 20])).toEqual([
      [1, 2],
      [2, 2],
      [3, 2],
    ]);
  });
});

describe('a hidden count beside the mark of a culture', () => {
  /** Answers as people give them: each person leans to some answer, the company to another; some items are left out. */
  const people = fc
    .record({
      items: fc.integer({ min: 2, max: 4 }),
      count: fc.integer({ min: 10, max: 50 }),
      level: fc.integer({ min: 1, max: 7 }),
      spread: fc.integer({ min: 0, max: 3 }),
      skipped: fc.constantFrom(0, 0, 5, 30),
    })
    .chain(({ items, count, level, spread, skipped }) =>
      fc
        .array(
          fc.array(fc.tuple(fc.integer({ min: -spread, max: spread }), fc.integer({ min: 0, max: 99 })), {
            minLength: items,
            maxLength: items,
          }),
          { minLength: count, maxLength: count },
        )
        .map((rows) =>
          rows.map((row) =>
            row.map(([by, chance]) =>
              chance < skipped ? 0 : Math.min(itemAnswers, Math.max(1, level + by)),
            ),
          ),
        ),
    );

  test('has another value that gives the same table, whole: counts, totals, and the mark itself', () => {
    let told = 0;
    fc.assert(
      fc.property(people, fc.integer({ min: 10, max: 12 }), (rows, atLeast) => {
        const names = [...'abcd'].slice(0, rows[0]?.length);
        const terms = { ...asking(...names.map((name) => item(name, 'client'))), atLeast };
        const given = givenBy(terms, rows);
        const published = table(terms, given);
        if (published.cultures.length === 0) return;
        told += 1;
        const own = scaleRowsOf(itemsOf(terms, 'client'), rowsOf(terms, given));
        for (const cell of hiddenCells(own, atLeast, markKept(own))) {
          const other = otherwise(own, cell);
          expect(countOf(other, cell)).not.toBe(countOf(own, cell));
          const { cultures: _, ...shown } = table(terms, givenBy(terms, other));
          expect({ ...shown, cultures: [markBy(other)] }).toEqual(published);
        }
      }),
      { numRuns: 30 },
    );
    expect(told).toBeGreaterThan(8);
  });

  function otherwise(rows: readonly (readonly (number | null)[])[], { changes }: HiddenCell) {
    const other = rows.map((row) => row.map((answer) => answer ?? 0));
    for (const { person, item: place, to } of changes ?? []) other[person]?.splice(place, 1, to);
    return other;
  }

  /** Halves up, whatever the last digits of a sum are. */
  const whole = (value: number) => Math.floor(value + 0.5 + 1e-9);

  /** The mark as anybody works it out. */
  function markBy(rows: readonly (readonly number[])[]) {
    const scores = rows
      .map((row) => scaleScore(row.map((answer) => answer || null)))
      .flatMap((score) => (score === null ? [] : [((score - 1) * 100) / 6]));
    const [centre, sd] = [mean(scores), Math.sqrt(variance(scores) ?? 0)];
    return { culture: 'client', n: scores.length, mean: whole(centre), sd: whole(sd) };
  }

  function countOf(rows: readonly (readonly (number | null)[])[], { item: place, answer }: HiddenCell) {
    return rows.filter((row) => row[place] === answer).length;
  }
});
