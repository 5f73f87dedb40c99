import type { Kysely, Transaction } from 'kysely';
import type { Entry } from '#app/domain/ledger/entry.ts';
import { dialectOf } from '../dialects/chosen.server.ts';
import type { Database } from '../schema.ts';
import { textOf } from './breaches.server.ts';

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

/**
 * Takes out of the read tables what came from private fields that are gone. A rebuild, which never saw them, comes to
 * the same tables.
 */
export async function applyErasure(
  trx: Transaction<Database>,
  { seq: erasure, public: { entries }, recorded }: Entry<'person.erased'>,
): Promise<void> {
  if (entries.length === 0) return;
  const { cases, occurrences } = await namedIn(trx, entries, erasure);
  await trx
    .updateTable('cases')
    .set({ reference: null, erased: recorded })
    .where('id', 'in', cases)
    .execute();
  await trx.updateTable('occurrences').set({ reference: null }).where('seq', 'in', occurrences).execute();
  await trx.updateTable('encounters').set({ reference: null }).where('seq', 'in', entries).execute();
  await trx.updateTable('claims').set({ code: null }).where('seq', 'in', entries).execute();
  await trx.updateTable('breaches').set({ note: null }).where('analysis', 'in', entries).execute();
  const breaches = await trx
    .selectFrom('breaches')
    .select(['id', 'analysis', 'apology'])
    .where((eb) =>
      eb.or([eb('case_id', 'in', cases), eb('occurrence', 'in', occurrences), eb('analysis', 'in', entries)]),
    )
    .execute();
  const { breachText } = dialectOf(trx);
  await breachText.drop(
    trx,
    breaches.map(({ id }) => id),
  );
  const analysed = breaches.filter(({ analysis }) => analysis !== null);
  await breachText.put(
    trx,
    analysed.map(({ id, apology }) => ({ id, text: textOf({ apology, note: null }, null) })),
  );
}

/**
 * The cases and occurrences that have their reference from one of these entries: from what opened or logged them, or,
 * where that was corrected, from there.
 */
async function namedIn(
  trx: Transaction<Database>,
  entries: readonly number[],
  before: number,
): Promise<{ cases: string[]; occurrences: number[] }> {
  const rows = await trx
    .selectFrom('entries')
    .select(['seq', 'kind', 'case_id', 'about', 'body'])
    .where('seq', 'in', entries)
    .where('kind', 'in', ['case.opened', 'occurrence.logged', 'entry.corrected'])
    .execute();
  const firsts = rows.flatMap(({ seq, kind }) => (kind === 'entry.corrected' ? [] : [seq]));
  const elsewhere = await namedBy(trx, firsts, before);
  const naming = rows.filter(({ seq, kind, body }) =>
    kind === 'entry.corrected'
      ? (JSON.parse(body) as Entry<'entry.corrected'>).public.replacement?.reference === true
      : !elsewhere.has(seq),
  );
  return {
    cases: naming.flatMap(({ case_id }) => case_id ?? []),
    occurrences: naming.flatMap(({ case_id, about, seq }) => (case_id === null ? [about ?? seq] : [])),
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
