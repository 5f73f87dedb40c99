import type { Measure, Nature } from '#app/domain/charter/terms.ts';
import type { Evidence } from '#app/domain/trust/evidence.ts';
import type { Figure } from '#app/domain/trust/figure.ts';
import type { Score, Scores } from '#app/domain/trust/scores.ts';
import type { Translator } from './translator.ts';

/**
 * A figure as a page carries it, in `<data value="…" data-figure="…">`. The page that prints it and whoever holds the
 * page to the ledger take it from here.
 */
export type SaidFigure = {
  /** Which one it is: a path, such as `scores.normative.score` (the same as in figures.json) or `commitments.call-back.rate`. */
  figure: string;
  /** For machines: one value, or several with a space between them, not rounded. */
  value: string;
  /** A value of it as people read it. */
  say: (value: string) => string;
};

/** A score and its interval; where it is not measured, the words that stand in for both. */
export function saidScore(words: Translator, nature: keyof Scores, of: Score): SaidFigure[] {
  const { t, score, scoreBounds } = words;
  const figure = (name: string) => `scores.${nature}.${name}`;
  if (!of.measured) {
    const text = t(nature === 'normative' ? 'scores.presumed' : 'scores.nothingEarned');
    return [{ figure: figure('measured'), value: 'false', say: () => text }];
  }
  return [
    { figure: figure('score'), value: String(of.score), say: (value) => score(Number(value)) },
    {
      figure: figure('interval'),
      value: `${of.low} ${of.high}`,
      say: (value) => {
        const [low, high] = value.split(' ').map(Number) as [number, number];
        return t('scores.interval', scoreBounds({ low, high }));
      },
    },
  ];
}

type OfPromise = { id: string; measure: Measure };

/** The rate of a promise in a period, its verdict, and the cases that both are of. */
export function saidFigure(words: Translator, { id, measure }: OfPromise, of: Figure): SaidFigure[] {
  const { t, rate } = words;
  const figure = (name: string) => `commitments.${id}.${name}`;
  const verdict = of.verdict ?? 'none';
  const cases = t(measure === 'each-time' ? 'common.occurrences' : 'common.cases', { count: of.cases });
  return [
    ...(of.printed ? [{ figure: figure('rate'), value: of.printed, say: rate }] : []),
    { figure: figure('verdict'), value: verdict, say: () => t(`verdicts.${verdict}`) },
    { figure: figure('cases'), value: `${of.kept} ${of.breached}`, say: () => cases },
  ];
}

/** The cases of a promise that enter the score of a nature, after decay. */
export function saidEvidence(words: Translator, of: Evidence & { id: string; nature: Nature }): SaidFigure[] {
  const hundredths = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return (['kept', 'breached'] as const).map((name) => ({
    figure: `elements.${of.id}.${of.nature}.${name}`,
    value: String(of[name]),
    say: (value) => words.n(Number(value), hundredths),
  }));
}
