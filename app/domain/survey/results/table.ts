import { mean, sum, variance } from '#app/domain/statistics/means.ts';
import type { Given } from '../given.ts';
import { type KanoCategory, type KanoCounts, kanoCategories } from '../kano.ts';
import { type ModelScale, type Moderation, modelScales, moderation } from '../moderation.ts';
import { scaleScore } from '../scales.ts';
import type { Respondent } from '../stability.ts';
import type { SurveyTerms } from '../terms.ts';
import { cultureMarks } from './culture-marks.ts';
import { countAnswers, itemLine, rowOf, shownLine } from './item-lines.ts';
import { pairOf } from './pairs.ts';
import { pulsesOf } from './pulses.ts';
import {
  type Answered,
  type CandidateTable,
  countedOf,
  type GroupTable,
  type ResultsTable,
  type TiesTable,
} from './results.ts';
import { grainOf, rounded, weigh } from './weighing.ts';

/**
 * What answers come to; `given` in any order. Nothing of it is of fewer answers than `terms.atLeast`.
 * @param onPart called after each part of the work: so many of how many
 */
export function tableOf(
  terms: SurveyTerms,
  given: readonly Given[],
  answered: Answered,
  onPart: (done: number, of: number) => void = () => undefined,
): ResultsTable {
  const counted = countedOf(given);
  const told = counted.length >= Math.max(terms.atLeast, 1);
  const empty = { version: 1 as const, answered, told, weighing: null };
  if (!told) return { ...empty, candidates: [], items: [], groups: [], cultures: [], pulses: [], ties: null };
  const { weights, weighing } = weigh(terms, counted);
  const respondents = respondentsOf(terms, counted, weights);
  const grain = weights && grainOf(terms, weights);
  const parts = terms.candidates.length + terms.items.length + terms.groups.length + 3;
  let done = 0;
  const part = <Part>(made: Part): Part => {
    done += 1;
    onPart(done, parts);
    return made;
  };
  const groups = terms.groups.map(({ id, categories }): GroupTable => {
    const answers = counted.map((each) => each.answers[`group.${id}`]);
    const counts = categories.map((category) => answers.filter((each) => each === category.id).length);
    return part({ id, counts: shownLine(counts, terms.atLeast).counts });
  });
  const { pulses, lines } = part(pulsesOf(terms, counted, groups));
  const items = terms.items.map((item) => {
    const line = lines.get(item.id) ?? itemLine(countAnswers(item, counted), terms.atLeast);
    return part({ id: item.id, ...line });
  });
  return {
    ...empty,
    weighing,
    candidates: terms.candidates.map(({ id }) => part(candidateOf(id, respondents, terms, grain))),
    items,
    groups,
    cultures: part(cultureMarks(terms, counted)),
    pulses,
    ties: part(tiesOf(terms, counted)),
  };
}

/** What each of those counted says of the candidates, for tables and for redrawings. */
export function respondentsOf(
  { candidates, table }: SurveyTerms,
  given: readonly Given[],
  weights: readonly number[] | null,
): Respondent[] {
  return given.map(({ key, answers }, at) => {
    const pairs = candidates.flatMap(({ id }) => {
      const pair = pairOf(answers, id, table);
      return pair ? [[id, pair] as const] : [];
    });
    return { id: key, ...(weights ? { weight: weights[at] ?? 1 } : {}), pairs: new Map(pairs) };
  });
}

function candidateOf(
  id: string,
  respondents: readonly Respondent[],
  { atLeast }: SurveyTerms,
  grain: number | null,
): CandidateTable {
  const pairs = respondents.flatMap(({ weight = 1, pairs }) => {
    const pair = pairs.get(id);
    return pair ? [{ ...pair, weight }] : [];
  });
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
function tiesOf({ items, atLeast }: SurveyTerms, given: readonly Given[]): TiesTable | null {
  const of = (scale: ModelScale) => items.filter((item) => item.scale === scale);
  if (modelScales.some((scale) => of(scale).length < 2)) return null;
  const rows = (scale: ModelScale) => given.map((each) => rowOf(of(scale), each));
  const answers = { quality: rows('quality'), ties: rows('ties'), trust: rows('trust') };
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
