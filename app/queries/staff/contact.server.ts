import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findCase } from '#db/stores/cases.server.ts';
import { findContact } from '#db/stores/contacts.server.ts';
import { isStruckOut } from '../../domain/case/case.ts';
import { type Instant, instantOf } from '../../domain/instant.ts';
import type { Language } from '../../languages/language.ts';

/** Where the customer of a case is told of it. */
export type ContactView = {
  id: string;
  reference: string | null;
  /** `null` where they are not. */
  email: string | null;
  language: Language | null;
  /** When they said that they want no more mails about it. */
  stopped: Instant | null;
};

/** The same; `null` where there is no such case, or its customer was erased. */
export async function readContact(db: Kysely<Database>, id: string): Promise<ContactView | null> {
  const subject = await findCase(db, id);
  if (!subject || isStruckOut(subject) || subject.erased) return null;
  const contact = await findContact(db, id);
  return {
    ...{ id, reference: subject.reference },
    email: contact?.email ?? null,
    language: contact?.language ?? null,
    stopped: contact?.stopped ? instantOf(contact.stopped) : null,
  };
}
