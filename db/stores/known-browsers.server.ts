import type { Kysely, Transaction } from 'kysely';
import { formatInstant, type Instant } from '#app/domain/instant.ts';
import { mostBrowsers } from '#app/domain/session/known-browser.ts';
import type { Database } from '../schema.ts';

/** Whether the person with this address signed in with this browser before, and may sign in still. */
export async function isKnownBrowser(
  db: Kysely<Database>,
  id: string,
  email: string,
  now: Instant,
): Promise<boolean> {
  const row = await db
    .selectFrom('known_browsers')
    .innerJoin('people', 'people.id', 'known_browsers.person')
    .select('known_browsers.id')
    .where('known_browsers.id', '=', id)
    .where('known_browsers.ends', '>', formatInstant(now))
    .where('people.email', '=', email)
    .where('people.disabled', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Remembers a browser as a person's; of theirs the ones that would be forgotten first give way to it. */
export async function rememberBrowser(
  trx: Transaction<Database>,
  { id, person, ends }: { id: string; person: string; ends: Instant },
): Promise<void> {
  const row = { id, person, ends: formatInstant(ends) };
  await trx
    .insertInto('known_browsers')
    .values(row)
    .onConflict((conflict) => conflict.columns(['id', 'person']).doUpdateSet({ ends: row.ends }))
    .execute();
  const kept = trx
    .selectFrom('known_browsers')
    .select('id')
    .where('person', '=', person)
    .orderBy('ends', 'desc')
    .limit(mostBrowsers);
  await trx
    .deleteFrom('known_browsers')
    .where('person', '=', person)
    .where('id', '!=', id)
    .where('id', 'not in', kept)
    .execute();
}

/** Knows a browser by another token: the one before is of no use any more. */
export async function renameBrowser(trx: Transaction<Database>, from: string, to: string): Promise<void> {
  await trx.updateTable('known_browsers').set({ id: to }).where('id', '=', from).execute();
}

export async function deleteBrowsersOf(db: Kysely<Database>, person: string): Promise<void> {
  await db.deleteFrom('known_browsers').where('person', '=', person).execute();
}

export async function deleteForgottenBrowsers(db: Kysely<Database>, now: Instant): Promise<void> {
  await db.deleteFrom('known_browsers').where('ends', '<=', formatInstant(now)).execute();
}
