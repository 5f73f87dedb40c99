import type { AnswerRows } from '../answer-rows.ts';
import { type Cell, type Margin, rake } from '../rake.ts';
import { marginsOf, type SurveyGroup, type SurveyTerms } from '../terms.ts';
import { weightFigures } from '../weights.ts';

/** Why answers are not weighted although the frame has margins. */
export type Unweighted = 'no-margins' | 'no-answers' | 'not-converged' | 'would-tell';

/** To what sums of weights are rounded at least: in employees' surveys, where a group may be a team, more so. */
const leastGrain = { customers: 1, employees: 5 } as const;
/** The part of all answers to which sums may be rounded: of coarser ones nothing could be read. */
const coarsest = 0.1;

/** What was done with weights, as it is told: nothing here is finer than the margins, which are shown themselves. */
export type Weighing = {
  /** The groups weighted by, in the order of the file; none where answers are not weighted. */
  by: string[];
  /** Groups that could not be weighted by: a category of theirs has fewer answers than are shown. */
  leftOut: string[];
  unweighted: Unweighted | null;
  /** Answers in no category of some margin: they weigh as the mean. */
  unplaced: number;
  passes: number;
  /** Whether the cap was kept; `null` where none was asked for, or nothing is weighted. */
  capped: boolean | null;
  /** Kish's effective number, the design effect and the largest weight by the smallest, rounded. */
  nEff: number | null;
  deff: number | null;
  ratio: number | null;
};

/**
 * The weight of each answer, of mean 1, by raking over the margins of the frame. A margin with a category of fewer than `atLeast` answers is
 * left out: weights would tell how many they are, which is shown nowhere else.
 */
export function weigh(
  terms: SurveyTerms,
  rows: AnswerRows,
): { weights: number[] | null; weighing: Weighing } {
  const margins = marginsOf(terms).filter(hasPeople);
  const used = margins.filter((margin) => isTold(margin, rows, terms.atLeast));
  const leftOut = margins.filter((margin) => !used.includes(margin)).map(({ id }) => id);
  const plain = (unweighted: Unweighted) => ({ weights: null, weighing: { ...none, leftOut, unweighted } });
  if (used.length === 0) return plain('no-margins');
  const { cells, placed } = cellsOf(used, rows);
  const raked = rake([...cells.values()], used.map(marginOf), terms.cap ?? undefined);
  if ('unrakeable' in raked) return plain('no-answers');
  if (!raked.converged) return plain('not-converged');
  const weightOf = new Map([...cells.keys()].map((cell, at) => [cell, raked.weights[at] ?? 1]));
  const weights = placed.map((cell) => weightOf.get(cell) ?? 1);
  if (grainOf(terms, weights) > rows.count * coarsest) return plain('would-tell');
  const figures = weightFigures(weights.map((weight) => ({ weight, answers: 1 })));
  return {
    weights,
    weighing: {
      ...{ by: used.map(({ id }) => id), leftOut, unweighted: null },
      unplaced: placed.filter((cell) => cell === nowhere).length,
      ...{ passes: raked.passes, capped: raked.capped },
      nEff: figures && rounded(figures.nEff, 1),
      deff: figures && rounded(figures.deff, 2),
      ratio: figures && rounded(figures.ratio, 2),
    },
  };
}

/**
 * To what sums of weights are rounded. Everybody works out the weights of two groups by how many answered in each; the sum of weights in a cell, less
 * the lighter weight times its answers, is then the number of answers of the heavier group in it times the difference of both weights. So rounded it is known
 * to no less than `atLeast` answers.
 */
export function grainOf(
  { atLeast, audience }: Pick<SurveyTerms, 'atLeast' | 'audience'>,
  weights: readonly number[],
): number {
  const heaviest = weights.reduce((one, two) => Math.max(one, two), 0);
  const lightest = weights.reduce((one, two) => Math.min(one, two), heaviest);
  const least = leastGrain[audience];
  return least * Math.max(1, Math.ceil((atLeast * (heaviest - lightest)) / least));
}

/** A figure with so many decimals. */
export function rounded(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}

const none: Weighing = {
  ...{ by: [], leftOut: [], unweighted: 'no-margins', unplaced: 0, passes: 0, capped: null },
  ...{ nEff: null, deff: null, ratio: null },
};

function hasPeople({ categories }: SurveyGroup): boolean {
  return categories.length > 0 && categories.every(({ people }) => people !== null && people > 0);
}

function isTold({ id, categories }: SurveyGroup, rows: AnswerRows, atLeast: number): boolean {
  const answers = categories.map(() => 0);
  for (const byte of rows.column(`group.${id}`))
    if (byte > 0) answers[byte - 1] = (answers[byte - 1] ?? 0) + 1;
  return answers.every((count) => count >= Math.max(atLeast, 1));
}

function marginOf({ id, categories }: SurveyGroup): Margin {
  return { name: id, shares: new Map(categories.map((each) => [each.id, each.people ?? 0])) };
}

/** The cell of an answer that left a margin out. */
const nowhere = 0;

/** Answers by their categories in all margins, in the order in which each first comes, and in which cell each row is. */
function cellsOf(margins: readonly SurveyGroup[], rows: AnswerRows) {
  const columns = margins.map((margin) => ({ margin, column: rows.column(`group.${margin.id}`) }));
  const cells = new Map<number, Cell>();
  const placed = Array.from(rows.keys, (_, row) => {
    let number = 0;
    for (const { margin, column } of columns) {
      const byte = column[row] ?? 0;
      if (byte === 0) return nowhere;
      number = number * (margin.categories.length + 1) + byte;
    }
    const cell = cells.get(number) ?? { categories: categoriesOf(columns, row), answers: 0 };
    cell.answers += 1;
    cells.set(number, cell);
    return number;
  });
  return { cells, placed };
}

function categoriesOf(
  columns: readonly { margin: SurveyGroup; column: Uint8Array }[],
  row: number,
): Record<string, string> {
  return Object.fromEntries(
    columns.map(({ margin: { id, categories }, column }) => [
      id,
      categories[(column[row] ?? 0) - 1]?.id ?? '',
    ]),
  );
}
