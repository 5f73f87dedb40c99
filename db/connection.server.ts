import { Kysely, Migrator } from 'kysely';
import { dialectFor } from './dialect.server.ts';
import { migrations } from './migrations/index.ts';
import type { Database } from './schema.ts';

/** Opens the database at an address (see dialectFor); `destroy()` closes it. */
export function connect(url: string): Kysely<Database> {
  return new Kysely<Database>({ dialect: dialectFor(url) });
}

/** Brings the tables to the newest shape; doing it twice changes nothing. @throws what the failing migration threw. */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
