import type { Kysely } from 'kysely';
import type { Breach } from '#app/domain/breach/breach.ts';
import { couldBeReferences, type PersonalSpan, personalIn } from '#app/domain/breach/personal.ts';
import { textIn } from '#app/domain/ledger/private-text.ts';
import type { Database } from '../schema.ts';
import { entryNumbered } from './ledger.server.ts';

/** More people than work in compliance and beside it anywhere. */
const mostNames = 2_000;

/**
 * What of an apology looks as if it pointed to a person: by itself, as a colleague’s name, or as the reference of this
 * customer or another. A few statements, each bounded: words of the text are looked up, no table is read whole.
 */
export async function findPersonal(
  db: Kysely<Database>,
  text: string | null,
  about: Pick<Breach, 'case' | 'occurrence'>,
): Promise<PersonalSpan[]> {
  if (!text) return [];
  const people = await db.selectFrom('people').select('name').limit(mostNames).execute();
  const own = await ownReference(db, about);
  const words = couldBeReferences(text);
  const spellings = [...new Set([...words, ...words.map((word) => word.toUpperCase())])];
  const rows = await db
    .selectFrom('cases')
    .select('reference')
    .where('reference', 'in', spellings)
    .union(db.selectFrom('occurrences').select('reference').where('reference', 'in', spellings))
    .execute();
  const references = rows.flatMap(({ reference }) => reference ?? []);
  return personalIn(text, {
    names: people.map(({ name }) => name),
    references: own === null ? references : [own, ...references],
  });
}

/** The reference under which this customer knows the case, or what was logged. */
async function ownReference(
  db: Kysely<Database>,
  { case: subject, occurrence }: Pick<Breach, 'case' | 'occurrence'>,
): Promise<string | null> {
  if (subject === null) {
    const logged = occurrence === null ? null : await entryNumbered(db, occurrence);
    return logged && textIn(logged.private, 'reference');
  }
  const row = await db.selectFrom('cases').select('reference').where('id', '=', subject).executeTakeFirst();
  return row?.reference ?? null;
}
