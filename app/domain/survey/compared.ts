/** A figure as it is compared with others: to 1e-9, so that sums of weights that differ in their last digits are equal. */
export function compared(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
