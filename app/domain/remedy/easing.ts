import { isLonger } from '../clock/easing.ts';
import type { Pay, Remedy } from './remedy.ts';

type Rule = (before: Remedy, after: Remedy) => boolean;

/** Of each part of a remedy, whether its change leaves the customer less, or leaves it later. */
const rules: Record<keyof Remedy, Rule> = {
  pays: ({ pays: before }, { pays: after }) => isLess(before, after),
  // biome-ignore lint/suspicious/noThenProperty: the charter format names this key; nothing awaits it.
  then: ({ then: before }, { then: after }) =>
    before !== null && (!after || isLess(before.pays, after.pays) || isLonger(before.every, after.every)),
  cap: ({ cap: before }, { cap: after }) => after !== null && (!before || !capAtLeast(before, after)),
  bands: ({ bands: before }, { bands: after }) =>
    before.some(
      (band) => !after.some((other) => !isLonger(band.from, other.from) && !isLess(band.pays, other.pays)),
    ),
  of: (before) => before.of !== null,
  claim: ({ claim: before }, { claim: after }) =>
    // The longer customers may claim, the better for them.
    after !== 'automatic' && (before === 'automatic' || isLonger(after.within, before.within)),
  within: ({ within: before }, { within: after }) => before !== null && (!after || isLonger(before, after)),
  late: ({ late: before }, { late: after }) =>
    before !== null && (!after || after.unit !== before.unit || Number(after.amount) < Number(before.amount)),
};

/** Whether the change of a part (`pays`, `claim`), or of the whole where it is empty, makes a remedy smaller or later. */
export function remedyEases(before: Remedy | null, after: Remedy | null, part: string): boolean {
  if (!before) return false;
  if (!after) return true;
  return Object.hasOwn(rules, part) ? rules[part as keyof Remedy](before, after) : true;
}

/** Whether the customer may be paid less: another kind or unit cannot be compared. */
function isLess(before: Pay | null, after: Pay | null): boolean {
  if (!before) return false;
  if (!after || before.kind !== after.kind) return true;
  if (before.kind === 'share') return Number((after as typeof before).percent) < Number(before.percent);
  const other = after as typeof before;
  if (before.kind === 'per' && before.attribute !== (other as typeof before).attribute) return true;
  return before.pays.unit !== other.pays.unit || Number(other.pays.amount) < Number(before.pays.amount);
}

function capAtLeast(before: NonNullable<Remedy['cap']>, after: NonNullable<Remedy['cap']>): boolean {
  if (before.kind === 'periods') return after.kind === 'periods' && after.most >= before.most;
  if (after.kind === 'periods') return false;
  return after.most.unit === before.most.unit && Number(after.most.amount) >= Number(before.most.amount);
}
