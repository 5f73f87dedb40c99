import { mean, sum, variance } from '#app/domain/statistics/means.ts';
import type { AnswerRows } from '../answer-rows.ts';
import { type KanoCategory, type KanoCounts, kanoCategories } from '../kano.ts';
import { type ModelScale, modelScales, moderation } from '../moderation.ts';
import { type ScaleRow, scaleScore } from '../scales.ts';
import type { Respondents } from '../stability.ts';
import { suppressLine } from '../suppress-line.ts';
import { itemAnswers, type SurveyItem, type SurveyTerms } from '../terms.ts';
import { pairsOf } from './pairs.ts';
import {
  type Answered,
  agrees,
  type CandidateTable,
  type GroupTable,
  type ItemTable,
  type ResultsTable,
  type TiesTable,
} from './results.ts';
import { rounded, weigh } from './weighing.ts';

/**
 * To what sums of weights are rounded: beside counts they would tell, by differences, how many of a small group are in a cell. In employees' surveys,
 * where a group may be a team, more so.
 */
const grain = { customers: 1, employees: 5 } as const;

/**
 * What answers come to, in any order. Nothing of it is of fewer answers than `terms.atLeast`.
 * @param onPart called after each part of the work: so many of how many
 */
export function tableOf(
  terms: SurveyTerms,
  rows: AnswerRows,
  answered: Answered,
  onPart: (done: number, of: number) => void = () => undefined,
): ResultsTable {
  const told = rows.count >= Math.max(terms.atLeast, 1);
  const empty = { version: 1 as const, answered, told, weighing: null };
  if (!told) return { ...empty, candidates: [], items: [], groups: [], ties: null };
  const { weights, weighing } = weigh(terms, rows);
  const parts = terms.candidates.length + terms.items.length + terms.groups.length + 1;
  let done = 0;
  const part = <Part>(made: Part): Part => {
    done += 1;
    onPart(done, parts);
    return made;
  };
  return {
    ...empty,
    weighing,
    candidates: terms.candidates.map(({ id }) => part(candidateOf(id, rows, weights, terms))),
    items: terms.items.map((item) => part(itemOf(item, rows, terms.atLeast))),
    groups: terms.groups.map(({ id, categories }): GroupTable => {
      const counts = countsIn(rows.column(`group.${id}`), categories.length);
      return part({ id, counts: shownLine(counts, terms.atLeast).counts });
    }),
    ties: part(tiesOf(terms, rows)),
  };
}

/** What each of those counted says of the candidates, for redrawings. */
export function respondentsOf(
  { candidates, table }: SurveyTerms,
  rows: AnswerRows,
  weights: readonly number[] | null,
): Respondents {
  return {
    ...{ ids: rows.keys, weights },
    pairs: new Map(candidates.map(({ id }) => [id, pairsOf(rows, id, table)])),
  };
}

function candidateOf(
  id: string,
  rows: AnswerRows,
  weights: readonly number[] | null,
  { atLeast, audience, table }: SurveyTerms,
): CandidateTable {
  const isWeighted = weights !== null;
  const pairs = pairsOf(rows, id, table).flatMap((pair, row) =>
    pair ? [{ ...pair, weight: weights?.[row] ?? 1 }] : [],
  );
  const hidden = { id, counts: null, weighted: null, nEff: null, importance: null };
  if (pairs.length < Math.max(atLeast, 1)) return hidden;
  const sums = (amountOf: (weight: number) => number) => {
    const counts = Object.fromEntries(kanoCategories.map((each) => [each, 0])) as Record<
      KanoCategory,
      number
    >;
    for (const { category, weight } of pairs) counts[category] += amountOf(weight);
    return counts;
  };
  const rated = pairs.flatMap(({ importance, weight }) =>
    importance === null ? [] : [{ importance, weight }],
  );
  const whole = sum(pairs.map(({ weight }) => weight));
  const squares = sum(pairs.map(({ weight }) => weight ** 2));
  return {
    id,
    counts: sums(() => 1),
    weighted: isWeighted
      ? coarse(
          sums((weight) => weight),
          grain[audience],
        )
      : null,
    nEff: isWeighted && squares > 0 ? Math.round(whole ** 2 / squares) : null,
    importance: rated.length < Math.max(atLeast, 1) ? null : importanceOf(rated, isWeighted),
  };
}

function coarse(counts: KanoCounts, to: number): KanoCounts {
  return Object.fromEntries(
    kanoCategories.map((each) => [each, Math.round(counts[each] / to) * to]),
  ) as KanoCounts;
}

function importanceOf(rated: readonly { importance: number; weight: number }[], isWeighted: boolean) {
  const weighed = sum(rated.map(({ importance, weight }) => importance * weight));
  return {
    n: rated.length,
    mean: rounded(sum(rated.map(({ importance }) => importance)) / rated.length, 2),
    weighted: isWeighted ? rounded(weighed / sum(rated.map(({ weight }) => weight)), 2) : null,
  };
}

/** How many rows have each byte from 1 to `most`. */
function countsIn(column: Uint8Array, most: number): number[] {
  const counts = Array.from({ length: most }, () => 0);
  for (const byte of column) if (byte > 0) counts[byte - 1] = (counts[byte - 1] ?? 0) + 1;
  return counts;
}

function itemOf({ id }: SurveyItem, rows: AnswerRows, atLeast: number): ItemTable {
  const counts = countsIn(rows.column(`item.${id}`), itemAnswers);
  // Each side of the line by itself where both can stand beside their totals: then it can be told how many agree, and still nothing
  // that is hidden follows.
  const [below, above] = [
    shownLine(counts.slice(0, agrees - 1), atLeast),
    shownLine(counts.slice(agrees - 1), atLeast),
  ];
  if (below.n === null || above.n === null) return { id, ...shownLine(counts, atLeast), agree: null };
  return { id, counts: [...below.counts, ...above.counts], n: below.n + above.n, agree: above.n };
}

/** A line of counts as it is shown, and its total where that gives nothing away. */
function shownLine(counts: readonly number[], atLeast: number): Pick<ItemTable, 'counts' | 'n'> {
  const groups = counts.map((count, at) => ({ id: String(at), count }));
  const { hidden, totalShown } = suppressLine(groups, atLeast);
  const whole = sum(counts);
  return {
    counts: counts.map((count, at) => (hidden.includes(String(at)) ? null : count)),
    n: totalShown && whole >= atLeast ? whole : null,
  };
}

/** Whether ties change what quality does to trust: of surveys that ask all three, each by two items or more. */
function tiesOf({ items, atLeast }: SurveyTerms, rows: AnswerRows): TiesTable | null {
  const of = (scale: ModelScale) => items.filter((item) => item.scale === scale);
  if (modelScales.some((scale) => of(scale).length < 2)) return null;
  const answered = (scale: ModelScale) => scaleRows(of(scale), rows);
  const answers = { quality: answered('quality'), ties: answered('ties'), trust: answered('trust') };
  const found = moderation(answers);
  if (found.n < atLeast) return null;
  const inModel = answers.ties.flatMap((row, at) => {
    const others = [scaleScore(answers.quality[at] ?? []), scaleScore(answers.trust[at] ?? [])];
    return others.includes(null) ? [] : (scaleScore(row) ?? []);
  });
  const squared = variance(inModel);
  return {
    ...found,
    centre: inModel.length > 0 ? mean(inModel) : null,
    spread: squared === null ? null : Math.sqrt(squared),
  };
}

function scaleRows(items: readonly SurveyItem[], rows: AnswerRows): ScaleRow[] {
  const columns = items.map(({ id }) => rows.column(`item.${id}`));
  return rows.keys.map((_, row) => columns.map((column) => column[row] || null));
}
