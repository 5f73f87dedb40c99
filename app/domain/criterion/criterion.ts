import type { Localised } from '../../languages/language.ts';
import type { Cause } from '../breach/kinds.ts';

/** Whom a criterion is about: what customers go by, what employees do, or both. */
export const criterionSides = ['customers', 'employees', 'both'] as const;
export type CriterionSide = (typeof criterionSides)[number];

/** Something by which people say whether they trust, as `trust-criteria.yml` lists it. */
export type TrustCriterion = {
  id: string;
  side: CriterionSide;
  words: Localised;
  /** Where it comes from: `ours`, or who says so. */
  source: string;
  /** The causes of breaches that touch it. */
  causes: Cause[];
};

/** As it stands in the file for what the company made up itself. */
export const ownSource = 'ours';

/** How many breaches touch each criterion, in the order of the list. A cause may touch several, so that sums say more than there are. */
export function breachesByCriterion(
  criteria: readonly TrustCriterion[],
  byCause: ReadonlyMap<Cause, number>,
): { criterion: TrustCriterion; breaches: number }[] {
  return criteria.map((criterion) => ({
    criterion,
    breaches: criterion.causes.reduce((sum, cause) => sum + (byCause.get(cause) ?? 0), 0),
  }));
}
