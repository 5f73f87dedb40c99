import { studentQuantile } from '#app/domain/statistics/distributions.ts';
import {
  type Coefficient,
  coefficient,
  determination,
  type Fit,
  hc3,
  leastSquares,
} from '#app/domain/statistics/least-squares.ts';
import { mean, variance } from '#app/domain/statistics/means.ts';
import { smallestEffect } from '#app/domain/statistics/power.ts';
import { cronbachAlpha, omega } from '#app/domain/statistics/reliability.ts';
import { type JohnsonNeyman, johnsonNeyman, shareSignificant } from './johnson-neyman.ts';
import { type ScaleRow, scaleScore } from './scales.ts';

/** The scales of the model, in the order of persons: what is received, how well they are known, and how far they trust. */
export const modelScales = ['quality', 'ties', 'trust'] as const;
export type ModelScale = (typeof modelScales)[number];
export type ScaleAnswers = Readonly<Record<ModelScale, readonly ScaleRow[]>>;
type Each<Value> = Record<ModelScale, Value>;

export type ModerationVerdict =
  | 'too-few'
  | 'scale-too-weak'
  | 'not-established'
  | 'not-robust-to-curvature'
  | 'established-stronger'
  | 'established-weaker';

/** The slope of trust on quality where ties are so many standard deviations from their mean. In points of trust per point of quality. */
export type SimpleSlope = { sd: number; slope: number; lower: number; upper: number };

/** Whether ties change what quality does to trust. Bounds at 95 %; `null` where answers do not vary enough to tell. */
export type Moderation = {
  /** Persons with a score on all three scales. */
  n: number;
  alpha: Each<number | null>;
  alphaInterval: Each<[number, number] | null>;
  omega: Each<number | null>;
  /** b3: how much the slope changes with a point of ties. */
  interaction: Coefficient | null;
  slopes: SimpleSlope[];
  johnsonNeyman: JohnsonNeyman | null;
  /** Share of the answers within the region. */
  shareInRegion: number | null;
  /** p of b3 with squares of both beside it. */
  curvature: number | null;
  r2: number | null;
  deltaR2: number | null;
  f2: number | null;
  /** The smallest f² that this many answers find in 8 of 10. */
  smallestF2: number | null;
  verdict: ModerationVerdict;
};

const FEWEST = 100;
const WEAKEST = 0.7;
const SIGNIFICANT = 0.05;

/**
 * trust = b0 + b1·q + b2·s + b3·q·s with q and s centred on the rows used, errors HC3, t with n − 4. Sources: Aiken & West, Multiple
 * Regression (1991), chapters 2 and 5, for centring, simple slopes and curvature; Cohen (1988), 9.2, for f² = ΔR²/(1 − R²).
 */
export function moderation(answers: ScaleAnswers): Moderation {
  const scored = answers.trust.flatMap((row, at) => {
    const trust = scaleScore(row);
    const quality = scaleScore(answers.quality[at] ?? []);
    const ties = scaleScore(answers.ties[at] ?? []);
    return trust === null || quality === null || ties === null ? [] : [{ trust, quality, ties }];
  });
  const ofEach = <Value>(read: (rows: readonly ScaleRow[]) => Value): Each<Value> => ({
    quality: read(answers.quality),
    ties: read(answers.ties),
    trust: read(answers.trust),
  });
  const reliability = ofEach(cronbachAlpha);
  const found = modelOf(scored);
  const { quality, ties, trust } = reliability;
  const alpha = { quality: quality.alpha, ties: ties.alpha, trust: trust.alpha };
  return {
    n: scored.length,
    alpha,
    alphaInterval: { quality: boundsOf(quality), ties: boundsOf(ties), trust: boundsOf(trust) },
    omega: ofEach(omega),
    ...found,
    smallestF2: smallestEffect(scored.length, 3),
    verdict: verdictOf(scored.length, Object.values(alpha), found),
  };
}

type Scored = Each<number>[];
type Model = Pick<
  Moderation,
  'interaction' | 'slopes' | 'johnsonNeyman' | 'shareInRegion' | 'curvature' | 'r2' | 'deltaR2' | 'f2'
>;

const untold: Model = {
  ...{ interaction: null, slopes: [], johnsonNeyman: null, shareInRegion: null },
  ...{ curvature: null, r2: null, deltaR2: null, f2: null },
};

function modelOf(scored: Scored): Model {
  if (scored.length <= 4) return untold;
  const centred = (scale: ModelScale) => {
    const centre = mean(scored.map((each) => each[scale]));
    return scored.map((each) => each[scale] - centre);
  };
  const [q, s, trust] = [centred('quality'), centred('ties'), scored.map((each) => each.trust)];
  const ones = scored.map(() => 1);
  const product = q.map((value, at) => value * (s[at] ?? 0));
  const fit = leastSquares([ones, q, s, product], trust);
  const without = leastSquares([ones, q, s], trust);
  if (!fit || !without || fit.places.length < 4) return untold;
  const df = scored.length - 4;
  const v = hc3(fit);
  const [, b1, , b3] = fit.coefficients as [number, number, number, number];
  const interaction = coefficient(b3, v.get(3, 3), df);
  const spread = Math.sqrt(variance(s) ?? 0);
  const t = studentQuantile(0.95, df);
  const [v11, v13, v33] = [v.get(1, 1), v.get(1, 3), v.get(3, 3)];
  const slopes = [-1, 0, 1].flatMap((sd): SimpleSlope[] => {
    const at = sd * spread;
    const found = coefficient(b1 + b3 * at, v11 + 2 * at * v13 + at ** 2 * v33, df);
    return found ? [{ sd, slope: found.b, lower: found.lower, upper: found.upper }] : [];
  });
  const ties = scored.map((each) => each.ties);
  const region = interaction ? johnsonNeyman({ b1, b3, v11, v13, v33, t }, mean(ties)) : null;
  const [r2, plain] = [determination(fit, trust), determination(without, trust)];
  const deltaR2 = r2 === null || plain === null ? null : r2 - plain;
  return {
    ...{ interaction, slopes, johnsonNeyman: region, r2, deltaR2 },
    shareInRegion: region && shareSignificant(region, ties),
    curvature: curvatureOf([ones, q, s, squaresOf(q), squaresOf(s), product], trust),
    f2: r2 === null || deltaR2 === null || r2 >= 1 ? null : deltaR2 / (1 - r2),
  };
}

function squaresOf(values: readonly number[]): number[] {
  return values.map((value) => value ** 2);
}

/** p of the last column, HC3, t with n less all columns; `null` where it follows from the others. */
function curvatureOf(columns: readonly number[][], y: readonly number[]): number | null {
  const fit: Fit | null = leastSquares(columns, y);
  const last = columns.length - 1;
  const place = fit?.places.indexOf(last) ?? -1;
  if (!fit || place < 0) return null;
  const squared = hc3(fit).get(place, place);
  return coefficient(fit.coefficients[last] ?? null, squared, y.length - fit.places.length)?.p ?? null;
}

function boundsOf({ lower, upper }: { lower: number | null; upper: number | null }): [number, number] | null {
  return lower === null || upper === null ? null : [lower, upper];
}

/** The first that holds, in this order. */
function verdictOf(
  n: number,
  alphas: (number | null)[],
  { interaction, curvature }: Model,
): ModerationVerdict {
  if (n < FEWEST) return 'too-few';
  if (alphas.some((alpha) => alpha === null || alpha < WEAKEST)) return 'scale-too-weak';
  if (!interaction || interaction.p >= SIGNIFICANT) return 'not-established';
  if (curvature === null || curvature >= SIGNIFICANT) return 'not-robust-to-curvature';
  return interaction.b > 0 ? 'established-stronger' : 'established-weaker';
}
