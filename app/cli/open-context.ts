import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { Context } from '#app/context.server.ts';
import { UsageError } from './usage-error.ts';

/** Where the database is unless `--database` or `DATABASE_URL` says otherwise. */
export const defaultDatabase = 'data/kept.sqlite';

/** Where `--database`, `DATABASE_URL` or the default say that the database is. */
export function databaseOf(command: Command): string {
  const { database } = command.optsWithGlobals<{ database?: string }>();
  return database ?? process.env.DATABASE_URL ?? defaultDatabase;
}

/** The folder given by `--content`. @throws UsageError when there is none. */
export function contentOf(command: Command): string {
  const { content } = command.optsWithGlobals<{ content: string }>();
  if (!existsSync(content)) throw new UsageError('usage.noContent', { folder: content });
  return content;
}

/** Runs a command with an open, migrated database and closes it afterwards, also when the command fails. */
export async function withContext<Result>(
  command: Command,
  run: (context: Context) => Promise<Result>,
): Promise<Result> {
  const context = await openContext(command);
  try {
    return await run(context);
  } finally {
    await context.db.destroy();
  }
}

/** For commands that keep the database open; the caller closes it. */
export async function openContext(command: Command): Promise<Context> {
  // Not before it is needed: most of what a command takes to start.
  const { createContext } = await import('#app/context.server.ts');
  try {
    return await createContext(databaseOf(command), contentOf(command));
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const fault = code?.startsWith('SQLITE_') || message.startsWith('DATABASE_URL');
    throw fault ? new UsageError('usage.notOurs', { database: databaseOf(command), detail: message }) : error;
  }
}
