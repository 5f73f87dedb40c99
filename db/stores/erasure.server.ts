import type { Kysely, Transaction } from 'kysely';
import { withoutReference } from '#app/domain/import-run/report.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import { dialectOf } from '../dialects/chosen.server.ts';
import type { Database } from '../schema.ts';
import type { CasesTable } from '../tables/cases.ts';
import { numbersAbout } from './ledger.server.ts';

/** All that the ledger and the tables beside it hold of somebody under one reference. */
export type Traces = {
  cases: Pick<CasesTable, 'id' | 'charter' | 'commitment' | 'opened' | 'state'>[];
  /** Numbers of the entries that logged them. */
  occurrences: number[];
  /** The charters that know the reference. */
  charters: string[];
  /** Numbers of the entries whose private fields are still there, in order. */
  entries: number[];
  /** Numbers of all entries about them. */
  about: number[];
};

/** Finds what is kept under a customer's reference, in one charter or in all. Reads all private fields once. */
export async function findTraces(
  db: Kysely<Database>,
  reference: string,
  charter: string | null,
): Promise<Traces> {
  const found = await db
    .selectFrom('private_fields')
    .innerJoin('entries', 'entries.seq', 'private_fields.seq')
    .select(['entries.seq', 'entries.case_id', 'entries.about', 'entries.body'])
    .where(dialectOf(db).words.privateReference, '=', reference)
    .execute();
  const named = found
    .map((row) => ({ ...row, charter: (JSON.parse(row.body) as Entry).charter ?? '' }))
    .filter((row) => charter === null || row.charter === charter);
  // One whose reference was corrected since is another's: only what names this one is theirs.
  const cases = await db
    .selectFrom('cases')
    .select(['id', 'charter', 'commitment', 'opened', 'state'])
    .where(
      'id',
      'in',
      named.flatMap(({ case_id }) => case_id ?? []),
    )
    .where('reference', '=', reference)
    .orderBy('opened')
    .execute();
  const ids = cases.map(({ id }) => id);
  const alone = named.flatMap(({ seq, case_id, about }) => (case_id === null ? [about ?? seq] : []));
  const naming = await namedBy(db, alone);
  const theirs = new Set(named.map(({ seq }) => seq));
  const occurrences = [...new Set(alone)].filter((seq) => theirs.has(naming.get(seq) ?? seq));
  const ofCases = await db.selectFrom('entries').select('seq').where('case_id', 'in', ids).execute();
  // A breach is about its occurrence, an analysis about the breach.
  const breaches = occurrences.length > 0 ? await numbersAbout(db, occurrences) : [];
  const analyses = breaches.length > 0 ? await numbersAbout(db, breaches) : [];
  const about = [
    ...new Set([...ofCases.map(({ seq }) => seq), ...occurrences, ...breaches, ...analyses, ...theirs]),
  ];
  const secrets = await db
    .selectFrom('private_fields')
    .select('seq')
    .where('seq', 'in', about)
    .orderBy('seq')
    .execute();
  return {
    cases,
    occurrences,
    charters: [...new Set(named.map((each) => each.charter))],
    entries: secrets.map(({ seq }) => seq),
    about,
  };
}

/** By which correction something has its reference, where that was corrected. @param before only of those before this entry */
export async function namedBy(
  db: Kysely<Database>,
  seqs: readonly number[],
  before = Number.MAX_SAFE_INTEGER,
): Promise<Map<number, number>> {
  if (seqs.length === 0) return new Map();
  const rows = await db
    .selectFrom('entries')
    .select('body')
    .where('about', 'in', seqs)
    .where('kind', '=', 'entry.corrected')
    .where('seq', '<', before)
    .execute();
  const corrections = rows.map(({ body }) => JSON.parse(body) as Entry<'entry.corrected'>);
  return new Map(
    corrections.flatMap(({ seq, public: { corrects, replacement } }) =>
      replacement?.reference ? [[corrects, seq] as const] : [],
    ),
  );
}

/**
 * What the database holds of somebody, as it is stored: to look for it when it was deleted. Texts stand as they are in
 * tables, and as JSON in private fields.
 */
export async function textsOf(
  trx: Transaction<Database>,
  reference: string,
  { entries, about }: Pick<Traces, 'entries' | 'about'>,
): Promise<Buffer[]> {
  const secrets = await trx
    .selectFrom('private_fields')
    .select(['salt', 'body'])
    .where('seq', 'in', entries)
    .execute();
  const keys = await trx
    .selectFrom('idempotency_keys')
    .select('key')
    .where('seq', 'in', about)
    .where('key', 'like', 'import:%')
    .execute();
  const texts = secrets.flatMap(({ body }) =>
    Object.values(JSON.parse(body) as Record<string, unknown>).filter((each) => typeof each === 'string'),
  );
  const stored = [reference, ...texts].flatMap((text) => [text, JSON.stringify(text).slice(1, -1)]);
  const all = new Set([...stored, ...keys.map(({ key }) => key)]);
  return [...secrets.map(({ salt }) => salt), ...[...all].map((text) => Buffer.from(text))];
}

/** Deletes private fields with their salts, and the keys by which a file's rows were recognised. */
export async function deleteTraces(
  trx: Transaction<Database>,
  { entries, about }: Pick<Traces, 'entries' | 'about'>,
): Promise<void> {
  await trx.deleteFrom('private_fields').where('seq', 'in', entries).execute();
  await trx
    .deleteFrom('idempotency_keys')
    .where('seq', 'in', about)
    .where('key', 'like', 'import:%')
    .execute();
}

/** Takes a reference out of what imports reported of rejected rows. */
export async function clearReports(trx: Transaction<Database>, reference: string): Promise<void> {
  const reports = await trx.selectFrom('imports').select(['id', 'report']).execute();
  for (const { id, report } of reports) {
    const cleared = JSON.stringify(withoutReference(JSON.parse(report), reference));
    if (cleared !== report)
      await trx.updateTable('imports').set({ report: cleared }).where('id', '=', id).execute();
  }
}

/** Which of these fingerprints were erased. Nothing is worked out while nobody ever was: `fingerprints` is not called. */
export async function findErased(
  db: Kysely<Database>,
  fingerprints: () => readonly string[],
): Promise<Set<string>> {
  const any = await db.selectFrom('erased_references').select('erased').limit(1).executeTakeFirst();
  if (!any) return new Set();
  const all = fingerprints();
  const found = new Set<string>();
  for (let from = 0; from < all.length; from += 5_000) {
    const part = all.slice(from, from + 5_000);
    const rows = await db
      .selectFrom('erased_references')
      .select('fingerprint')
      .where('fingerprint', 'in', part)
      .execute();
    for (const { fingerprint } of rows) found.add(fingerprint);
  }
  return found;
}

export async function rememberErased(
  trx: Transaction<Database>,
  rows: Database['erased_references'][],
): Promise<void> {
  await trx
    .insertInto('erased_references')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
