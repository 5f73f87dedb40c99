import type { Nature } from '#app/domain/charter/terms.ts';
import type { PlainDate } from '#app/domain/instant.ts';
import type { Explanation, InputRow, Move, Moves } from '#app/domain/trust/explanation.ts';
import type { Method } from '#app/domain/trust/method.ts';
import type { DifferentiatingScore, Scores } from '#app/domain/trust/scores.ts';
import { type SaidFigure, saidEvidence } from './said-figures.ts';
import { targetInWords } from './target-in-words.ts';
import type { Translator } from './translator.ts';

/** The titles of promises by their ids. */
type Titles = Readonly<Record<string, { number: number; title: { text: string } }>>;

const decimals = ({ n }: Translator, value: number, digits: number) =>
  n(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** A number that is printed with so many decimals. */
function decimal(words: Translator, figure: string, value: number, digits: number): SaidFigure {
  return { figure, value: String(value), say: (text) => decimals(words, Number(text), digits) };
}

/** The settings of a method. */
export function saidSettings(words: Translator, method: Method): SaidFigure[] {
  const { t, n } = words;
  const days = (value: string) => t('method.days', { count: Number(value) });
  const cases = (value: string) => t('common.cases', { count: Number(value) });
  const setting = (name: keyof Method, say: SaidFigure['say']): SaidFigure => ({
    ...{ figure: `method.${name}`, value: String(method[name]), say },
  });
  return [
    setting('halfLife', days),
    setting('presumption', cases),
    setting('level', (value) => words.percent(Number(value), 0)),
    setting('support', (value) => n(Number(value))),
    setting('minimum', cases),
    setting('reportedMost', cases),
    setting('notice', days),
  ];
}

/** A row of the table of inputs. */
export function saidInput(words: Translator, input: InputRow): SaidFigure[] {
  const name = (last: string) => `explained.${input.id}.${input.nature}.${last}`;
  return [
    ...saidEvidence(words, input),
    {
      figure: name('target'),
      value: String(input.target),
      say: (value) => targetInWords(words, Number(value)),
    },
    decimal(words, name('a'), input.a, 2),
    decimal(words, name('b'), input.b, 2),
    decimal(words, name('mean'), input.mean, 4),
    decimal(words, name('attained'), input.meanAttainment, 4),
  ];
}

/** The formula of the base with its numbers; nothing where there is no such score. */
export function saidNormative(words: Translator, { normative, scores }: Explanation): SaidFigure[] {
  const { t, score } = words;
  const total = scores.normative;
  if (!normative || !total) return [];
  const { x, reached, factors } = normative;
  const numbers = { x: decimals(words, x, 4), reached: decimals(words, reached, 4) };
  const says = { score: score(total.score), ...words.scoreBounds(total) };
  return [
    {
      figure: 'explained.normative.formula',
      value: `${x} ${reached}`,
      say: () => t('method.normativeFormula', numbers),
    },
    {
      figure: 'explained.normative.says',
      value: `${total.score} ${total.low} ${total.high}`,
      say: () => t('method.normativeSays', says),
    },
    ...factors.flatMap(({ id, at, below }) => [
      decimal(words, `explained.normative.${id}.at`, at, 4),
      decimal(words, `explained.normative.${id}.below`, below, 4),
    ]),
  ];
}

/** The formula of what is built on it, likewise. */
export function saidDifferentiating(
  words: Translator,
  { differentiating, scores, method }: Explanation,
  titles: Titles,
): SaidFigure[] {
  const { t, score } = words;
  const total = scores.differentiating;
  if (!differentiating || !total) return [];
  const says = words.scoreBounds(total);
  const name = (last: string) => `explained.differentiating.${last}`;
  return [
    {
      figure: name('formula'),
      value: String(total.score),
      say: (value) => t('method.differentiatingFormula', { score: score(Number(value)) }),
    },
    {
      figure: name('says'),
      value: `${total.low} ${total.high}`,
      say: () => t('method.differentiatingSays', says),
    },
    ...differentiating.terms.flatMap(({ id, share, attained, points }) => [
      decimal(words, name(`${id}.weight`), share, 4),
      decimal(words, name(`${id}.expected`), attained, 4),
      decimal(words, name(`${id}.points`), points, 2),
    ]),
    decimal(words, name('total'), total.score, 2),
    {
      figure: name('support'),
      value: total.reason?.code ?? 'supported',
      say: () => supportInWords(words, { scores, method, titles }, total),
    },
  ];
}

function supportInWords(
  { t, n, scoreBounds }: Translator,
  { scores, method, titles }: { scores: Scores; method: Method; titles: Titles },
  { reason }: DifferentiatingScore,
): string {
  const support = n(method.support);
  // The same digits as of the interval that it is the lower end of.
  const low = (value: number) => scoreBounds({ low: value, high: value }).low;
  if (reason === null) return t('method.supported', { low: low(scores.normative?.low ?? 0), support });
  if (reason.code === 'no-base') return t('method.unsupported.no-base');
  if (reason.code === 'base-too-low')
    return t('method.unsupported.base-too-low', { low: low(reason.low), support });
  const named = titles[reason.commitment];
  const values = { number: named?.number ?? 0, title: named?.title.text ?? reason.commitment };
  return t('method.unsupported.commitment-missed', values);
}

/** Less than half of the last digit shown would read as a move of nothing. */
const leastShown = 0.005;

/** What moved a score enough to be shown. */
export function shownMoves(moves: Moves, nature: Nature): Move[] {
  return moves[nature].filter(({ points }) => Math.abs(points) >= leastShown);
}

/** What each promise did to a score since a day. */
export function saidMoves(
  words: Translator,
  nature: Nature,
  of: { since: PlainDate; asOf: PlainDate; before: Scores; after: Scores; moves: Moves },
): SaidFigure[] {
  const { t, n, date, score } = words;
  const scoreIn = (scores: Scores) => {
    const found = scores[nature];
    return found ? score(found.score) : t('method.notComparable');
  };
  const days = { date: date(of.since), asOf: date(of.asOf) };
  const change = `${t('method.change', { ...days, before: scoreIn(of.before), after: scoreIn(of.after) })}.`;
  const value = [of.before, of.after].map((scores) => scores[nature]?.score ?? 'none').join(' ');
  const points = { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' } as const;
  return [
    { figure: `moves.${nature}.change`, value, say: () => change },
    ...shownMoves(of.moves, nature).map(
      ({ id, points: by }): SaidFigure => ({
        figure: `moves.${nature}.${id}`,
        value: String(by),
        say: (text) => n(Number(text), points),
      }),
    ),
  ];
}
