import type { Kysely, Transaction } from 'kysely';
import { formatInstant, type Instant } from '#app/domain/instant.ts';
import { gathering, type MailState } from '#app/domain/mail/mail.ts';
import type { Database } from '../schema.ts';
import type { MailsTable } from '../tables/mails.ts';

/** News for somebody, of entries behind a number. */
export type News = Pick<MailsTable, 'id' | 'person' | 'topic'> & { after: number };

/** Writes down that somebody is to be told: with what waits for them already, where it is of the same topic and nobody took it yet. */
export async function gatherMails(
  trx: Transaction<Database>,
  news: readonly News[],
  now: Instant,
): Promise<void> {
  if (news.length === 0) return;
  const written = formatInstant(now);
  const rows = news.map(({ id, person, topic, after }) => ({
    ...{ id, person, topic, written, after_seq: after, newest: written, gathers: `${topic} ${person}` },
    ...{ last_seq: null, state: 'waiting' as const, attempts: 0, fault: null, ended: null },
    next: formatInstant(now + gathering),
  }));
  await trx
    .insertInto('mails')
    .values(rows)
    .onConflict((conflict) => conflict.column('gathers').doUpdateSet({ newest: written }))
    .execute();
}

/** Writes a mail that tells of these entries and no others. */
export async function insertMail(
  trx: Transaction<Database>,
  { after, ...mail }: News & { last: number },
  now: Instant,
): Promise<void> {
  const written = formatInstant(now);
  const { last, ...rest } = mail;
  await trx
    .insertInto('mails')
    .values({
      ...{ ...rest, written, after_seq: after, last_seq: last, newest: written, gathers: null },
      ...{ state: 'waiting', attempts: 0, fault: null, ended: null, next: written },
    })
    .execute();
}

/** The one whose turn came first: that waits, or whose sender is taken for lost. */
export async function nextMail(db: Kysely<Database>, now: Instant): Promise<MailsTable | null> {
  const row = await db
    .selectFrom('mails')
    .selectAll()
    .where('next', '<=', formatInstant(now))
    .orderBy('next')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Changes a mail that stands as it was read, after so many attempts.
 * @returns whether it did: somebody else may have had it meanwhile
 */
export async function changeMail(
  trx: Transaction<Database>,
  { id, state, attempts }: Pick<MailsTable, 'id' | 'state' | 'attempts'>,
  change: Partial<Omit<MailsTable, 'id' | 'person' | 'topic'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('mails')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', state)
    .where('attempts', '=', attempts)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function findMail(db: Kysely<Database>, id: string): Promise<MailsTable | null> {
  const row = await db.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** Whether something waits since `oldest`, or ended before `before`. */
export async function areMailsOver(
  db: Kysely<Database>,
  { oldest, before }: { oldest: Instant; before: Instant },
): Promise<boolean> {
  const row = await db
    .selectFrom('mails')
    .select('id')
    .where((eb) =>
      eb.or([
        eb.and([eb('next', 'is not', null), eb('newest', '<=', formatInstant(oldest))]),
        eb('ended', '<=', formatInstant(before)),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends what nobody took since `oldest`, and was written up to the entry `last`. */
export async function expireMails(
  trx: Transaction<Database>,
  oldest: Instant,
  { now, last }: { now: Instant; last: number },
): Promise<void> {
  await trx
    .updateTable('mails')
    .set((eb) => ({
      ...{ state: 'expired' as const, ended: formatInstant(now), next: null, gathers: null },
      last_seq: eb.fn.coalesce('last_seq', eb.val(last)),
    }))
    .where('next', 'is not', null)
    .where('newest', '<=', formatInstant(oldest))
    .execute();
}

export async function deleteEnded(trx: Transaction<Database>, before: Instant): Promise<void> {
  await trx.deleteFrom('mails').where('ended', '<=', formatInstant(before)).execute();
}

/** All that is or was to be told to somebody, and what they chose. */
export async function deleteMailsOf(trx: Transaction<Database>, person: string): Promise<void> {
  await trx.deleteFrom('mails').where('person', '=', person).execute();
  await trx.deleteFrom('mail_choices').where('person', '=', person).execute();
}

/** What waits to be told of these cases or claims is not told. */
export async function deleteWaiting(
  trx: Transaction<Database>,
  topic: MailsTable['topic'],
  of: readonly string[],
): Promise<void> {
  for (let from = 0; from < of.length; from += 5_000)
    await trx
      .deleteFrom('mails')
      .where('topic', '=', topic)
      .where('person', 'in', of.slice(from, from + 5_000))
      .where('next', 'is not', null)
      .execute();
}

/** How many mails stand in each state. */
export async function countMails(db: Kysely<Database>): Promise<Map<MailState, number>> {
  const rows = await db
    .selectFrom('mails')
    .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  return new Map(rows.map(({ state, count }) => [state, Number(count)]));
}

/** At most `limit` mails in some states, the newest first, with the name of who is told; `null` where nobody has the pseudonym any more. */
export async function readMails(
  db: Kysely<Database>,
  states: readonly MailState[],
  limit: number,
): Promise<(MailsTable & { name: string | null })[]> {
  return db
    .selectFrom('mails')
    .leftJoin('people', 'people.id', 'mails.person')
    .selectAll('mails')
    .select('people.name')
    .where('mails.state', 'in', states)
    .orderBy('mails.written', 'desc')
    .orderBy('mails.id')
    .limit(limit)
    .execute();
}
