import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { connect, migrate } from '#db/connection.server.ts';
import type { Database } from '#db/schema.ts';
import type { Instant } from './domain/instant.ts';

/** What commands and queries are given: the only things of which there is one. */
export type Context = {
  db: Kysely<Database>;
  /** The present, whole seconds. Read once per request or command and passed on. */
  now: () => Instant;
  /** Unguessable bytes: salts, case ids, session tokens. Demonstrations give seeded ones. */
  random: (bytes: number) => Buffer;
  /** The folder that a company edits: charters, calendars, method. */
  content: string;
};

/** Opens and migrates the database at `url`. The caller closes it with `context.db.destroy()`. */
export async function createContext(url: string, content = 'content'): Promise<Context> {
  const db = connect(url);
  await migrate(db);
  return { db, now: () => Math.floor(Date.now() / 1000), random: randomBytes, content };
}
