import type { Translator } from './translator.ts';

/** A difference and its interval at 95 %, `null` where there is none: of shares, from −1 to 1, or of marks, from −100 to 100. */
export type Gap = { gap: number | null; lower: number | null; upper: number | null };

const signed = { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' } as const;

/** A gap in points with its interval, rounded outwards: `−3.2 points (−6.1 to −0.4)`; `null` where there is none. */
export function gapInWords(
  words: Translator,
  { gap, lower, upper }: Gap,
  of: 'shares' | 'marks',
): string | null {
  if (gap === null) return null;
  const points = (value: number) => (of === 'shares' ? 100 * value : value);
  const found = words.n(points(gap), signed);
  if (lower === null || upper === null) return words.t('symmetry.points', { gap: found });
  return words.t('symmetry.pointsWithin', {
    gap: found,
    low: words.n(Math.floor(points(lower) * 10 + 1e-9) / 10, signed),
    high: words.n(Math.ceil(points(upper) * 10 - 1e-9) / 10, signed),
  });
}
