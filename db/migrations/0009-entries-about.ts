import { type Kysely, type Migration, sql } from 'kysely';

/** The number of the earlier entry that each one is about, which was read out of its body until now. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('entries_about').execute();
  await db.schema.alterTable('entries').addColumn('about', 'integer').execute();
  const about = sql`coalesce(body ->> '$.public.breach', body ->> '$.public.corrects', body ->> '$.public.of')`;
  const kinds = sql.join(
    [
      'breach.declared',
      'breach.analysed',
      'breach.signed-off',
      'exemption.requested',
      'exemption.decided',
      'entry.corrected',
    ].map((kind) => sql.lit(kind)),
  );
  await sql`update entries set about = ${about} where kind in (${kinds})`.execute(db);
  await db.schema
    .createIndex('entries_about')
    .on('entries')
    .column('about')
    .where(sql.ref('about'), 'is not', null)
    .execute();
}

export const entriesAbout: Migration = { up };
