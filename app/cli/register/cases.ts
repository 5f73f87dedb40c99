import { join } from 'node:path';
import type { Command } from 'commander';
import { contentOf } from '../open-context.ts';
import { terminal } from '../output.ts';

const casesOption = [
  '--cases <file>',
  'worked cases as JSON; where one carries the answer, it is compared',
] as const;

/** `kept due` and `kept remedy`: what the clock and the remedies answer for worked cases, without a database. */
export function casesCommands(program: Command): void {
  program
    .command('due')
    .description('Says when each worked case is due, with the working.')
    .requiredOption(...casesOption)
    .action(async ({ cases }: { cases: string }, command: Command) => {
      const { dueCommand } = await import('../due.ts');
      process.exitCode = await dueCommand(cases, await calendarsIn(command), terminal);
    });
  program
    .command('remedy')
    .description('Says what each worked case owes its customer.')
    .requiredOption(...casesOption)
    .action(async ({ cases }: { cases: string }, command: Command) => {
      const { remedyCommand } = await import('../remedy.ts');
      process.exitCode = await remedyCommand(cases, await calendarsIn(command), terminal);
    });
}

async function calendarsIn(command: Command) {
  const { calendarFolder } = await import('../calendar-folder.ts');
  return calendarFolder(join(contentOf(command), 'calendars'));
}
