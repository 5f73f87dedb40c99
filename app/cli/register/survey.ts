import type { Command } from 'commander';
import type { Translator } from '#app/i18n/translator.ts';
import { withContext } from '../open-context.ts';
import { commandLine, terminal } from '../output.ts';

/** `kept survey` and `kept draw`: what is asked of customers and employees, of whom, and what becomes of it. */
export function surveyCommands(program: Command, { t, language }: Translator): void {
  const slug = t('help.placeholders.slug');
  const survey = program.command('survey').description(t('surveys.cli.does'));
  survey
    .command('publish')
    .argument(`<${slug}>`, t('surveys.cli.slug'))
    .description(t('surveys.cli.publish.does'))
    .option('--yes', t('help.publish.yes'))
    .option('--dry-run', t('help.publish.dryRun'))
    .action(async (slug: string, options: { yes?: boolean; dryRun?: boolean }, command: Command) => {
      const { publishSurveyCommand } = await import('../survey-publish.ts');
      const { askOperator } = await import('../ask-operator.ts');
      process.exitCode = await withContext(command, 'existing', (context) =>
        publishSurveyCommand(
          context,
          commandLine,
          slug,
          { ...options, language, ask: askOperator() },
          terminal,
        ),
      );
    });
  survey
    .command('invite')
    .argument(`<${slug}>`, t('surveys.cli.slug'))
    .argument(`<${t('help.placeholders.file')}>`, t('surveys.cli.invite.file'))
    .description(t('surveys.cli.invite.does'))
    .option('--dry-run', t('surveys.cli.invite.dryRun'))
    .action(async (slug: string, file: string, options: { dryRun?: boolean }, command: Command) => {
      const { inviteCommand } = await import('../survey-invite.ts');
      process.exitCode = await withContext(command, 'existing', (context) =>
        inviteCommand(context, commandLine, slug, file, { ...options, language }, terminal),
      );
    });
  survey
    .command('print')
    .argument(`<${slug}>`, t('surveys.cli.slug'))
    .description(t('surveys.cli.print.does'))
    .requiredOption(`--count <${t('surveys.cli.print.placeholder')}>`, t('surveys.cli.print.count'))
    .option(`--language <${t('surveys.cli.print.languagePlaceholder')}>`, t('surveys.cli.print.language'))
    .action(async (slug: string, options: { count: string; language?: string }, command: Command) => {
      const { printCommand } = await import('../survey-invite.ts');
      process.exitCode = await withContext(command, 'existing', (context) =>
        printCommand(context, commandLine, slug, { ...options, reader: language }, terminal),
      );
    });
  survey
    .command('close')
    .argument(`<${slug}>`, t('surveys.cli.slug'))
    .description(t('results.close.cli.does'))
    .action(async (slug: string, _: object, command: Command) => {
      const { closeCommand } = await import('../survey-close.ts');
      process.exitCode = await withContext(command, 'existing', (context) =>
        closeCommand(context, commandLine, slug, { language }, terminal),
      );
    });
  drawCharterCommand(program, { t, language });
}

/** `kept draw`. */
function drawCharterCommand(program: Command, { t, language }: Pick<Translator, 't' | 'language'>): void {
  const count = t('surveys.cli.print.placeholder');
  program
    .command('draw')
    .argument(`<${t('help.placeholders.slug')}>`, t('surveys.cli.slug'))
    .description(t('results.draw.does'))
    .requiredOption(`--seats <${count}>`, t('results.draw.seats'))
    .option(`--reserve <${count}>`, t('results.draw.reserve'), '0')
    .option(`--write <${t('help.placeholders.folder')}>`, t('results.draw.write'))
    .option('--dry-run', t('results.draw.dryRun'))
    .action(
      async (
        slug: string,
        options: { seats: string; reserve: string; dryRun?: boolean; write?: string },
        command: Command,
      ) => {
        const { drawCommand } = await import('../draw.ts');
        process.exitCode = await withContext(command, 'existing', (context) =>
          drawCommand(context, commandLine, slug, { ...options, language }, terminal),
        );
      },
    );
}
