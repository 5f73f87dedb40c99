import { expect, test } from 'vitest';
import { figure } from '#app/domain/trust/figure.ts';
import { onShownScale } from '#app/domain/trust/shown-scale.ts';
import { commonScale } from './shown-figure.ts';

const method = { level: 0.95, minimum: 30 };
const of = (
  kept: number,
  breached: number,
  target: number | null,
  direction: 'higher is better' | 'lower is better',
) => ({
  ...figure({ kept, breached, exempt: 0, unknown: 0 }, { target, direction }, method),
  target,
  direction,
});

test('where lower is better, the share that failed is shown against its ceiling', () => {
  const lost = of(960, 40, 0.05, 'lower is better');
  const shown = onShownScale(lost);
  expect(shown.rate).toBeCloseTo(0.04, 9);
  expect(shown.low).toBeLessThan(0.04);
  expect(shown.high).toBeGreaterThan(0.04);
  expect(commonScale([lost])).toEqual({ from: 0, to: 0.1 });
});

test('the scale takes in every interval and target, and figures without cases do not stretch it', () => {
  const good = of(980, 20, 0.95, 'higher is better');
  expect(commonScale([good, of(0, 0, 0.2, 'higher is better')])).toEqual({ from: 0.9, to: 1 });
  expect(commonScale([good, of(60, 40, 0.9, 'higher is better')])).toEqual({ from: 0.5, to: 1 });
  expect(commonScale([])).toEqual({ from: 0.9, to: 1 });
});
