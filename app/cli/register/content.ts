import type { Command } from 'commander';
import type { Translator } from '#app/i18n/translator.ts';
import { contentOf, databaseOf, withContext } from '../open-context.ts';
import { commandLine, terminal } from '../output.ts';
import { exampleDay } from '../past-instant.ts';
import { UsageError } from '../usage-error.ts';

/** `kept check`, `kept publish` and `kept replay`. */
export function contentCommands(program: Command, { t, language }: Translator): void {
  const slug = t('help.placeholders.slug');
  program
    .command('check')
    .argument(`[${slug}]`, t('help.check.slug'))
    .description(t('help.check.does'))
    .option('--json', t('help.check.json'))
    .action(async (slug: string | undefined, options: { json?: boolean }, command: Command) => {
      const { check } = await import('../check.ts');
      const key = await keyOf(command);
      const effects = await effectsOf(command, slug);
      process.exitCode = check(contentOf(command), slug, { ...options, language, key, effects }, terminal);
    });
  program
    .command('publish')
    .argument(`[${slug}]`, t('help.publish.slug'))
    .description(t('help.publish.does'))
    .option('--yes', t('help.publish.yes'))
    .option('--dry-run', t('help.publish.dryRun'))
    .action(
      async (slug: string | undefined, options: { yes?: boolean; dryRun?: boolean }, command: Command) => {
        const { publish } = await import('../publish.ts');
        const { askOperator } = await import('../ask-operator.ts');
        const wanted = options.dryRun ? 'in memory if missing' : 'made if missing';
        process.exitCode = await withContext(command, wanted, (context) =>
          publish(context, commandLine, slug, { ...options, language, ask: askOperator() }, terminal),
        );
      },
    );
  const [file, day] = [t('help.placeholders.file'), t('help.placeholders.day')];
  program
    .command('replay')
    .argument(`<${t('replay.help.placeholder')}>`, t('replay.help.commitment'))
    .description(t('replay.help.does'))
    .option(`--with <${file}>`, t('replay.help.with'))
    .option(`--from <${day}>`, t('replay.help.from', { example: exampleDay }))
    .option(`--to <${day}>`, t('replay.help.to'))
    .option('--json', t('replay.help.json'))
    .action(
      async (
        commitment: string,
        options: { with?: string; from?: string; to?: string; json?: boolean },
        command: Command,
      ) => {
        const { replayCommand } = await import('../replay.ts');
        process.exitCode = await withContext(command, 'existing', (context) =>
          replayCommand(context, commitment, { ...options, language }, terminal),
        );
      },
    );
}

/** Where the key of the ledger is; `null` where there is no database yet, or none that a ledger could be in. */
async function keyOf(command: Command) {
  try {
    const database = databaseOf(command, 'existing');
    return (await import('#app/context.server.ts')).keyPlace(database);
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

/** What calendars would do to cases that are on record; nothing where there is no database, or none that a ledger could be in. */
async function effectsOf(command: Command, slug: string | undefined) {
  try {
    databaseOf(command, 'existing');
    const { calendarEffects } = await import('../calendar-effects.ts');
    return await withContext(command, 'existing', (context) => calendarEffects(context, slug));
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
}
