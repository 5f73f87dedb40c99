import type { Command } from 'commander';
import { terminalLanguage } from '../language.ts';
import { contentOf, withContext } from '../open-context.ts';
import { commandLine, terminal } from '../output.ts';

/** `kept check` and `kept publish`. */
export function contentCommands(program: Command): void {
  program
    .command('check')
    .argument('[slug]', 'one charter; without it everything is checked, method and calendars too')
    .description('Reads and lints charters, calendars and method: errors block publication, warnings do not.')
    .option('--json', 'print the findings as JSON')
    .action(async (slug: string | undefined, options: { json?: boolean }, command: Command) => {
      const { check } = await import('../check.ts');
      process.exitCode = check(
        contentOf(command),
        slug,
        { ...options, language: terminalLanguage() },
        terminal,
      );
    });
  program
    .command('publish')
    .argument('<slug>', 'the folder of the charter under content/charters')
    .description('Freezes an edition of a charter, with the calendars it uses, in the ledger.')
    .action(async (slug: string, _options: object, command: Command) => {
      const { publish } = await import('../publish.ts');
      process.exitCode = await withContext(command, (context) =>
        publish(context, commandLine, slug, terminalLanguage(), terminal),
      );
    });
}
