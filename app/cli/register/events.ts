import type { Command } from 'commander';
import { withContext } from '../open-context.ts';
import { terminal } from '../output.ts';

/** `kept import`, `kept sweep` and `kept scores`. */
export function eventCommands(program: Command): void {
  program
    .command('import')
    .argument('<file>', 'a .csv or .ndjson file, also .gz')
    .description(
      'Streams the events of a file in; importing twice changes nothing, an interrupted import goes on.',
    )
    .requiredOption('--mapping <file>', 'how the rows become events, such as content/imports/boston-311.yml')
    .option('--dry-run', 'judge every row and write nothing', false)
    .option('--json', 'print the report as JSON', false)
    .action(
      async (
        file: string,
        options: { mapping: string; dryRun: boolean; json: boolean },
        command: Command,
      ) => {
        const { importCommand } = await import('../import.ts');
        process.exitCode = await withContext(command, (context) =>
          importCommand(context, file, options, terminal),
        );
      },
    );
  program
    .command('sweep')
    .description('Declares every breach whose due time has passed, with the due time as its time.')
    .option('--at <instant>', 'as if it were then, such as 2026-04-01T10:00:00+02:00; not in the future')
    .option('--json', 'print the figures as JSON')
    .action(async ({ at, json }: { at?: string; json?: boolean }, command: Command) => {
      const { sweep } = await import('#app/commands/sweep.server.ts');
      const { pastInstant } = await import('../past-instant.ts');
      const until = at === undefined ? undefined : pastInstant(at);
      const { declared } = await withContext(command, (context) => sweep(context, null, until));
      terminal.answer(json ? JSON.stringify({ declared }) : `${declared} breaches declared`);
    });
  program
    .command('scores')
    .description('Prints the two scores of each charter with everything that goes into them.')
    .option('--at <instant>', 'as known today about that moment')
    .option('--charter <slug>', 'one charter only')
    .option('--json', 'print the figures as JSON')
    .option('--cases <file>', 'answer worked cases instead')
    .action(
      async (
        options: { at?: string; charter?: string; json?: boolean; cases?: string },
        command: Command,
      ) => {
        if (options.cases !== undefined) {
          const { answerScoreCases } = await import('../scores-cases.ts');
          process.exitCode = await answerScoreCases(options.cases, terminal);
          return;
        }
        const { printScores } = await import('../scores.ts');
        process.exitCode = await withContext(command, (context) => printScores(context, options, terminal));
      },
    );
}
