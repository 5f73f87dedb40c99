import { join } from 'node:path';
import type { Command } from 'commander';
import type { Translator } from '#app/i18n/translator.ts';
import { contentOf } from '../open-context.ts';
import { terminal } from '../output.ts';

/** `kept due` and `kept remedy`: what the clock and the remedies answer for worked cases, without a database. */
export function casesCommands(program: Command, { t, language }: Translator): void {
  const casesOption = [`--cases <${t('help.placeholders.file')}>`, t('help.cases')] as const;
  program
    .command('due')
    .description(t('help.due.does'))
    .requiredOption(...casesOption)
    .action(async ({ cases }: { cases: string }, command: Command) => {
      const { dueCommand } = await import('../due.ts');
      process.exitCode = await dueCommand(cases, await calendarsIn(command), terminal, language);
    });
  program
    .command('remedy')
    .description(t('help.remedy.does'))
    .requiredOption(...casesOption)
    .action(async ({ cases }: { cases: string }, command: Command) => {
      const { remedyCommand } = await import('../remedy.ts');
      process.exitCode = await remedyCommand(cases, await calendarsIn(command), terminal, language);
    });
}

async function calendarsIn(command: Command) {
  const { calendarFolder } = await import('../calendar-folder.ts');
  return calendarFolder(join(contentOf(command), 'calendars'));
}
