import type { TargetedFigure } from '#app/domain/trust/period-figure.ts';
import { onShownScale } from '#app/domain/trust/shown-scale.ts';

/** Ends of the scale on which all these figures are drawn, so that one can be read against the other. */
export function commonScale(figures: readonly TargetedFigure[]): { from: number; to: number } {
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
