import { mean, sum, variance } from '#app/domain/statistics/means.ts';
import type { AnswerRows } from '../answer-rows.ts';
import { type KanoCategory, type KanoCounts, kanoCategories } from '../kano.ts';
import { type ModelScale, type Moderation, modelScales, moderation } from '../moderation.ts';
import { scaleScore } from '../scales.ts';
import type { Respondents } from '../stability.ts';
import type { SurveyTerms } from '../terms.ts';
import { cultureMarks } from './culture-marks.ts';
import { countAnswers, countsIn, itemLine, scaleRowsOf, shownLine } from './item-lines.ts';
import { pairsOf } from './pairs.ts';
import { pulsesOf } from './pulses.ts';
import type { Answered, CandidateTable, GroupTable, ResultsTable, TiesTable } from './results.ts';
import { grainOf, rounded, weigh } from './weighing.ts';

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
  if (!told) return { ...empty, candidates: [], items: [], groups: [], cultures: [], pulses: [], ties: null };
  const { weights, weighing } = weigh(terms, rows);
  const grain = weights && grainOf(terms, weights);
  const parts = terms.candidates.length + terms.items.length + terms.groups.length + 3;
  let done = 0;
  const part = <Part>(made: Part): Part => {
    done += 1;
    onPart(done, parts);
    return made;
  };
  const groups = terms.groups.map(({ id, categories }): GroupTable => {
    const counts = countsIn(rows.column(`group.${id}`), categories.length);
    return part({ id, counts: shownLine(counts, terms.atLeast).counts });
  });
  const { pulses, lines } = part(pulsesOf(terms, rows, groups));
  const items = terms.items.map((item) => {
    const line = lines.get(item.id) ?? itemLine(countAnswers(item, rows), terms.atLeast);
    return part({ id: item.id, ...line });
  });
  return {
    ...empty,
    weighing,
    candidates: terms.candidates.map(({ id }) => part(candidateOf(id, rows, { weights, grain }, terms))),
    items,
    groups,
    cultures: part(cultureMarks(terms, rows)),
    pulses,
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
  { weights, grain }: { weights: readonly number[] | null; grain: number | null },
  { atLeast, table }: SurveyTerms,
): CandidateTable {
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
    weighted:
      grain === null
        ? null
        : coarse(
            sums((weight) => weight),
            grain,
          ),
    nEff: grain !== null && squares > 0 ? Math.round(whole ** 2 / squares) : null,
    importance: rated.length < Math.max(atLeast, 1) ? null : importanceOf(rated, grain),
  };
}

function coarse(counts: KanoCounts, to: number): KanoCounts {
  return Object.fromEntries(
    kanoCategories.map((each) => [each, Math.round(counts[each] / to) * to]),
  ) as KanoCounts;
}

function importanceOf(rated: readonly { importance: number; weight: number }[], grain: number | null) {
  const weighed = sum(rated.map(({ importance, weight }) => importance * weight));
  const whole = sum(rated.map(({ weight }) => weight));
  return {
    n: rated.length,
    mean: rounded(sum(rated.map(({ importance }) => importance)) / rated.length, 2),
    weighted: grain === null ? null : meanTold(weighed, whole, grain),
  };
}

/** A weighted mean, to a hundredth or to what the grain of its sum makes of it. */
function meanTold(weighed: number, whole: number, grain: number): number {
  const step = Math.max(0.01, grain / whole);
  return rounded(Math.round(weighed / whole / step) * step, 3);
}

/** Whether ties change what quality does to trust: of surveys that ask all three, each by two items or more. */
function tiesOf({ items, atLeast }: SurveyTerms, rows: AnswerRows): TiesTable | null {
  const of = (scale: ModelScale) => items.filter((item) => item.scale === scale);
  if (modelScales.some((scale) => of(scale).length < 2)) return null;
  const answered = (scale: ModelScale) => scaleRowsOf(of(scale), rows);
  const answers = { quality: answered('quality'), ties: answered('ties'), trust: answered('trust') };
  const found = moderation(answers);
  if (found.n < atLeast) return null;
  const inModel = answers.ties.flatMap((row, at) => {
    const others = [scaleScore(answers.quality[at] ?? []), scaleScore(answers.trust[at] ?? [])];
    return others.includes(null) ? [] : (scaleScore(row) ?? []);
  });
  const squared = variance(inModel);
  return {
    ...told(found),
    centre: inModel.length > 0 ? rounded(mean(inModel), 1) : null,
    spread: squared === null ? null : rounded(Math.sqrt(squared), 1),
  };
}

/**
 * The model as it is told. The mean of a scale would give away the mean of an item of which a count is hidden; so neither it stands here to more than a tenth,
 * nor anything from which it follows more exactly.
 */
function told(found: Moderation): Moderation {
  const { interaction, slopes, johnsonNeyman, shareInRegion } = found;
  const short = <Figures extends Record<string, number>>(figures: Figures): Figures =>
    Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, rounded(value, 3)])) as Figures;
  return {
    ...found,
    interaction: interaction && { ...short(interaction), p: interaction.p },
    slopes: slopes.map(short),
    johnsonNeyman: johnsonNeyman && {
      ...johnsonNeyman,
      bounds: johnsonNeyman.bounds.map((bound) => rounded(bound, 1)),
    },
    shareInRegion: shareInRegion === null ? null : rounded(shareInRegion, 2),
  };
}
