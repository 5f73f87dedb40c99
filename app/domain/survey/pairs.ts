import type { CharterTerms, CommitmentTerms } from '../charter/terms.ts';

/** A promise and the charter that makes it. */
export type Promised = { charter: string; terms: CommitmentTerms };
/** The same promise to employees and to customers, as `mirrors` says on either side. */
export type Pair = { employees: Promised; customers: Promised };
/** All pairs, and the promises of the charters that have one which are nobody's twin; each in the order of its charter. */
export type Paired = { pairs: Pair[]; unmirrored: Promised[] };

type Charter = Pick<CharterTerms, 'slug' | 'audience' | 'commitments'>;

/**
 * Pairs what is promised to employees with what is promised to customers. A promise is the twin of one at most: the first that says so. What mirrors a
 * promise to the same people is no pair.
 */
export function pairPromises(charters: readonly Charter[]): Paired {
  const promised = (audience: Charter['audience']) =>
    charters
      .filter((charter) => charter.audience === audience)
      .flatMap(({ slug, commitments }) => commitments.map((terms): Promised => ({ charter: slug, terms })));
  const [inside, outside] = [promised('employees'), promised('customers')];
  const pairs: Pair[] = [];
  const taken = new Set<string>();
  for (const employees of inside) {
    const customers = outside.find(({ terms }) => !taken.has(terms.id) && isTwin(employees.terms, terms));
    if (!customers) continue;
    taken.add(customers.terms.id).add(employees.terms.id);
    pairs.push({ employees, customers });
  }
  const paired = new Set(pairs.flatMap(({ employees, customers }) => [employees.charter, customers.charter]));
  const unmirrored = [...outside, ...inside].filter(
    ({ charter, terms }) => paired.has(charter) && !taken.has(terms.id),
  );
  return { pairs, unmirrored };
}

function isTwin(one: CommitmentTerms, other: CommitmentTerms): boolean {
  return one.mirrors === other.id || other.mirrors === one.id;
}
