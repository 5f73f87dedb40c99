#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { casesCommands } from './register/cases.ts';
import { contentCommands } from './register/content.ts';
import { eventCommands } from './register/events.ts';
import { ledgerCommands } from './register/ledger.ts';
import { peopleCommands } from './register/people.ts';
import { serverCommands } from './register/server.ts';
import { UsageError } from './usage-error.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

const program = new Command('kept')
  .description(
    'Publishes a customer charter, keeps the record of how each promise is kept, and shows it in public.',
  )
  .version(version)
  .option('--database <file>', 'the SQLite file (default: $DATABASE_URL, else data/kept.sqlite)')
  .option('--content <folder>', 'what the company edits: charters, calendars, method', 'content')
  .configureHelp({ showGlobalOptions: true })
  .exitOverride();

for (const register of [
  serverCommands,
  contentCommands,
  eventCommands,
  casesCommands,
  ledgerCommands,
  peopleCommands,
]) {
  register(program);
}
program.commands.forEach(leaveByException);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = statusOf(error);
}

/** Exit status: 0 done, 1 the answer is no (set by the command), 2 wrong usage or bad input. */
function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const expected = error instanceof UsageError;
  process.stderr.write(`kept: ${expected ? error.message : ((error as Error).stack ?? String(error))}\n`);
  return 2;
}

function leaveByException(command: Command): void {
  command.exitOverride();
  command.commands.forEach(leaveByException);
}
