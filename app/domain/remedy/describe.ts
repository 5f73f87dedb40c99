import { type Case, isStruckOut } from '../case/case.ts';
import { formatInstant, type Instant } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import type { PrivateFields } from '../ledger/private.ts';
import { type Problem, problem } from '../problem.ts';
import { isFit, type NeededAttribute } from './attributes.ts';
import type { Attributes } from './owed.ts';

/** Attributes of a case by their names, numbers as decimals with a point: `{ kVA: '9', fare: '80 EUR' }`. */
export type Description = { attributes: Record<string, string> };

/** Who may describe a case: whoever answers for cases. */
const mayDescribe: readonly Who['role'][] = ['agent', 'compliance'];

/**
 * Says of a case what the terms of its promise need before it is known what its breach owes. The values are private; that they are known is not.
 * @param needed what its edition's terms need
 * @param isOwed whether what it owes is written down already: then nothing about it can change any more
 */
export function describeCase(
  subject: Case | null,
  needed: readonly NeededAttribute[],
  isOwed: boolean,
  { attributes }: Description,
  now: Instant,
  who: Who,
): Draft[] | Problem {
  if (!mayDescribe.includes(who.role)) return problem('role-missing', undefined, { role: 'agent' });
  if (!subject || isStruckOut(subject)) return problem('unknown-case');
  if (subject.erased) return problem('erased');
  const names = Object.keys(attributes).sort();
  if (names.length === 0 || needed.length === 0) return problem('nothing-to-describe');
  // What others can work out of the amounts is one value, not several.
  if (needed.length > 1) return problem('several-attributes', undefined, { expected: listOf(needed) });
  for (const name of names) {
    const found = needed.find((each) => each.name === name);
    if (!found) return problem('unknown-attribute', name, { found: name, expected: listOf(needed) });
    const value = attributes[name] ?? '';
    if (!isFit(value, found))
      return problem(`attribute-no-${found.is}`, name, { attribute: name, found: value });
  }
  if (isOwed) return problem('amount-known');
  const { charter, commitment, edition, id } = subject;
  const described: Draft<'case.described'> = {
    kind: 'case.described',
    occurred: formatInstant(now),
    ...{ charter, commitment, edition, case: id, who },
    public: { attributes: names },
    private: { attributes },
  };
  return [described];
}

function listOf(needed: readonly NeededAttribute[]): string {
  return needed.map(({ name }) => name).join(', ');
}

/** The attributes that private fields say of a case. */
export function attributesIn(fields: PrivateFields | null | undefined): Attributes {
  const found = fields?.attributes;
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return {};
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
