import type { Command } from 'commander';
import { restatementReasons } from '#app/domain/restatement/kinds.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { withContext } from '../open-context.ts';
import { terminal } from '../output.ts';
import { exampleDay } from '../past-instant.ts';
import { UsageError } from '../usage-error.ts';

type Given = {
  as: string;
  from?: string;
  to?: string;
  because: string;
  decline?: string;
  dryRun?: boolean;
  json?: boolean;
};

/** `kept restate`. */
export function restateCommand(program: Command, { t, language }: Translator): void {
  const day = t('help.placeholders.day');
  const reasons = restatementReasons.join(', ');
  program
    .command('restate')
    .argument(`<${t('replay.help.placeholder')}>`, t('restatements.cli.commitment'))
    .description(t('restatements.cli.does'))
    .requiredOption(`--as <${t('help.placeholders.email')}>`, t('restatements.cli.as'))
    .option(`--from <${day}>`, t('restatements.cli.from', { example: exampleDay }))
    .option(`--to <${day}>`, t('restatements.cli.to'))
    .option(
      `--because <${t('help.placeholders.reason')}>`,
      t('restatements.cli.because', { reasons }),
      'calendar-incomplete',
    )
    .option(`--decline <${t('help.placeholders.reason')}>`, t('restatements.cli.decline'))
    .option('--dry-run', t('restatements.cli.dryRun'))
    .option('--json', t('help.import.json'))
    .action(async (commitment: string, given: Given, command: Command) => {
      const { restate } = await import('../restate.ts');
      const because = restatementReasons.find((reason) => reason === given.because);
      if (!because) throw new UsageError('usage.notAReason', { given: given.because, reasons });
      process.exitCode = await withContext(command, 'existing', (context) =>
        restate(context, commitment, { ...given, because, language }, terminal),
      );
    });
}
