import { formatInstant, type Instant } from '../instant.ts';
import type { Draft, Entry, Who } from '../ledger/entry.ts';
import type { Kind } from '../ledger/kinds.ts';
import { type Problem, problem } from '../problem.ts';
import { type personKinds, type Role, roles } from './kinds.ts';

/** Somebody who works here, as the ledger knows them: a pseudonym and a role; none (`null`) since they were dismissed. */
export type Person = { id: string; role: Role | null };

export type PersonKind = keyof typeof personKinds;

/** What those say to whom something was promised, and nobody else. */
const ofCustomers: readonly Kind[] = ['claim.filed', 'feedback.received'];

/** Whether somebody of that role may write entries of that kind at all: customers write theirs, and no others. */
export function isTheirs(kind: Kind, role: Who['role']): boolean {
  return (role === 'customer') === ofCustomers.includes(kind);
}

/**
 * What has to be written for somebody to have a role from now on, or none any more (`null`): nothing where that is so
 * already.
 * @param before `null` where the ledger does not know them yet
 * @param who the command line, or an administrator
 */
export function decideRole(
  before: Person | null,
  { id, role }: Person,
  now: Instant,
  who: Who,
): Draft<PersonKind>[] | Problem {
  if (who.role !== 'system' && who.role !== 'administrator')
    return problem('role-missing', undefined, { role: 'administrator' });
  const was = before?.role ?? null;
  if (was === role) return [];
  const entry = { occurred: formatInstant(now), who };
  if (role === null) return [{ ...entry, kind: 'person.dismissed', public: { person: id } }];
  const kind = was === null ? 'person.admitted' : 'person.role-changed';
  return [{ ...entry, kind, public: { person: id, role } }];
}

/** Whether somebody may act in a role. `person`: as the ledger knows them; `null` where it does not. */
export function mayActAs(person: Person | null, role: Who['role']): boolean {
  return !(roles as readonly string[]).includes(role) || person?.role === role;
}

/** Who somebody is after an entry about them. */
export function foldPerson(entry: Draft<PersonKind> | Entry<PersonKind>): Person {
  const { person, ...rest } = entry.public;
  return { id: person, role: 'role' in rest ? rest.role : null };
}
