import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mean } from '#app/domain/statistics/means.ts';
import type { Given } from '../given.ts';
import { scaleScore } from '../scales.ts';
import type { SurveyItem, SurveyTerms } from '../terms.ts';
import { testSurvey } from '../test-survey.ts';
import { cellsBesidePulses, pulsesOf, toldUnits } from './pulses.ts';
import { tableOf } from './table.ts';
import { rowsOf } from './test-answers.ts';

const item = (id: string, pulse: SurveyItem['pulse'] = 'satisfaction'): SurveyItem => ({
  ...{ id, pulse, words: { fr: id, en: id }, scale: null, criterion: null, culture: null },
});
const units = ['Lille', 'Lyon', 'Nantes'];
const asking = (...items: SurveyItem[]): SurveyTerms => ({
  ...{ ...testSurvey, candidates: [], items },
  groups: [
    {
      ...{ id: 'office', words: { fr: 'Agence', en: 'Office' } },
      categories: units.map((unit) => ({
        ...{ id: unit.toLowerCase(), words: { fr: unit, en: unit }, people: null, unit },
      })),
    },
  ],
});
const one = asking(item('a'));

/** Somebody in a unit, by its place, with answers in the order of the items; 0 is left out, and so is the unit where its place is −1. */
type Person = readonly [unit: number, ...answers: number[]];
const givenBy = ({ items, groups }: SurveyTerms, people: readonly Person[]): Given[] =>
  people.map(([unit, ...answers], at) => {
    const category = groups[0]?.categories[unit]?.id;
    const said = answers.flatMap((answer, place) =>
      answer ? [[`item.${items[place]?.id}`, answer] as const] : [],
    );
    return {
      ...{ key: String(at), complete: true },
      answers: Object.fromEntries([...said, ...(category ? [['group.office', category] as const] : [])]),
    };
  });
const everyone = (unit: number, answers: readonly number[]): Person[] =>
  answers.map((answer): Person => [unit, answer]);
/** The same over all units, by turns. */
const shared = (answers: readonly number[]): Person[] =>
  answers.map((answer, at): Person => [at % units.length, answer]);
const mixed = [2, 4, 4, 5, 5, 5, 6, 6, 6, 7];
const answered = {
  ...{ invited: null, ineligible: 0, taken: 0, complete: 0, partial: 0 },
  codes: '',
};
const table = (terms: SurveyTerms, given: readonly Given[]) => tableOf(terms, rowsOf(terms, given), answered);

describe('a pulse', () => {
  test('is told by unit: how many answered, and their mean to a hundredth', () => {
    const people = [
      ...everyone(0, mixed),
      ...everyone(1, [...mixed, 7, 7]),
      ...everyone(2, [...mixed, 1, 2, 3]),
    ];
    expect(table(one, givenBy(one, people)).pulses).toEqual([
      { unit: 'Lille', n: 10, mean: 5 },
      { unit: 'Lyon', n: 12, mean: 5.33 },
      { unit: 'Nantes', n: 13, mean: 4.31 },
    ]);
  });

  test('counts a person once, with the mean of what they answered of it, and leaves out who answered less than two thirds', () => {
    const two = asking(item('a'), item('b'), item('c', null));
    const people: Person[] = mixed.flatMap((answer): Person[] => [
      [0, answer, 3, 7],
      [1, answer, 5, 1],
      [1, 7, 0, 1],
      [2, answer, answer, 1],
    ]);
    expect(table(two, givenBy(two, people)).pulses).toEqual([
      { unit: 'Lille', n: 10, mean: 4 },
      { unit: 'Lyon', n: 10, mean: 5 },
      { unit: 'Nantes', n: 10, mean: 5 },
    ]);
  });

  test.each<[string, SurveyTerms, Person[]]>([
    ['of fewer than the survey shows', { ...one, atLeast: 11 }, shared([...mixed, ...mixed, ...mixed])],
    ['of people who all gave the highest answer, for it would tell each', one, shared(Array(60).fill(7))],
    ['of people who all gave the lowest', one, shared(Array(60).fill(1))],
    ['of a survey that asks for none', asking(item('a', null)), shared([...mixed, ...mixed, ...mixed])],
    [
      'of what the other side is asked',
      asking(item('a', 'leadership')),
      shared([...mixed, ...mixed, ...mixed]),
    ],
    ['of a survey without units', { ...one, groups: [] }, shared([...mixed, ...mixed, ...mixed])],
    ['of nobody', one, []],
  ])('%s is not told', (_, terms, people) => {
    expect(table(terms, givenBy(terms, people)).pulses).toEqual([]);
  });

  test('of a unit whose number of answers is hidden is not told either', () => {
    // Nine would follow from the others: the smallest that may be shown is hidden with it.
    const people = [...everyone(0, mixed), ...everyone(1, [...mixed, 6]), ...everyone(2, mixed.slice(1))];
    const { groups, pulses } = table(one, givenBy(one, people));
    expect(groups[0]?.counts).toEqual([null, 11, null]);
    expect(pulses.map(({ unit }) => unit)).toEqual(['Lyon']);
  });

  test('leaves the counts of its items where none has to be hidden, and else shows none of them', () => {
    const whole = Array.from({ length: 7 }, (_, at) => Array(10).fill(at + 1)).flat();
    const full = table(one, givenBy(one, shared(whole)));
    expect(full.items[0]).toMatchObject({ counts: [10, 10, 10, 10, 10, 10, 10], n: 70, agree: 30 });
    const few = table(
      one,
      givenBy(one, shared([...whole, ...Array(9).fill(6), ...Array(9).fill(5)].slice(1))),
    );
    expect(few.items[0]).toMatchObject({ counts: Array(7).fill(null), n: 87 });
    // Without the mean of units some would be shown.
    const without = asking(item('a', null));
    const counts = table(without, givenBy(without, shared(whole.slice(1)))).items[0]?.counts ?? [];
    expect(counts.filter((count) => count !== null).length).toBeGreaterThan(0);
  });

  test('shows no counts where a few are left over whom the sum would tell', () => {
    const whole = Array.from({ length: 7 }, (_, at) => Array(10).fill(at + 1)).flat();
    const left = (count: number) =>
      table(one, givenBy(one, [...shared(whole), ...everyone(-1, Array(count).fill(3))])).items[0]?.counts;
    expect(left(0)).toEqual(Array(7).fill(10));
    expect(left(1)).toEqual(Array(7).fill(null));
    expect(left(9)).toEqual(Array(7).fill(null));
    expect(left(10)).toEqual([10, 10, 20, 10, 10, 10, 10]);
  });
});

describe('a hidden count beside means of units', () => {
  const people = fc
    .record({
      items: fc.integer({ min: 1, max: 3 }),
      count: fc.integer({ min: 10, max: 90 }),
      level: fc.integer({ min: 2, max: 7 }),
      spread: fc.integer({ min: 0, max: 3 }),
      skipped: fc.constantFrom(0, 0, 10),
    })
    .chain(({ items, count, level, spread, skipped }) =>
      fc.array(
        fc
          .tuple(
            fc.integer({ min: -1, max: 2 }),
            fc.array(fc.tuple(fc.integer({ min: -spread, max: spread }), fc.integer({ min: 0, max: 99 })), {
              minLength: items,
              maxLength: items,
            }),
          )
          .map(
            ([unit, row]): Person => [
              skipped === 0 && unit < 0 ? 0 : unit,
              ...row.map(([by, chance]) => (chance < skipped ? 0 : Math.min(7, Math.max(1, level + by)))),
            ],
          ),
        { minLength: count, maxLength: count },
      ),
    );

  test('has another value that gives the same table, whole: counts, totals, and every mean', () => {
    let told = 0;
    fc.assert(
      fc.property(people, (all) => {
        const terms = asking(...[...'abc'].slice(0, (all[0]?.length ?? 1) - 1).map((id) => item(id)));
        const given = givenBy(terms, all);
        const rows = rowsOf(terms, given);
        const published = table(terms, given);
        if (published.pulses.length === 0) return;
        told += 1;
        const cells = cellsBesidePulses(terms, rows, toldUnits(terms, rows, published.groups));
        for (const { item: place, answer, changes } of cells) {
          const other = all.map((person): Person => [...person]);
          for (const { person, item: of, to } of changes ?? [])
            (other[person] as unknown as number[])[of + 1] = to;
          const countOf = (among: readonly Person[]) =>
            among.filter((person) => person[place + 1] === answer).length;
          expect(countOf(other)).not.toBe(countOf(all));
          const after = table(terms, givenBy(terms, other));
          // That means are told at all may depend on whether every count is open there too: they would be these.
          expect(after.groups).toEqual(published.groups);
          for (const { unit } of published.pulses) {
            const place = units.indexOf(unit);
            expect(meansBy(other).get(place)).toEqual(meansBy(all).get(place));
          }
          if (after.pulses.length > 0) expect(after).toEqual(published);
        }
        for (const { unit, n, mean: shown } of published.pulses) {
          const own = meansBy(all).get(units.indexOf(unit));
          expect([own?.n, Math.abs((own?.mean ?? 0) - shown) <= 0.005 + 1e-9]).toEqual([n, true]);
        }
      }),
      { numRuns: 80 },
    );
    expect(told).toBeGreaterThan(20);
  });

  /** Of each unit how many answered enough, and their mean, as anybody works it out. */
  function meansBy(all: readonly Person[]) {
    return new Map(
      [0, 1, 2].map((place) => {
        const scores = all.flatMap(([unit, ...answers]) => {
          const score = unit === place ? scaleScore(answers.map((answer) => answer || null)) : null;
          return score === null ? [] : [score];
        });
        return [place, { n: scores.length, mean: Math.round(mean(scores) * 1e9) / 1e9 }];
      }),
    );
  }
});

test('nothing is told of a pulse where a count could be worked out by it', () => {
  // One in each unit answers less than all others: their mean says that it was a step, and the total that there is nobody else.
  const people = units.flatMap((_, at) => everyone(at, [...Array(11).fill(7), 6]));
  const given = givenBy(one, people);
  const { groups } = table({ ...one, items: [] }, given);
  expect(pulsesOf(one, rowsOf(one, given), groups).pulses).toEqual([]);
});
