/** Seeing to it that what was deleted is not in the bytes of the database any more; see content/decisions/erasure.md. */
import { isUtf8 } from 'node:buffer';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../schema.ts';
import { aWhile, patiently, withTime } from '../busy.server.ts';
import {
  breachWordsOf,
  isBreachTextIndex,
  mergeBreachText,
  rebuildBreachText,
} from './breach-text.server.ts';
import { findLeftovers, type Leftover } from './leftovers.server.ts';

/** How often it is tried to empty the log between what others read and write: for some seconds. */
const looks = 200;

/**
 * Sees to it that deleted texts are nowhere in the database file, nor in the log beside it. SQLite writes zeros over
 * what it deletes (`secure_delete`), but copies that it left when it moved rows about stay: so the file is looked at,
 * and what still holds something is written anew, index by index. Only where that does not do, or the texts are not
 * known any more, is all of it: writers wait meanwhile.
 * @param texts what was deleted, as it was stored; `null` where nobody knows that any more
 * @param tries how often it is tried to look while others read and write
 * @returns whether nothing is left, and whether all had to be written anew
 */
export async function forgetDeleted(
  db: Kysely<Database>,
  texts: readonly Buffer[] | null,
  tries = looks,
): Promise<{ overwritten: boolean; rewritten: boolean }> {
  const file = await fileOfDatabase(db);
  if (file === null) return { overwritten: true, rewritten: false };
  await mergeBreachText(db);
  const left = texts && (await mend(db, file, texts, tries));
  if (texts && !left) return { overwritten: false, rewritten: false };
  if (left?.length === 0) return { overwritten: true, rewritten: false };
  await patiently(withTime, () => sql`vacuum`.execute(db));
  const last = await look(db, file, texts ?? [], tries);
  return { overwritten: last?.length === 0, rewritten: true };
}

/** Makes the indexes anew in which something is left, if it is in them alone. @returns what is left then; `null` as look does */
async function mend(
  db: Kysely<Database>,
  file: string,
  texts: readonly Buffer[],
  tries: number,
): Promise<Leftover[] | null> {
  const left = await look(db, file, texts, tries);
  const names = [...new Set(left?.map(({ of }) => of))].filter((name) => name !== null);
  const indexes = await indexesAmong(db, names);
  const inText = names.some(isBreachTextIndex);
  const others = left?.some(({ of }) => of === null || !(indexes.includes(of) || isBreachTextIndex(of)));
  if (!left || left.length === 0 || others) return left;
  if (inText) await patiently(withTime, () => db.transaction().execute(rebuildBreachText));
  for (const index of indexes) await patiently(withTime, () => sql`reindex ${sql.table(index)}`.execute(db));
  return look(db, file, texts, tries);
}

/** What is left in the file; `null` where the log could not be emptied, as while somebody reads on from it. */
async function look(
  db: Kysely<Database>,
  file: string,
  texts: readonly Buffer[],
  tries: number,
): Promise<Leftover[] | null> {
  const readable = texts.filter((text) => isUtf8(text)).map(String);
  const words = [...new Set(readable.flatMap(breachWordsOf))].map((word) => Buffer.from(word));
  for (let attempt = 0; attempt < tries; attempt++) {
    if (!(await emptyLog(db))) continue;
    const found = findLeftovers(file, texts, words, isBreachTextIndex);
    if (found) return found;
  }
  return null;
}

/** Folds the log into the file and empties it. @returns false where somebody reads or writes just now */
async function emptyLog(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  if (rows[0]?.busy === 0) return true;
  await aWhile();
  return false;
}

async function indexesAmong(db: Kysely<Database>, names: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_schema where type = 'index' and name in (${sql.join(names)})`.execute(db);
  return rows.map(({ name }) => name);
}

async function fileOfDatabase(db: Kysely<Database>): Promise<string | null> {
  const { rows } = await sql<{
    file: string;
  }>`select file from pragma_database_list where name = 'main'`.execute(db);
  return rows[0]?.file || null;
}
