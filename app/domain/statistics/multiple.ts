/**
 * Holm's adjusted p values, in the order given: what is below .05 is so for a family of which at most one in twenty errs. `null`, what could not be
 * tested, counts in the family and stays `null`. Source: Holm, Scandinavian Journal of Statistics 6 (1979) 65–70.
 */
export function holm(values: readonly (number | null)[]): (number | null)[] {
  const order = [...values.keys()]
    .filter((at) => values[at] !== null)
    .sort((one, two) => (values[one] ?? 1) - (values[two] ?? 1));
  const adjusted: (number | null)[] = values.map(() => null);
  let highest = 0;
  for (const [rank, at] of order.entries()) {
    highest = Math.max(highest, Math.min(1, (values.length - rank) * (values[at] ?? 1)));
    adjusted[at] = highest;
  }
  return adjusted;
}
