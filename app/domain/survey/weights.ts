import { sum } from '#app/domain/statistics/means.ts';
import { type Bounds, wilson } from '#app/domain/statistics/shares.ts';

/** Answers of one weight: how many, and how many of them said yes. */
export type WeightedAnswers = { weight: number; answers: number; yes: number };

/** How uneven weights are. */
export type WeightFigures = {
  /** Kish's effective number of answers, (Σw)²/Σw². */
  nEff: number;
  /** How many times more answers are needed than without weights: n/nEff. */
  deff: number;
  /** The largest weight by the smallest above 0. */
  ratio: number;
};

/** Evenness of weights; `null` where all are 0 or there are none. Source: Kish, Survey Sampling (1965), 11.2C and 11.7. */
export function weightFigures(groups: readonly { weight: number; answers: number }[]): WeightFigures | null {
  const used = groups.filter(({ weight, answers }) => weight > 0 && answers > 0);
  if (used.length === 0) return null;
  const whole = sum(used.map(({ weight, answers }) => weight * answers));
  const nEff = whole ** 2 / sum(used.map(({ weight, answers }) => weight ** 2 * answers));
  const weights = used.map(({ weight }) => weight);
  return {
    nEff,
    deff: sum(groups.map(({ answers }) => answers)) / nEff,
    ratio:
      weights.reduce((one, two) => Math.max(one, two)) / weights.reduce((one, two) => Math.min(one, two)),
  };
}

/** A share with what chance alone could do, from 0 to 1; the unweighted one is always shown beside it. */
export type SurveyShare = Bounds & WeightFigures & { share: number; unweighted: number };

/**
 * The weighted share of yes among answers from a frame of `population`, with Wilson's interval at 95 % on n* = nEff·(N−1)/(N−n) answers; where all of
 * the frame answered, chance had no part in it. `null` without answers, or with more than the frame has: then the frame is wrong.
 * Source: Wilson (1927); the finite population by Cochran, Sampling Techniques (1977), 2.6; nEff by Kish (1965), 11.7.
 */
export function surveyShare(groups: readonly WeightedAnswers[], population: number): SurveyShare | null {
  const n = sum(groups.map(({ answers }) => answers));
  const figures = weightFigures(groups);
  if (!figures || n > population) return null;
  const share =
    sum(groups.map(({ weight, yes }) => weight * yes)) /
    sum(groups.map(({ weight, answers }) => weight * answers));
  const effective =
    n === population ? Number.POSITIVE_INFINITY : (figures.nEff * (population - 1)) / (population - n);
  const whole = Math.min(1, Math.max(0, share));
  const unweighted = sum(groups.map(({ yes }) => yes)) / n;
  return { share: whole, unweighted, ...figures, ...wilson(whole, effective) };
}

/** A stratum of the frame, in its order: how many people it has, and how many answered. */
export type Stratum = { name: string; people: number; answers: number };

/** Strata with fewer answers are weighted together with the next. */
const FEWEST = 5;

/**
 * The weight of each stratum, (N_h/N)/(n_h/n), of mean 1 over all answers; one with fewer than 5 answers is merged with the next in order, the last with what
 * is before it. No weights without answers. Source: Holt & Smith, Post stratification, JRSS A 142 (1979) 33–46.
 */
export function postStrata(strata: readonly Stratum[]): Map<string, number> {
  const merged: Stratum[][] = [];
  let open: Stratum[] = [];
  const answersOf = (group: readonly Stratum[]) => sum(group.map(({ answers }) => answers));
  const peopleOf = (group: readonly Stratum[]) => sum(group.map(({ people }) => people));
  for (const stratum of strata) {
    open.push(stratum);
    if (answersOf(open) < FEWEST) continue;
    merged.push(open);
    open = [];
  }
  const before = merged.at(-1);
  if (before) before.push(...open);
  else if (open.length > 0) merged.push(open);
  const [people, answers] = [peopleOf(strata), answersOf(strata)];
  return new Map(
    merged.flatMap((group) => {
      const own = answersOf(group);
      if (!(own > 0) || !(people > 0)) return [];
      const weight = peopleOf(group) / people / (own / answers);
      return group.map(({ name }): [string, number] => [name, weight]);
    }),
  );
}
