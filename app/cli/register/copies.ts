import type { Command } from 'commander';
import { type Translator, translator } from '#app/i18n/translator.ts';
import { files } from '#db/dialects/files.server.ts';
import { keepPrivate } from '../keep-private.ts';
import { terminalLanguage } from '../language.ts';
import { contentOf, databaseOf, defaultDatabase, withContext } from '../open-context.ts';
import { terminal } from '../output.ts';
import { UsageError } from '../usage-error.ts';

/** `kept backup`, `kept restore` and `kept export`. */
export function copiesCommands(program: Command, { t, language }: Translator): void {
  const file = `<${t('help.placeholders.file')}>`;
  program
    .command('backup')
    .argument(file, t('help.backup.file'))
    .description(t('help.backup.does'))
    .option('--json', t('help.backup.json'))
    .action(async (file: string, options: { json?: boolean }, command: Command) => {
      const { backup } = await import('../backup.ts');
      process.exitCode = await backup(
        databaseFile(command, 'existing'),
        file,
        { ...options, language },
        terminal,
      );
    });
  program
    .command('restore')
    .argument(file, t('help.restore.file'))
    .description(t('help.restore.does'))
    .option('--key-lost', t('help.restore.keyLost'))
    .option('--json', t('help.restore.json'))
    .action(async (file: string, options: { keyLost?: boolean; json?: boolean }, command: Command) => {
      const { restore } = await import('../restore.ts');
      const { keyPlace, logOf } = await import('#app/context.server.ts');
      const { readSite } = await import('#app/content/site.server.ts');
      const database = databaseFile(command, 'made if missing');
      const origin = logOf(readSite(contentOf(command)).origin);
      const place = { key: keyPlace(database), origin };
      process.exitCode = await restore(file, database, { ...options, ...place, language }, terminal);
    });
  program
    .command('export')
    .argument(`<${t('help.placeholders.folder')}>`, t('help.export.folder'))
    .description(t('help.export.does', { command: '`kept verify`' }))
    .option('--json', t('help.export.json'))
    .action(async (folder: string, options: { json?: boolean }, command: Command) => {
      const database = databaseFile(command, 'existing');
      const { exportSite } = await import('../export.ts');
      const { builtAssets, loadBuild } = await import('../built.ts');
      const { createLog } = await import('#app/server/log.ts');
      const { remixPages } = await import('#app/server/pages.ts');
      const build = await loadBuild();
      const place = { database, assets: builtAssets, language };
      process.exitCode = await withContext(command, 'existing', (context) => {
        const { render } = remixPages(context, build, createLog());
        return exportSite(context, folder, { ...options, ...place, render }, terminal);
      });
    });
}

/**
 * The file of the database, which nobody but ourselves can read from here on.
 * @throws UsageError for a database in memory, and where a wanted one is not there; UnsafePlace where it is not ours alone
 */
function databaseFile(command: Command, wanted: 'existing' | 'made if missing'): string {
  const file = files.fileOf(databaseOf(command, wanted));
  if (file === null) throw new UsageError('usage.noFile', { from: 'option', example: defaultDatabase });
  keepPrivate(file, translator(terminalLanguage()));
  return file;
}
