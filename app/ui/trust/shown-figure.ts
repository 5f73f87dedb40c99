import type { Figure } from '#app/domain/trust/figure.ts';
import type { Direction } from '#app/domain/trust/printed-rate.ts';

/** The figure of a promise with what it is held against: the target as the charter says it. */
export type FigureWithTarget = Figure & { target: number | null; direction: Direction };

/** Shares on the scale the promise is told in: those kept, or those failed where lower is better. */
type ShownScale = { rate: number | null; low: number; high: number; target: number | null };

export function onShownScale(figure: FigureWithTarget): ShownScale {
  const { rate, low, high, target, direction } = figure;
  if (direction === 'higher is better') return { rate, low, high, target };
  return { rate: rate === null ? null : 1 - rate, low: 1 - high, high: 1 - low, target };
}

/** Ends of the scale on which all these figures are drawn, so that one can be read against the other. */
export function commonScale(figures: readonly FigureWithTarget[]): { from: number; to: number } {
  const values = figures
    .filter(({ cases }) => cases > 0)
    .map(onShownScale)
    .flatMap(({ low, high, target }) => (target === null ? [low, high] : [low, high, target]));
  const lowest = Math.min(1, ...values);
  const highest = Math.max(0, ...values);
  const from = [0.9, 0.8, 0.5].find((start) => start <= lowest) ?? 0;
  const to = from > 0 ? 1 : ([0.1, 0.2, 0.5].find((end) => end >= highest) ?? 1);
  return { from, to };
}
