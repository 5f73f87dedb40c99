import { type Kysely, type Migration, sql } from 'kysely';

/** The search of the queue reads the references of what is waiting, however many cases were ever closed. */
export const waitingReferences: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create index cases_waiting on cases (reference) where state in ('open', 'paused')`.execute(db);
  },
};
