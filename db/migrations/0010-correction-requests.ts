import { type Kysely, type Migration, sql } from 'kysely';

/** Requests for corrections are few among many entries: finds them without reading the others. */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index entries_requests on entries (seq) where kind = 'correction.requested'`.execute(db);
}

export const correctionRequests: Migration = { up };
