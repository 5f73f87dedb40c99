import { fewestAnswers, sideOf, sideOfCulture } from '../felt.ts';
import { asksPulse, pulseItems } from '../pulse.ts';
import { inHundred } from '../scales.ts';
import { itemAnswers, type SurveyTerms, unitsIn } from '../terms.ts';
import { itemsOf } from './culture-marks.ts';
import { agrees, type CultureTable, type ItemTable, type ResultsTable } from './results.ts';

/** Half of what means are rounded to, and what the last digits of sums may be. */
const [halfAPoint, halfAHundredth] = [0.5 + 1e-9, 0.005 + 1e-9];
/** The largest standard deviation of ten marks from 0 to 100, in whole points: half of them at either end. */
const largestSpread = 53;

/**
 * Whether the means of a table may stand beside its counts, as far as whoever has no answers can tell: they are of those asked, of enough people and no more than there
 * are, and each is one that answers with these counts can have. Where everybody answered everything it is one mean and no other.
 */
export function meansFit(table: ResultsTable, terms: SurveyTerms): boolean {
  return culturesFit(table, terms) && pulsesFit(table, terms);
}

function culturesFit({ answered, items, cultures }: ResultsTable, terms: SurveyTerms): boolean {
  const least = Math.max(terms.atLeast, fewestAnswers);
  const names = new Set(cultures.map(({ culture }) => culture));
  return (
    names.size === cultures.length &&
    cultures.every(({ culture, ...mark }) => {
      const asked = itemsOf(terms, culture);
      const lines = linesOf(items, asked);
      return (
        sideOfCulture[culture] === sideOf[terms.audience] &&
        asked.length > 0 &&
        areWhole(mark) &&
        mark.n >= least &&
        mark.n <= answered.complete &&
        mark.sd > 0 &&
        mark.sd <= largestSpread &&
        isPossible(mark, lines)
      );
    })
  );
}

function areWhole({ n, mean, sd }: Omit<CultureTable, 'culture'>): boolean {
  return [n, mean, sd].every(Number.isInteger);
}

/** Whether a mean from 0 to 100 is one of lines that all of `n` answered: between the lowest and the highest that hidden counts leave. */
function isPossible({ n, mean }: { n: number; mean: number }, lines: readonly ItemTable[]): boolean {
  if (mean < 0 || mean > 100) return false;
  if (lines.length === 0 || lines.some((line) => line.n !== n)) return true;
  const [low, high] = boundsOf(lines, n);
  return (
    mean >= inHundred(low, itemAnswers) - halfAPoint && mean <= inHundred(high, itemAnswers) + halfAPoint
  );
}

/** The lowest and the highest mean of lines with `n` answers each, from 1 to 7. */
function boundsOf(lines: readonly ItemTable[], n: number): [number, number] {
  const sums = lines.map(({ counts, agree }): [number, number] => {
    const shown = counts.reduce<number>((sum, count, at) => sum + (count ?? 0) * (at + 1), 0);
    const sides: [number, number, number][] =
      agree === null
        ? [[0, itemAnswers, n]]
        : [
            [0, agrees - 1, n - agree],
            [agrees - 1, itemAnswers, agree],
          ];
    return sides.reduce<[number, number]>(
      ([low, high], [from, to, of]) => {
        const side = counts.slice(from, to);
        const left = of - side.reduce<number>((sum, count) => sum + (count ?? 0), 0);
        const hidden = side.flatMap((count, at) => (count === null ? [from + at + 1] : []));
        return [low + left * (hidden.at(0) ?? 0), high + left * (hidden.at(-1) ?? 0)];
      },
      [shown, shown],
    );
  });
  const total = (end: 0 | 1) => sums.reduce((sum, each) => sum + each[end], 0) / (lines.length * n);
  return [total(0), total(1)];
}

function pulsesFit({ items, groups, pulses }: ResultsTable, terms: SurveyTerms): boolean {
  const group = unitsIn(terms);
  if (pulses.length === 0) return true;
  if (!group || !asksPulse(terms)) return false;
  const least = Math.max(terms.atLeast, fewestAnswers);
  const counts = groups.find(({ id }) => id === group.id)?.counts ?? [];
  const inUnit = new Map(group.categories.map(({ unit }, at) => [unit, counts[at] ?? null]));
  const lines = linesOf(items, pulseItems(terms));
  const told = pulses.reduce((sum, { n }) => sum + n, 0);
  const fits =
    new Set(pulses.map(({ unit }) => unit)).size === pulses.length &&
    pulses.every(({ unit, n, mean }) => {
      const people = inUnit.get(unit) ?? null;
      const isRounded = Math.abs(mean * 100 - Math.round(mean * 100)) < 1e-9;
      return (
        people !== null &&
        Number.isInteger(n) &&
        n >= least &&
        n <= people &&
        mean > 1 &&
        mean < itemAnswers &&
        isRounded
      );
    }) &&
    lines.every(({ counts: shown }) => shown.every((count) => count === null) || !shown.includes(null));
  if (!fits || lines.length === 0 || lines.some(({ n }) => n !== told)) return fits;
  const [low, high] = boundsOf(lines, told);
  const whole = pulses.reduce((sum, { n, mean }) => sum + n * mean, 0) / told;
  return whole >= low - halfAHundredth && whole <= high + halfAHundredth;
}

function linesOf(items: readonly ItemTable[], asked: readonly { id: string }[]): ItemTable[] {
  const ids = new Set(asked.map(({ id }) => id));
  return items.filter(({ id }) => ids.has(id));
}
