import { Kysely, Migrator } from 'kysely';
import { patiently, withTime } from './dialects/busy.server.ts';
import { dialectAt } from './dialects/chosen.server.ts';
import type { OnFault } from './dialects/dialect.ts';
import { migrations } from './migrations/index.ts';
import type { Database } from './schema.ts';

/** Opens the database at an address (see Dialect); `destroy()` closes it. */
export function connect(url: string, onFault: OnFault = () => {}): Kysely<Database> {
  return new Kysely<Database>({ dialect: dialectAt(url).connect(url, onFault) });
}

/**
 * Brings the tables to the newest shape; doing it twice changes nothing.
 * @throws DatabaseBusy, and what the failing migration threw
 */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  await patiently(withTime, async () => {
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
  });
}
