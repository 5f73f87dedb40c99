import type { CharterTerms, CommitmentTerms } from '../charter/terms.ts';
import type { Culture } from './felt.ts';
import type { KeptShare } from './kept-share.ts';
import { pairPromises } from './pairs.ts';
import { type Symmetry, symmetry } from './symmetry.ts';

/** A charter, with what it promises now: `id` is that of its terms. */
export type CharterTold<Told extends { id: string; terms: CommitmentTerms }> = Pick<
  CharterTerms,
  'slug' | 'audience'
> & { promises: readonly Told[] };
/** Both promises of a pair as they are shown, and what can be said of them. */
export type PairShown<Shown> = Symmetry & { inside: Shown; outside: Shown };

/** Each pair of promises with what was kept on both sides, and those without a twin. @param shownOf a promise as it is shown */
export function readPairs<Told extends { id: string; terms: CommitmentTerms }, Shown extends KeptShare>(
  charters: readonly CharterTold<Told>[],
  shownOf: (promise: Told) => Shown,
): { pairs: PairShown<Shown>[]; unmirrored: (Shown & { audience: CharterTerms['audience'] })[] } {
  const byId = new Map(charters.flatMap(({ promises }) => promises.map((promise) => [promise.id, promise])));
  const { pairs, unmirrored } = pairPromises(
    charters.map(({ slug, audience, promises }) => ({
      ...{ slug, audience },
      commitments: promises.map(({ terms }) => terms),
    })),
  );
  const shown = (id: string) => shownOf(byId.get(id) as Told);
  return {
    pairs: pairs.map(({ employees, customers }) => {
      const [inside, outside] = [shown(employees.terms.id), shown(customers.terms.id)];
      const counted = ({ kept, cases }: KeptShare) => ({ count: kept, of: cases });
      return { inside, outside, ...symmetry(counted(inside), counted(outside)) };
    }),
    unmirrored: unmirrored.map(({ charter, terms }) => ({
      ...shown(terms.id),
      audience: charters.find(({ slug }) => slug === charter)?.audience ?? 'customers',
    })),
  };
}

/** The promises to employees that belong to a culture. */
export function promisesOfCulture<Told extends { id: string; terms: CommitmentTerms }>(
  charters: readonly CharterTold<Told>[],
  culture: Culture,
): Told[] {
  return charters
    .filter(({ audience }) => audience === 'employees')
    .flatMap(({ promises }) => promises.filter(({ terms }) => terms.culture === culture));
}
