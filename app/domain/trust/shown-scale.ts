import type { TargetedFigure } from './period-figure.ts';

/** Shares on the scale a promise is told in: those kept, or those failed where lower is better. */
export type ShownScale = { rate: number | null; low: number; high: number; target: number | null };

export function onShownScale(
  figure: Pick<TargetedFigure, 'rate' | 'low' | 'high' | 'target' | 'direction'>,
): ShownScale {
  const { rate, low, high, target, direction } = figure;
  if (direction === 'higher is better') return { rate, low, high, target };
  return { rate: rate === null ? null : 1 - rate, low: 1 - high, high: 1 - low, target };
}
