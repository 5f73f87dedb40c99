import type { CommitmentTerms } from '../charter/terms.ts';
import type { Figure } from '../trust/figure.ts';

/** A promise with its figure over the period that is looked at; `null` for what is only intended. */
type Told = { terms: Pick<CommitmentTerms, 'firmness' | 'measure'>; figure: Figure | null };

/** Of all that a charter says: how much can be verified, of how much something was counted, and whether the target was met. Counts of promises. */
export type Acts = {
  said: number;
  firm: number;
  /** Of firm ones, those of which anything was counted in the period. */
  measured: number;
  /** Of firm ones, those that a clock watches: what is missed is declared though nobody says so. */
  watched: number;
  /** Of measured ones, those that reach their target. */
  kept: number;
};

/** Counts acts beside words. A target is reached by the rate itself, as on the promise's page: neither by its interval nor by how it is rounded. */
export function actsOf(promises: readonly Told[]): Acts {
  const firm = promises.filter(({ terms }) => terms.firmness === 'firm');
  const measured = firm.filter(({ figure }) => figure !== null && figure.cases > 0);
  return {
    said: promises.length,
    firm: firm.length,
    measured: measured.length,
    watched: firm.filter(({ terms: { measure } }) => measure === 'deadline' || measure === 'duty').length,
    kept: measured.filter(({ figure }) => isReached(figure)).length,
  };
}

function isReached(figure: Figure | null): boolean {
  return figure?.budget != null && figure.budget.used <= figure.budget.allowed;
}
