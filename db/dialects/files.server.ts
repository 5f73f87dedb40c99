/** Databases as files; only SQLite's are. Light: a command asks it before it knows that it needs a database at all. */
import type { DatabaseFiles } from './dialect.ts';
import { copyDatabase, headIn, holdAlone, putInPlace, removeDatabase } from './sqlite/copies.server.ts';
import { fileOf, requireSqlite } from './sqlite/file.server.ts';
import { isLogDamaged, watchPlace } from './sqlite/place.server.ts';
import { keepDatabasePrivate } from './sqlite/private-database.server.ts';

export const files: DatabaseFiles = {
  requireKnown: requireSqlite,
  fileOf,
  keepPrivate: keepDatabasePrivate,
  isLogDamaged,
  watch: watchPlace,
  copy: copyDatabase,
  headIn,
  holdAlone,
  putInPlace,
  remove: removeDatabase,
};
