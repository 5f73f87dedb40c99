import { isFictional } from '../charter/published.ts';
import { instantOf } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import {
  decideRole,
  foldPerson,
  isTheirs,
  mayActAs,
  type Person,
  type PersonKind,
} from '../person/person.ts';
import { isProblem } from '../problem.ts';
import { AuditFault } from './fault.ts';
import { hold, type LedgerState } from './ledger-state.ts';

/**
 * Holds entries to who may write them. From the first admission on whoever acts in a role must have been admitted to
 * it; ledgers begun before people were written down know none, and are read as they are.
 */
export class PersonRules {
  readonly #state: LedgerState;
  readonly #people = new Map<string, Person>();

  constructor(state: LedgerState) {
    this.#state = state;
  }

  /** Whether people are admitted in this ledger, so that their roles are known. */
  get areKnown(): boolean {
    return this.#people.size > 0;
  }

  take(entry: Entry<PersonKind>): void {
    const after = foldPerson(entry);
    const before = this.#people.get(after.id) ?? null;
    const expected = decideRole(before, after, instantOf(entry.recorded), entry.who);
    const [draft] = isProblem(expected) ? [] : expected;
    if (!draft) throw new AuditFault(entry.seq, 'not-admitted', { found: entry.who.role });
    hold(entry, draft, 'not-admitted');
    this.#people.set(after.id, after);
  }

  /** @throws AuditFault where an entry is from somebody who was not admitted to that role */
  holdWho(entry: Entry): void {
    const { seq, who } = entry;
    if (!isTheirs(entry.kind, who.role)) throw new AuditFault(seq, 'not-admitted', { found: who.role });
    if (who.role === 'demonstration') {
      // Made-up events are for made-up companies.
      if (!isFictional(this.#state.publications, entry))
        throw new AuditFault(seq, 'not-admitted', { found: who.role });
    } else if (this.areKnown) {
      const person = this.#people.get(who.id) ?? null;
      if (!mayActAs(person, who.role))
        throw new AuditFault(seq, 'not-admitted', { expected: person?.role ?? null, found: who.role });
    }
  }
}
