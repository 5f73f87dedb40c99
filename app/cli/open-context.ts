import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { Context } from '#app/context.server.ts';
import { environment } from '#app/environment.server.ts';
import { machineCodeOf } from '#app/i18n/machine-codes.ts';
import { translator } from '#app/i18n/translator.ts';
import { files } from '#db/dialects/files.server.ts';
import { keepPrivate } from './keep-private.ts';
import { terminalLanguage } from './language.ts';
import { otherThanFile } from './ordinary-file.ts';
import { tellingHindrances } from './told-hindrance.ts';
import { UsageError } from './usage-error.ts';

/** Where the database is unless `--database` or `DATABASE_URL` says otherwise. */
export const defaultDatabase = 'data/kept.sqlite';
/** Where `kept demo` has its own unless `--database` says otherwise. */
export const demonstrationDatabase = 'data/demo.sqlite';
/** Where `npm run dev` has its own: there is no edition in it behind which what is saved would have to wait. */
export const developmentDatabase = 'data/dev.sqlite';

/** The database that a command works on: one that is there, or one that is made, or only held in memory, where none is. */
export type Wanted = 'existing' | 'made if missing' | 'in memory if missing';

/**
 * Where `--database`, `DATABASE_URL` or the default say that the database is.
 * @throws UsageError for another kind of database or no file, and where an existing one is wanted and there is no such file
 */
export function databaseOf(command: Command, wanted: Wanted): string {
  const { database, missing, from } = locate(command);
  if (wanted === 'made if missing' || missing === null) return database;
  if (wanted === 'in memory if missing') return ':memory:';
  throw new UsageError('usage.noDatabase', {
    ...{ file: missing, from },
    ...{
      publish: '`kept publish`',
      serve: '`kept serve`',
      add: '`kept user add`',
      restore: '`kept restore`',
    },
    ...{ demo: '`kept demo`', demonstration: demonstrationDatabase },
  });
}

/** The file that the database would be, where there is none. @throws UsageError for another kind of database */
export function missingDatabase(command: Command): string | null {
  return locate(command).missing;
}

function locate(command: Command) {
  const { database: given } = command.optsWithGlobals<{ database?: string }>();
  const { databaseUrl } = environment;
  const database = given ?? (databaseUrl || defaultDatabase);
  const from = given !== undefined ? 'option' : databaseUrl ? 'environment' : 'default';
  try {
    files.requireKnown(database);
  } catch {
    throw new UsageError('usage.notSqlite', { from, kind: database.split('//')[0] ?? '' });
  }
  const file = files.fileOf(database);
  if (file === '') throw new UsageError('usage.noFile', { from, example: defaultDatabase });
  const other = file === null ? null : otherThanFile(file);
  if (other) throw new UsageError('usage.notOurs', { database, detail: other });
  return { database, missing: file === null || existsSync(file) ? null : file, from };
}

/** The folder given by `--content`. @throws UsageError when there is none. */
export function contentOf(command: Command): string {
  const { content } = command.optsWithGlobals<{ content: string }>();
  if (!existsSync(content)) throw new UsageError('usage.noContent', { folder: content });
  return content;
}

/**
 * Runs a command with an open, migrated database and closes it afterwards, also when the command fails.
 * @throws UsageError where there is no such database, or none can be made; ToldError where something hinders it
 */
export async function withContext<Result>(
  command: Command,
  wanted: Wanted,
  run: (context: Context) => Promise<Result>,
): Promise<Result> {
  const context = await openContext(command, wanted);
  try {
    return await tellingHindrances(locate(command).database, () => run(context));
  } finally {
    await context.db.destroy();
  }
}

/**
 * For commands that keep the database open; the caller closes it.
 * @throws UsageError like withContext, UnsafePlace where another user of the machine could change the database
 */
export async function openContext(command: Command, wanted: Wanted): Promise<Context> {
  const database = databaseOf(command, wanted);
  keepPrivate(database, translator(terminalLanguage()));
  // Not before it is needed: most of what a command takes to start.
  const { createContext } = await import('#app/context.server.ts');
  const content = contentOf(command);
  return tellingHindrances(database, () => createContext(database, content)).catch((error) => {
    const { syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new UsageError('usage.notOurs', { database, detail: machineCodeOf(error) });
  });
}
