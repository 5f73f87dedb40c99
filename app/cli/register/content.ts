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
    .argument(`<${slug}>`, t('help.publish.slug'))
    .description(t('help.publish.does'))
    .action(async (slug: string, _options: object, command: Command) => {
      const { publish } = await import('../publish.ts');
      process.exitCode = await withContext(command, 'made if missing', (context) =>
        publish(context, commandLine, slug, language, terminal),
      );
    });
}
