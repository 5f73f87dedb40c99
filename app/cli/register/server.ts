import type { Command } from 'commander';
import type { Translator } from '#app/i18n/translator.ts';
import { ownAddress } from '../address.ts';
import { keepPrivate } from '../keep-private.ts';
import { contentOf, databaseOf, demonstrationDatabase, openContext } from '../open-context.ts';
import { commandLine, terminal } from '../output.ts';
import { tellingHindrances } from '../told-hindrance.ts';

/** `kept serve` and `kept demo`. */
export function serverCommands(program: Command, words: Translator): void {
  const { t, language } = words;
  program
    .command('serve')
    .description(t('help.serve.does'))
    .action(async (_options: object, command: Command) => {
      const { publishUnasked } = await import('../publish.ts');
      const { serve } = await import('../serve.ts');
      const context = await openContext(command, 'made if missing');
      await tellingHindrances(databaseOf(command, 'made if missing'), async () => {
        const published = await context.db.selectFrom('editions').select('seq').limit(1).executeTakeFirst();
        const status = published ? 0 : await publishUnasked(context, commandLine, language, terminal);
        if (status === 0) return serve({ context, ...ownAddress() });
        await context.db.destroy();
        process.exitCode = status;
      });
    });
  program
    .command('demo')
    .description(t('help.demo.does'))
    .option('--prepare-only', t('help.demo.prepareOnly'))
    .action(async ({ prepareOnly }: { prepareOnly?: boolean }, command: Command) => {
      const { prepareDemonstration } = await import('../demo.ts');
      const { database } = command.optsWithGlobals<{ database?: string }>();
      const file = database ?? demonstrationDatabase;
      keepPrivate(file, words);
      await tellingHindrances(file, async () => {
        await prepareDemonstration(file, contentOf(command), language, terminal);
        if (prepareOnly) return;
        const { createContext } = await import('#app/context.server.ts');
        const { serve } = await import('../serve.ts');
        const context = { ...(await createContext(file, contentOf(command))), plainHttp: true };
        await serve({ context, ...ownAddress() });
      });
    });
}
