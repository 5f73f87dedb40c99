import type { Lag, Leadership } from '#app/domain/survey/leadership.ts';
import type { Translator } from './translator.ts';

const hundredths = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
const SIGNIFICANT = 0.05;

/** A slope or the end of its interval, in points per point: `0.26`; a dash where there is none. */
export function slopeInWords(words: Translator, value: number | null): string {
  return value === null ? '–' : words.n(value, hundredths);
}

/** What may be said of leadership and satisfaction: the verdict, and of the clearest lag in each direction that is established how much goes with how much. */
export function lagsInWords(words: Translator, { verdict, lags }: Leadership): string[] {
  const established = lags.filter(({ pHolm }) => pHolm !== null && pHolm < SIGNIFICANT);
  const clearest = (of: readonly Lag[]) =>
    of.reduce<Lag | null>(
      (best, each) => (best && (best.pHolm ?? 1) <= (each.pHolm ?? 1) ? best : each),
      null,
    );
  const [before, after] = [
    clearest(established.filter(({ lag }) => lag > 0)),
    clearest(established.filter(({ lag }) => lag < 0)),
  ];
  const same = before || after ? null : (established.find(({ lag }) => lag === 0) ?? null);
  const said = [
    ['lags.leadershipThen', before],
    ['lags.satisfactionThen', after],
    ['lags.sameThen', same],
  ] as const;
  return [
    words.t(`lags.verdicts.${verdict}`),
    ...said.flatMap(([key, lag]) => (lag === null ? [] : [sentence(words, key, lag)])),
    ...(established.length > 0 ? [words.t('lags.notACause')] : []),
  ];
}

function sentence(
  words: Translator,
  key: 'lags.leadershipThen' | 'lags.satisfactionThen' | 'lags.sameThen',
  { lag, b, lower, upper }: Lag,
): string {
  return words.t(key, {
    months: words.t('lags.months', { count: Math.abs(lag) }),
    way: (b ?? 0) < 0 ? 'down' : 'up',
    slope: slopeInWords(words, b === null ? null : Math.abs(b)),
    // Of a slope downwards both ends are told without their sign, the nearer to nought first.
    low: slopeInWords(words, (b ?? 0) < 0 ? negated(upper) : lower),
    high: slopeInWords(words, (b ?? 0) < 0 ? negated(lower) : upper),
  });
}

function negated(value: number | null): number | null {
  return value === null ? null : -value;
}
