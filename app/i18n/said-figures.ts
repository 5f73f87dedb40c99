import type { Measure, Nature } from '#app/domain/charter/terms.ts';
import type { PlainDate } from '#app/domain/instant.ts';
import type { Evidence } from '#app/domain/trust/evidence.ts';
import type { TargetedFigure } from '#app/domain/trust/period-figure.ts';
import type { Scores } from '#app/domain/trust/scores.ts';
import { targetInWords } from './target-in-words.ts';
import type { Translator } from './translator.ts';

/**
 * A figure as a page carries it, in `<data value="…" data-figure="…">`, or in another element whose value stands in
 * `datetime` or `data-value`. The page that prints it and whoever holds the
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

/** In the place of a charter’s name, on a page that is about all of them: no charter is called so. */
export const everyCharter = '*';

/** Which edition a page shows, and since when it binds or will. */
export function saidEdition(
  { t, date }: Translator,
  { edition, binding, inForce }: { edition: number; binding: PlainDate; inForce: boolean },
): SaidFigure {
  const key = inForce ? 'home.edition' : 'home.binds';
  return {
    figure: 'edition',
    value: String(edition),
    say: (value) => t(key, { number: Number(value), date: date(binding) }),
  };
}

/**
 * A score and its interval; where it is not measured, the words that stand in for both; where nothing carries it, that.
 */
export function saidScore<N extends keyof Scores>(
  words: Translator,
  nature: N,
  of: NonNullable<Scores[N]>,
): SaidFigure[] {
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
    ...('supported' in of && !of.supported
      ? [{ figure: 'building.standing', value: 'unsupported', say: () => t('scores.unsupported') }]
      : []),
  ];
}

export type OfPromise = { id: string; measure: Measure };

/** The rate of a promise in a period, its verdict, the cases that both are of, and the target that they are held against. */
export function saidFigure(words: Translator, { id, measure }: OfPromise, of: TargetedFigure): SaidFigure[] {
  const { t, rate } = words;
  const figure = (name: string) => `commitments.${id}.${name}`;
  const verdict = of.verdict ?? 'none';
  const cases = t(measure === 'each-time' ? 'common.occurrences' : 'common.cases', { count: of.cases });
  return [
    ...(of.printed ? [{ figure: figure('rate'), value: of.printed, say: rate }] : []),
    { figure: figure('verdict'), value: verdict, say: () => t(`verdicts.${verdict}`) },
    { figure: figure('cases'), value: `${of.kept} ${of.breached}`, say: () => cases },
    ...saidTarget(words, id, of),
  ];
}

function saidTarget(words: Translator, id: string, { target, direction }: TargetedFigure): SaidFigure[] {
  if (target === null) return [];
  const key = direction === 'higher is better' ? 'charts.target' : 'charts.targetAtMost';
  const say = (value: string) => words.t(key, { rate: targetInWords(words, Number(value)) });
  return [{ figure: `commitments.${id}.target`, value: String(target), say }];
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
