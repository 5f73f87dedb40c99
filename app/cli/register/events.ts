import type { Command } from 'commander';
import { correctionReasons } from '#app/domain/correction/kinds.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { missingDatabase, withContext } from '../open-context.ts';
import { terminal } from '../output.ts';
import { exampleInstant, pastInstant } from '../past-instant.ts';
import { UsageError } from '../usage-error.ts';

/** `kept import`, `kept take-back`, `kept sweep`, `kept clock` and `kept scores`. */
export function eventCommands(program: Command, { t, language }: Translator): void {
  const [file, instant] = [t('help.placeholders.file'), t('help.placeholders.instant')];
  program
    .command('import')
    .argument(`<${file}>`, t('help.import.file'))
    .description(t('help.import.does'))
    .requiredOption(
      `--mapping <${file}>`,
      t('help.import.mapping', { example: 'content/imports/boston-311.yml' }),
    )
    .option('--dry-run', t('help.import.dryRun'), false)
    .option('--take-over', t('help.import.takeOver'), false)
    .option('--json', t('help.import.json'), false)
    .action(
      async (
        file: string,
        options: { mapping: string; dryRun: boolean; takeOver: boolean; json: boolean },
        command: Command,
      ) => {
        const { importCommand } = await import('../import.ts');
        // What is not published yet a dry run reads from the content; nothing else can be recorded before.
        const missing = options.dryRun ? missingDatabase(command) : null;
        if (missing !== null) terminal.fault(t('imports.noDatabase', { file: missing }));
        const wanted = options.dryRun ? 'in memory if missing' : 'existing';
        process.exitCode = await withContext(command, wanted, (context) =>
          importCommand(context, file, { ...options, language }, terminal),
        );
      },
    );
  program
    .command('take-back')
    .argument(`<${t('help.placeholders.import')}>`, t('help.takeBack.import'))
    .description(t('help.takeBack.does'))
    .requiredOption(`--as <${t('help.placeholders.email')}>`, t('help.takeBack.as'))
    .option(
      `--because <${t('help.placeholders.reason')}>`,
      t('help.takeBack.because', { reasons: correctionReasons.join(', ') }),
      'other',
    )
    .option(`--decline <${t('help.placeholders.reason')}>`, t('help.takeBack.decline'))
    .option('--dry-run', t('help.takeBack.dryRun'))
    .option('--json', t('help.import.json'))
    .action(
      async (
        name: string,
        given: { as: string; because: string; decline?: string; dryRun?: boolean; json?: boolean },
        command: Command,
      ) => {
        const { takeBack } = await import('../take-back.ts');
        const because = correctionReasons.find((reason) => reason === given.because);
        if (!because)
          throw new UsageError('usage.notAReason', {
            given: given.because,
            reasons: correctionReasons.join(', '),
          });
        process.exitCode = await withContext(command, 'existing', (context) =>
          takeBack(context, name, { ...given, because, language }, terminal),
        );
      },
    );
  program
    .command('sweep')
    .description(t('help.sweep.does'))
    .option(`--at <${instant}>`, t('help.sweep.at', { example: exampleInstant }))
    .option('--json', t('help.sweep.json'))
    .action(async ({ at, json }: { at?: string; json?: boolean }, command: Command) => {
      const { sweepCommand } = await import('../sweep.ts');
      const until = at === undefined ? undefined : pastInstant(at);
      process.exitCode = await withContext(command, 'existing', (context) =>
        sweepCommand(context, { until, json, language }, terminal),
      );
    });
  program
    .command('clock')
    .description(t('help.clock.does'))
    .option('--confirm', t('help.clock.confirm'))
    .option('--json', t('help.clock.json'))
    .action(async (options: { confirm?: boolean; json?: boolean }, command: Command) => {
      const { clockCommand } = await import('../clock.ts');
      process.exitCode = await withContext(command, 'existing', (context) =>
        clockCommand(context, { ...options, language }, terminal),
      );
    });
  program
    .command('scores')
    .description(t('help.scores.does'))
    .option(`--at <${instant}>`, t('help.scores.at'))
    .option(`--charter <${t('help.placeholders.slug')}>`, t('help.scores.charter'))
    .option('--json', t('help.scores.json'))
    .option(`--from <${t('help.placeholders.export')}>`, t('help.scores.from'))
    .option(`--cases <${file}>`, t('help.scores.cases'))
    .action(
      async (
        given: { at?: string; charter?: string; json?: boolean; from?: string; cases?: string },
        command: Command,
      ) => {
        if (given.cases !== undefined) {
          const { answerScoreCases } = await import('../scores-cases.ts');
          process.exitCode = await answerScoreCases(given.cases, terminal, language);
          return;
        }
        const options = { ...given, language };
        const { printScores, printScoresFrom } = await import('../scores.ts');
        process.exitCode =
          given.from === undefined
            ? await withContext(command, 'existing', (context) => printScores(context, options, terminal))
            : await printScoresFrom(given.from, options, terminal);
      },
    );
}
