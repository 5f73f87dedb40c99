import { type Case, isStruckOut } from '../case/case.ts';
import { formatInstant, type Instant } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import type { PrivateFields } from '../ledger/private.ts';
import { type Problem, problem } from '../problem.ts';
import { isFit, type NeededAttribute, otherCurrency } from './attributes.ts';
import type { Attributes } from './owed.ts';

/** Attributes of a case by their names, numbers as decimals with a point: `{ kVA: '9', fare: '80 EUR' }`. */
export type Description = { attributes: Record<string, string> };

/** Who may describe a case that is there: whoever answers for cases, and the files that open them. */
const mayDescribe: readonly Who['role'][] = ['agent', 'compliance', 'import', 'demonstration'];
/** Characters of what was said that a refusal repeats. */
const longest = 60;

/**
 * What describing a case is held to. `needed`: what its edition's terms need; `isOwed`: what it owes is written down already, so that
 * nothing about it can change any more; `isNew`: it is described as it is opened, by whoever opens it.
 */
export type Describable = { needed: readonly NeededAttribute[]; isOwed: boolean; isNew: boolean };

/**
 * Says of a case what the terms of its promise need before it is known what its breach owes. The values are private; that they are known is not.
 */
export function describeCase(
  subject: Case | null,
  { needed, isOwed, isNew }: Describable,
  { attributes }: Description,
  now: Instant,
  who: Who,
): Draft[] | Problem {
  if (!isNew && !mayDescribe.includes(who.role)) return problem('role-missing', undefined, { role: 'agent' });
  if (!subject || isStruckOut(subject)) return problem('unknown-case');
  if (subject.erased) return problem('erased');
  const names = Object.keys(attributes).sort();
  if (names.length === 0 || needed.length === 0) return problem('nothing-to-describe');
  // What others can work out of the amounts is one value, not several.
  if (needed.length > 1) return problem('several-attributes', undefined, { expected: listOf(needed) });
  for (const name of names) {
    const found = needed.find((each) => each.name === name);
    if (!found) return unknownAttribute(name, needed);
    const value = attributes[name] ?? '';
    if (!isFit(value, found)) return unfitAttribute(found, value);
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

/** The refusal of a name that the terms do not have. */
export function unknownAttribute(name: string, needed: readonly NeededAttribute[]): Problem {
  const found = short(name);
  return problem('unknown-attribute', found, { found, expected: listOf(needed) });
}

/** The refusal of a value that is not of the form that is needed. */
export function unfitAttribute(needed: NeededAttribute, value: string): Problem {
  const { name, is, currency } = needed;
  const other = otherCurrency(value, needed);
  if (other !== null) return problem('other-currency', name, { currency: currency ?? '', found: other });
  return problem(`attribute-no-${is}`, name, { attribute: name, found: short(value) });
}

function short(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
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
