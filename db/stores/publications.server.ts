import type { Kysely, Transaction } from 'kysely';
import type { Calendar } from '#app/domain/calendar/calendar.ts';
import { type Notice, withNotice } from '#app/domain/charter/binding-day.ts';
import type {
  Edition as JudgingEdition,
  Publications as JudgingPublications,
} from '#app/domain/charter/published.ts';
import type { CharterTerms } from '#app/domain/charter/terms.ts';
import { instantOf } from '#app/domain/instant.ts';
import { canonicalJson, type Json } from '#app/domain/ledger/canonical.ts';
import { hashOfDocument, type LedgerDocument } from '#app/domain/ledger/document.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import type { Trouble } from '#app/domain/trouble.ts';
import { type Method, methodPublished } from '#app/domain/trust/method.ts';
import type { Database } from '../schema.ts';

export type Edition = JudgingEdition & {
  published: string;
  publishedBy: string;
  sources: string;
  calendars: Record<string, string>;
  seq: number;
};

/** Everything published, in memory: editions never change and are few, so they are parsed once. */
export type Publications = JudgingPublications<Edition>;

const parsed = new WeakMap<object, { key: string; publications: Publications }>();

/** Reads what is published; one small query when nothing was published since the last time. */
export async function readPublications(db: Kysely<Database>, owner: object = db): Promise<Publications> {
  const { editions, calendars } = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('editions')
        .select((sub) => sub.fn.max('seq').as('seq'))
        .as('editions'),
      eb
        .selectFrom('calendars')
        .select((sub) => sub.fn.max('seq').as('seq'))
        .as('calendars'),
    ])
    .executeTakeFirstOrThrow();
  const key = `${editions}/${calendars}`;
  const known = parsed.get(owner);
  if (known?.key === key) return known.publications;
  const publications = await parse(db);
  parsed.set(owner, { key, publications });
  return publications;
}

async function parse(db: Kysely<Database>): Promise<Publications> {
  const rows = await db.selectFrom('editions').selectAll().orderBy('charter').orderBy('number').execute();
  const editions = rows.map(({ published_by, terms, calendars, ...row }) => ({
    ...row,
    publishedBy: published_by,
    terms: JSON.parse(terms) as CharterTerms,
    calendars: JSON.parse(calendars) as Record<string, string>,
  }));
  const versions = await db.selectFrom('calendars').selectAll().orderBy('seq').execute();
  const calendars = new Map(
    versions.map((row) => [row.name, { hash: row.hash, calendar: JSON.parse(row.body) as Calendar }]),
  );
  return { editions, calendars };
}

/** The number of the newest entry that published anything: it changes exactly when what is published does. */
export async function lastPublication(db: Kysely<Database>): Promise<number> {
  const newest = await db
    .selectNoFrom((eb) =>
      (['editions', 'calendars', 'methods'] as const).map((table) =>
        eb
          .selectFrom(table)
          .select((sub) => sub.fn.max('seq').as('seq'))
          .as(table),
      ),
    )
    .executeTakeFirstOrThrow();
  return Math.max(...Object.values(newest).map((seq) => seq ?? -1));
}

/** The version of a calendar by which was judged what the entry of this number settled. */
export async function calendarBefore(
  db: Kysely<Database>,
  name: string,
  seq: number,
): Promise<Calendar | null> {
  const row = await db
    .selectFrom('calendars')
    .select('body')
    .where('name', '=', name)
    .where('seq', '<', seq)
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  return row ? (JSON.parse(row.body) as Calendar) : null;
}

/** Every version of a calendar, oldest first: they are few. */
export async function calendarVersions(
  db: Kysely<Database>,
  name: string,
): Promise<{ seq: number; calendar: Calendar }[]> {
  const versions = db.selectFrom('calendars').select(['seq', 'body']).where('name', '=', name);
  return (await versions.orderBy('seq').execute()).map(({ seq, body }) => ({
    seq,
    calendar: JSON.parse(body) as Calendar,
  }));
}

/** The method in force, its number as `version`; `sources` is the hash of the document that explains it. */
export type PublishedMethod = { method: Method; number: number; published: string; sources: string };

/** The newest published method; `null` before the first. */
export async function readMethod(db: Kysely<Database>): Promise<PublishedMethod | null> {
  const row = await db.selectFrom('methods').selectAll().orderBy('number', 'desc').executeTakeFirst();
  return row ? methodIn(row) : null;
}

/** Every published method, oldest first. */
export async function readMethods(db: Kysely<Database>): Promise<PublishedMethod[]> {
  const rows = await db.selectFrom('methods').selectAll().orderBy('number').execute();
  return rows.map(methodIn);
}

function methodIn({ number, parameters, published, sources }: Database['methods']): PublishedMethod {
  return { method: methodPublished(JSON.parse(parameters), number), number, published, sources };
}

/** What the methods asked of editions that ease, oldest first; the usual notice, where an edition came before any method. */
export async function readNotices(db: Kysely<Database>): Promise<Notice[]> {
  const methods = await db
    .selectFrom('methods')
    .select(['parameters', 'published', 'seq'])
    .orderBy('seq')
    .execute();
  const first = await db
    .selectFrom('editions')
    .select(['published', 'seq'])
    .orderBy('seq')
    .executeTakeFirst();
  const beforeAny = first && first.seq < (methods[0]?.seq ?? Number.POSITIVE_INFINITY);
  const usual = beforeAny ? withNotice([], null, instantOf(first.published)) : [];
  return methods.reduce(
    (notices, { parameters, published }) =>
      withNotice(notices, JSON.parse(parameters) as Partial<Method>, instantOf(published)),
    usual,
  );
}

export async function applyEdition(
  trx: Transaction<Database>,
  entry: Entry<'edition.published'>,
): Promise<void> {
  const { number, binding, sources, calendars, terms } = entry.public;
  await trx
    .insertInto('editions')
    .values({
      charter: entry.charter ?? '',
      number,
      binding,
      published: entry.recorded,
      published_by: entry.who.id,
      sources,
      calendars: canonicalJson(calendars),
      terms: canonicalJson(terms as Json),
      seq: entry.seq,
    })
    .execute();
}

export async function applyCalendar(
  trx: Transaction<Database>,
  entry: Entry<'calendar.published'>,
): Promise<void> {
  const { name, hash, calendar } = entry.public;
  await trx
    .insertInto('calendars')
    .values({ name, hash, body: canonicalJson(calendar as Json), seq: entry.seq })
    .execute();
}

export async function applyMethod(
  trx: Transaction<Database>,
  entry: Entry<'method.published'>,
): Promise<void> {
  const { number, parameters, sources } = entry.public;
  const row = {
    number,
    parameters: canonicalJson(parameters as Json),
    sources,
    published: entry.recorded,
    seq: entry.seq,
  };
  await trx.insertInto('methods').values(row).execute();
}

/** A document is not the one that an entry vouches for: the bytes in its place have another hash. */
class WordsChanged extends Error {
  readonly trouble = 'words-changed' satisfies Trouble;
}

/** Keeps a document; the same one again changes nothing. */
export async function keepDocument(db: Kysely<Database>, document: LedgerDocument): Promise<void> {
  await db
    .insertInto('documents')
    .values(document)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * The body of a document, which has that hash.
 * @throws Error when it is missing: an entry names it. @throws WordsChanged when something else is in its place
 */
export async function readDocument(db: Kysely<Database>, hash: string): Promise<string> {
  const row = await db.selectFrom('documents').select('body').where('hash', '=', hash).executeTakeFirst();
  if (!row) throw new Error(`The document ${hash} is not beside the ledger`);
  if (hashOfDocument(row.body) !== hash) throw new WordsChanged(`The document ${hash} is another one`);
  return row.body;
}

/** The bodies of several documents, by their hashes, held to them. @throws Error as readDocument does */
export async function readDocuments(
  db: Kysely<Database>,
  hashes: readonly string[],
): Promise<Map<string, string>> {
  if (hashes.length === 0) return new Map();
  const rows = await db.selectFrom('documents').selectAll().where('hash', 'in', hashes).execute();
  for (const { hash, body } of rows)
    if (hashOfDocument(body) !== hash) throw new WordsChanged(`The document ${hash} is another one`);
  const found = new Map(rows.map(({ hash, body }) => [hash, body]));
  const missing = hashes.find((hash) => !found.has(hash));
  if (missing !== undefined) throw new Error(`The document ${missing} is not beside the ledger`);
  return found;
}

/** Holds every document to its hash, one after the other. @throws WordsChanged for the first that is another one */
export async function holdDocuments(db: Kysely<Database>): Promise<void> {
  const hashes = await db.selectFrom('documents').select('hash').execute();
  for (const { hash } of hashes) await readDocument(db, hash);
}
