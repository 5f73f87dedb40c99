import { join } from 'node:path';
import type { Command } from 'commander';
import type { Translator } from '#app/i18n/translator.ts';
import { contentOf } from '../open-context.ts';
import { terminal } from '../output.ts';

/** `kept due`, `kept remedy` and `kept voice`: what the clock, the remedies and surveys answer for worked cases, without a database. */
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
  program
    .command('voice')
    .description(t('help.voice.does'))
    .requiredOption(...casesOption)
    .action(async ({ cases }: { cases: string }) => {
      const { voiceCommand } = await import('../voice.ts');
      process.exitCode = await voiceCommand(cases, terminal, language);
    });
}

async function calendarsIn(command: Command) {
  const { calendarFolder } = await import('../calendar-folder.ts');
  return calendarFolder(join(contentOf(command), 'calendars'));
}
