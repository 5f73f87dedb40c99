import { Command } from 'commander';
import type { Translator } from '#app/i18n/translator.ts';
import { speak } from './commander-words.ts';
import { defaultDatabase } from './open-context.ts';
import { casesCommands } from './register/cases.ts';
import { contentCommands } from './register/content.ts';
import { copiesCommands } from './register/copies.ts';
import { eventCommands } from './register/events.ts';
import { ledgerCommands } from './register/ledger.ts';
import { peopleCommands } from './register/people.ts';
import { restateCommand } from './register/restate.ts';
import { serverCommands } from './register/server.ts';
import { surveyCommands } from './register/survey.ts';

/** The program with all its commands, in one language. */
export function keptProgram(version: string, words: Translator): Command {
  const { t } = words;
  const program = speak(new Command('kept'), words)
    .description(t('help.program.does'))
    .version(version, '-V, --version', t('usage.version'))
    .option(
      `--database <${t('help.placeholders.file')}>`,
      t('help.program.database', { file: defaultDatabase }),
    )
    .option(`--content <${t('help.placeholders.folder')}>`, t('help.program.content'), 'content');
  for (const register of [
    serverCommands,
    contentCommands,
    eventCommands,
    restateCommand,
    surveyCommands,
    casesCommands,
    ledgerCommands,
    copiesCommands,
    peopleCommands,
  ]) {
    register(program, words);
  }
  return program;
}
