import { type Kysely, type Migration, sql } from 'kysely';

/**
 * The customer's reference of an occurrence, which only its private fields had until now: from its log, or where that
 * was corrected from there. What was erased has none.
 */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('occurrences').addColumn('reference', 'text').execute();
  await sql`update occurrences set reference = (
    select private_fields.body ->> '$.reference' from private_fields where private_fields.seq = coalesce(
      (select max(entries.seq) from entries
        where entries.about = occurrences.seq and entries.kind = 'entry.corrected'
        and entries.body ->> '$.public.replacement.reference' = 1),
      occurrences.seq))`.execute(db);
  await db.schema
    .createIndex('occurrences_reference')
    .on('occurrences')
    .column('reference')
    .where(sql.ref('reference'), 'is not', null)
    .execute();
  await searched(db);
}

/** The register finds a breach by the reference of what broke the promise. */
async function searched(db: Kysely<unknown>): Promise<void> {
  const named = sql`breaches inner join occurrences on occurrences.seq = breaches.occurrence
    where occurrences.reference is not null`;
  await sql`delete from breach_text where rowid in (select breaches.id from ${named})`.execute(db);
  await sql`insert into breach_text (rowid, text)
    select breaches.id, occurrences.reference
      || coalesce(char(10) || nullif(breaches.apology, ''), '')
      || coalesce(char(10) || nullif(breaches.note, ''), '')
    from ${named}`.execute(db);
}

export const occurrenceReferences: Migration = { up };
