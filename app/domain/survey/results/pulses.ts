import type { AnswerRows } from '../answer-rows.ts';
import { fewestAnswers } from '../felt.ts';
import { asksPulse, pulseItems } from '../pulse.ts';
import { enoughOf, type ScaleRow } from '../scales.ts';
import { itemAnswers, type SurveyTerms, unitsIn } from '../terms.ts';
import { countAnswers, type ItemLine, itemLine, scaleRowsOf } from './item-lines.ts';
import type { HiddenCell } from './open-cells.ts';
import { meanOfPersons, sumsOf } from './person-means.ts';
import { type Pool, pulseCells } from './pulse-cells.ts';
import type { GroupTable, PulseTable } from './results.ts';
import { rounded } from './weighing.ts';

/** What a pulse came to in each unit, and the counts of its items as they may stand beside that, by their ids. */
export type PulsesTold = { pulses: PulseTable[]; lines: ReadonlyMap<string, ItemLine> };

const nothing: PulsesTold = { pulses: [], lines: new Map() };

/**
 * What a pulse came to in each unit of a survey: the mean over persons of the items of the pulse that they answered, to a hundredth. A unit is left out of which the
 * number of answers is hidden, or of which fewer than `terms.atLeast` answered the pulse, or ten; and where all gave the lowest answer or the highest, for that tells
 * what each said. Means of units add up to that of all: beside them the counts of an item are shown where none has to be hidden, and else none. Where a hidden count
 * could be worked out all the same, no unit has a mean.
 * @param groups as they are shown
 */
export function pulsesOf(terms: SurveyTerms, answers: AnswerRows, groups: readonly GroupTable[]): PulsesTold {
  const told = toldUnits(terms, answers, groups);
  if (told.length === 0) return nothing;
  for (const { changes } of cellsBesidePulses(terms, answers, told)) if (changes === null) return nothing;
  const lineOf = lineBeside(terms, scaleRowsOf(pulseItems(terms), answers), told);
  const lines = pulseItems(terms).map((item) => [item.id, lineOf(countAnswers(item, answers))] as const);
  return { pulses: told.map(({ unit, n, mean }) => ({ unit, n, mean })), lines: new Map(lines) };
}

/** A unit with its mean; `people` are places among the answers. */
export type ToldUnit = PulseTable & { people: number[] };

/** The units of which a mean can be told, if the counts beside it allow it. */
export function toldUnits(
  terms: SurveyTerms,
  answers: AnswerRows,
  groups: readonly GroupTable[],
): ToldUnit[] {
  const group = unitsIn(terms);
  if (!group || !asksPulse(terms)) return [];
  const counts = groups.find(({ id }) => id === group.id)?.counts ?? [];
  const rows = scaleRowsOf(pulseItems(terms), answers);
  const placed = answers.column(`group.${group.id}`);
  const enough = [...rows.keys()].filter((person) => enoughOf(rows[person] ?? []) !== null);
  return group.categories.flatMap(({ unit }, at): ToldUnit[] => {
    const isShown = typeof counts[at] === 'number';
    const people = enough.filter((person) => placed[person] === at + 1);
    if (!unit || !isShown || people.length < Math.max(terms.atLeast, fewestAnswers)) return [];
    const { mean } = meanOfPersons(sumsOf(people.map((person) => rows[person] ?? [])));
    const shown = mean === null ? null : rounded(mean, 2);
    if (shown === null || shown <= 1 || shown >= itemAnswers) return [];
    return [{ unit, n: people.length, mean: shown, people }];
  });
}

/** The hidden counts of the items of a pulse, each with other answers by which all that is told is the same. */
export function cellsBesidePulses(
  terms: SurveyTerms,
  answers: AnswerRows,
  told: readonly ToldUnit[],
): Generator<HiddenCell> {
  const rows = scaleRowsOf(pulseItems(terms), answers);
  return pulseCells(rows, poolsOf(rows, told), lineBeside(terms, rows, told));
}

/**
 * The counts of an item beside means of units. Their total and a mean leave two hidden counts of it nothing to be but what they are, so of a line that hides one all
 * are hidden; and so they are where a few answered who are in no unit that is told, since these are what is left.
 */
function lineBeside(
  { atLeast }: SurveyTerms,
  rows: readonly ScaleRow[],
  told: readonly ToldUnit[],
): (counts: readonly number[]) => ItemLine {
  const answered = rows.filter((row) => row.some((answer) => answer !== null)).length;
  const apart = answered - told.reduce((sum, { n }) => sum + n, 0);
  const areFew = apart > 0 && apart < atLeast;
  return (counts) => {
    const line = itemLine(counts, atLeast);
    return areFew || line.counts.includes(null) ? { ...line, counts: counts.map(() => null) } : line;
  };
}

/** People who can answer otherwise for each other without any mean of a unit moving: of one unit, with as many answers each. Whoever is in no mean is a pool of their own. */
function poolsOf(rows: readonly ScaleRow[], told: readonly ToldUnit[]): Pool[] {
  const pools = new Map<string, Pool>();
  const unitOf = new Map(told.flatMap(({ people }, unit) => people.map((person) => [person, unit])));
  const kinds = rows.map((row) => row.map((answer) => answer ?? 0).join(''));
  const sorted = [...rows.keys()].sort((one, other) => (kinds[one] ?? '').localeCompare(kinds[other] ?? ''));
  for (const person of sorted) {
    const unit = unitOf.get(person) ?? null;
    const answers = (rows[person] ?? []).filter((answer) => answer !== null).length;
    if (answers === 0) continue;
    const key = unit === null ? 'apart' : `${unit} ${answers}`;
    const pool = pools.get(key) ?? { isFree: unit === null, people: [] };
    pool.people.push(person);
    pools.set(key, pool);
  }
  return [...pools.values()];
}
