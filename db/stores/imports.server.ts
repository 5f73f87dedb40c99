import type { Kysely } from 'kysely';
import type { Case } from '#app/domain/case/case.ts';
import type { Kind } from '#app/domain/ledger/kinds.ts';
import { openScratch, type Scratch } from '../dialects/scratch.server.ts';
import type { Database } from '../schema.ts';
import { findClosings } from './ledger.server.ts';

/** How far the import of a file with a mapping has come; `null` when it never began. */
export async function findImport(db: Kysely<Database>, id: string): Promise<Database['imports'] | null> {
  return (await db.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Writes how far an import has come; in the transaction that records its rows, so that the two never differ. */
export async function putImport(db: Kysely<Database>, row: Database['imports']): Promise<void> {
  await db
    .insertInto('imports')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** The newest import of this id, or of a file of this name; `null` when there is none. */
export async function importNamed(db: Kysely<Database>, name: string): Promise<Database['imports'] | null> {
  const named = db
    .selectFrom('imports')
    .selectAll()
    .where((eb) => eb.or([eb('id', '=', name), eb('file', '=', name)]));
  return (await named.orderBy('started', 'desc').executeTakeFirst()) ?? null;
}

/** What can be taken back of an import: `of` is the case that an entry is about. */
export type Written = { seq: number; kind: Kind; of: string | null };

/** Remembers which entries an import wrote; in the transaction that writes them. */
export async function putSpan(
  db: Kysely<Database>,
  id: string,
  { first, last }: { first: number; last: number },
): Promise<void> {
  const joined = await db
    .updateTable('import_spans')
    .set({ last_seq: last })
    .where('import_id', '=', id)
    .where('last_seq', '=', first - 1)
    .executeTakeFirst();
  if (joined.numUpdatedRows > 0n) return;
  await db.insertInto('import_spans').values({ import_id: id, first_seq: first, last_seq: last }).execute();
}

/** Those of these cases whose newest closing no import wrote: a person recorded it. */
export async function closedByHand(db: Kysely<Database>, cases: readonly string[]): Promise<Set<string>> {
  const closings = await findClosings(db, cases);
  if (closings.size === 0) return new Set();
  const numbers = [...closings.values()];
  const spans = await db
    .selectFrom('import_spans')
    .select(['first_seq', 'last_seq'])
    .where('last_seq', '>=', Math.min(...numbers))
    .where('first_seq', '<=', Math.max(...numbers))
    .orderBy('first_seq')
    .execute();
  const byHand = new Set<string>();
  let at = 0;
  for (const [id, seq] of [...closings].sort(([, one], [, other]) => one - other)) {
    while (at < spans.length && (spans[at]?.last_seq ?? 0) < seq) at += 1;
    if ((spans[at]?.first_seq ?? Number.POSITIVE_INFINITY) > seq) byHand.add(id);
  }
  return byHand;
}

/** The first and the last entry that an import wrote, and how many lie in its spans; `null` where it wrote none that is known. */
export async function spanOf(
  db: Kysely<Database>,
  id: string,
): Promise<{ first: number; last: number; entries: number } | null> {
  const row = await db
    .selectFrom('import_spans')
    .select((eb) => [
      eb.fn.min('first_seq').as('first'),
      eb.fn.max('last_seq').as('last'),
      eb.fn.sum<number>(eb('last_seq', '-', eb.ref('first_seq'))).as('between'),
      eb.fn.countAll<number>().as('spans'),
    ])
    .where('import_id', '=', id)
    .executeTakeFirstOrThrow();
  if (row.first === null || row.last === null) return null;
  return { first: row.first, last: row.last, entries: Number(row.between) + Number(row.spans) };
}

/** What an import said happened, from number `from` on, at most `limit` of it, and where to go on: `null` at its end. */
export async function writtenBy(
  db: Kysely<Database>,
  id: string,
  from: number,
  limit: number,
): Promise<{ written: Written[]; next: number | null }> {
  const span = await db
    .selectFrom('import_spans')
    .selectAll()
    .where('import_id', '=', id)
    .where('last_seq', '>=', from)
    .orderBy('first_seq')
    .executeTakeFirst();
  if (!span) return { written: [], next: null };
  const begin = Math.max(from, span.first_seq);
  const end = Math.min(begin + limit - 1, span.last_seq);
  const rows = await db
    .selectFrom('entries')
    .select(['seq', 'kind', 'case_id'])
    .where('seq', '>=', begin)
    .where('seq', '<=', end)
    .orderBy('seq')
    .execute();
  return {
    written: rows.map(({ seq, kind, case_id }) => ({ seq, kind: kind as Kind, of: case_id })),
    next: end + 1,
  };
}

/** What an import has met in its file so far. On disk, so that a file of any size takes little memory. */
export type Seen = {
  /** How often this text was met before, and now once more. */
  count: (text: string) => number;
  /** The cases that a dry run would have by now, by reference; those without one are not kept. */
  casesOf: (references: readonly string[]) => Case[];
  keepCases: (cases: readonly Case[]) => void;
  close: () => void;
};

/** Made when something is first kept: rows that have references need none of it to be imported. */
export function openSeen(): Seen {
  let scratch: Scratch | null = null;
  const open = () => {
    scratch = openScratch();
    const made = { count: scratch.counted('counted'), cases: scratch.keyed('cases') };
    scratch.begin();
    return made;
  };
  let opened: ReturnType<typeof open> | null = null;
  const kept = () => {
    opened ??= open();
    return opened;
  };
  const casesOf = (references: readonly string[]) =>
    kept()
      .cases.among(references)
      .flatMap((body) => JSON.parse(body) as Case[]);
  const nameOf = ({ reference }: Case) => reference ?? '';
  return {
    count: (text) => kept().count(text),
    casesOf,
    keepCases: (given) => {
      const named = given.filter(({ reference }) => reference !== null);
      const bearing = new Map<string, Map<string, Case>>();
      // A reference may have cases of several promises.
      for (const each of [...casesOf([...new Set(named.map(nameOf))]), ...named]) {
        const known = bearing.get(nameOf(each)) ?? new Map<string, Case>();
        bearing.set(nameOf(each), known.set(each.id, each));
      }
      for (const [reference, all] of bearing) kept().cases.put(reference, JSON.stringify([...all.values()]));
    },
    close: () => scratch?.close(),
  };
}
