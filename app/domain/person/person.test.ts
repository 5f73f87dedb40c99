import { describe, expect, test } from 'vitest';
import { instantOf } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import type { Role } from './kinds.ts';
import { decideRole, foldPerson, mayActAs, type Person, type PersonKind } from './person.ts';

const now = instantOf('2026-03-02T08:00:00Z');
const shell: Who = { id: 'command-line', role: 'system' };
const ada = (role: Role | null): Person => ({ id: 'p_ada', role });

/** The kinds that are written when somebody is to have each of these roles in turn. */
function given(...roles: (Role | null)[]) {
  let person: Person | null = null;
  const kinds: string[] = [];
  for (const role of roles) {
    const drafts = decideRole(person, ada(role), now, shell) as Draft<PersonKind>[];
    kinds.push(...drafts.map(({ kind }) => kind));
    for (const draft of drafts) person = foldPerson(draft);
  }
  return { kinds, person };
}

describe('somebody who is given a role', () => {
  test('is admitted, changes it, is dismissed, and may come back under the same pseudonym', () => {
    const { kinds, person } = given('agent', 'compliance', null, 'agent');
    expect(kinds).toEqual(['person.admitted', 'person.role-changed', 'person.dismissed', 'person.admitted']);
    expect(person).toEqual(ada('agent'));
  });

  test('has it already: nothing is written', () => {
    expect(given('agent', 'agent', null, null).kinds).toEqual(['person.admitted', 'person.dismissed']);
    expect(given(null).kinds).toEqual([]);
  });

  test.each([
    ['agent', 'role-missing'],
    ['compliance', 'role-missing'],
    ['demonstration', 'role-missing'],
    ['import', 'role-missing'],
  ] as const)('not by the role %s', (role, problem) => {
    expect(decideRole(null, ada('agent'), now, { id: 'p_bob', role })).toMatchObject({ problem });
  });

  test('by an administrator', () => {
    const [draft] = decideRole(null, ada('agent'), now, { id: 'p_bob', role: 'administrator' }) as Draft[];
    expect(draft).toMatchObject({ kind: 'person.admitted', public: { person: 'p_ada', role: 'agent' } });
  });
});

test('nobody acts in another role than theirs; what no person does needs none', () => {
  expect(mayActAs(ada('agent'), 'agent')).toBe(true);
  expect(mayActAs(ada('agent'), 'compliance')).toBe(false);
  expect(mayActAs(ada(null), 'agent')).toBe(false);
  expect(mayActAs(null, 'agent')).toBe(false);
  for (const role of ['system', 'import', 'demonstration'] as const) expect(mayActAs(null, role)).toBe(true);
});
