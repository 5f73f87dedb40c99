import type { Command } from 'commander';
import { withContext } from '../open-context.ts';
import { terminal } from '../output.ts';

/** `kept rebuild`. */
export function ledgerCommands(program: Command): void {
  program
    .command('rebuild')
    .description('Makes the read tables again from the ledger and says whether they were identical.')
    .option('--json', 'print the tables as JSON')
    .action(async ({ json }: { json?: boolean }, command: Command) => {
      const { rebuild } = await import('#app/commands/rebuild.server.ts');
      const { startProgress } = await import('../progress.ts');
      const progress = startProgress('rebuild');
      const tables = await withContext(command, (context) => rebuild(context, progress.report));
      progress.stop();
      const differing = tables.filter(({ identical }) => !identical);
      if (json) terminal.answer(JSON.stringify({ identical: differing.length === 0, tables }));
      else {
        for (const { table, before, after } of differing)
          terminal.answer(`${table}: differed (${before} rows, now ${after})`);
        terminal.answer(
          differing.length === 0 ? 'identical' : 'not identical: the tables are now as the ledger says',
        );
      }
      process.exitCode = differing.length === 0 ? 0 : 1;
    });
}
