import type { Command } from 'commander';
import type { Translator } from '#app/i18n/translator.ts';
import { contentOf, withContext } from '../open-context.ts';
import { commandLine, terminal } from '../output.ts';

/** `kept check` and `kept publish`. */
export function contentCommands(program: Command, { t, language }: Translator): void {
  const slug = t('help.placeholders.slug');
  program
    .command('check')
    .argument(`[${slug}]`, t('help.check.slug'))
    .description(t('help.check.does'))
    .option('--json', t('help.check.json'))
    .action(async (slug: string | undefined, options: { json?: boolean }, command: Command) => {
      const { check } = await import('../check.ts');
      process.exitCode = check(contentOf(command), slug, { ...options, language }, terminal);
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
}
