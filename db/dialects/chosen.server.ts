/** Which dialect a database speaks. There is one: a second is chosen here, and nowhere else. */
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import type { VoiceDatabase } from '../tables/voice.ts';
import type { Dialect } from './dialect.ts';
import { files } from './files.server.ts';
import { sqlite } from './sqlite.server.ts';

/** The dialect of the database at an address. @throws Error that says what was expected, for one that no dialect has */
export function dialectAt(url: string): Dialect {
  files.requireKnown(url);
  return sqlite;
}

/** The dialect of an open database, also within a transaction. */
export function dialectOf(_db: Kysely<Database>): Dialect {
  return sqlite;
}

/** The dialect of an open database of answers. */
export function dialectOfVoice(_voice: Kysely<VoiceDatabase>): Dialect {
  return sqlite;
}
