import type { PlainDate } from '../instant.ts';
import { pulseOf, sideOf } from './felt.ts';
import type { UnitMonth } from './leadership.ts';
import type { PulseTable } from './results/results.ts';
import { type SurveyItem, type SurveyTerms, unitsIn } from './terms.ts';

/** What a closed survey said of its pulse. */
export type ClosedPulse = { terms: SurveyTerms; pulses: readonly PulseTable[] };

/** Months before the newest pulse that are looked back to, itself among them. */
const farthest = 60;

/** The items of the pulse that those asked can answer, in their order. */
export function pulseItems({ items, audience }: SurveyTerms): SurveyItem[] {
  return items.filter(({ pulse }) => pulse === pulseOf[audience]);
}

/** Whether a survey asks for a pulse of units. */
export function asksPulse(terms: SurveyTerms): boolean {
  return pulseItems(terms).length > 0 && unitsIn(terms) !== null;
}

/** The surveys that closed in the sixty months up to the newest of them, in the same order. */
export function withinReach<Asked extends { terms: SurveyTerms }>(surveys: readonly Asked[]): Asked[] {
  const months = surveys.map(({ terms }) => monthOf(terms.closes));
  const last = months.reduce((latest, month) => Math.max(latest, month), 0);
  return surveys.filter((_, at) => last - (months[at] ?? 0) < farthest);
}

/**
 * What pulses say of each unit that they asked about and each month, in that order of months: leadership by employees, satisfaction by customers, from 1 to 7. A survey is of
 * the month of its last day. Of several of one side in a month, the one that was closed last says it of a unit, though it be that too few answered.
 * @param closed the last closed first
 */
export function pulsesByMonth(closed: readonly ClosedPulse[]): UnitMonth[] {
  const rows = new Map<string, UnitMonth>();
  const said = new Set<string>();
  const first = closed.reduce(
    (least, { terms }) => Math.min(least, monthOf(terms.closes)),
    Number.POSITIVE_INFINITY,
  );
  for (const { terms, pulses } of closed) {
    const isOfEmployees = sideOf[terms.audience] === 'collaborateur';
    const means = new Map(pulses.map(({ unit, mean }) => [unit, mean]));
    for (const { unit } of unitsIn(terms)?.categories ?? []) {
      if (!unit) continue;
      const t = monthOf(terms.closes) - first;
      const key = `${t} ${unit}`;
      if (said.has(`${terms.audience} ${key}`)) continue;
      said.add(`${terms.audience} ${key}`);
      const row = rows.get(key) ?? { unit, t, L: null, S: null };
      const mean = means.get(unit) ?? null;
      rows.set(key, isOfEmployees ? { ...row, L: mean } : { ...row, S: mean });
    }
  }
  return [...rows.values()].sort((one, other) => one.t - other.t || (one.unit < other.unit ? -1 : 1));
}

/** Months since the year 0. */
function monthOf(day: PlainDate): number {
  return 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1;
}
