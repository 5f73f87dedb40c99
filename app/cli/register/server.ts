import type { Command } from 'commander';
import { terminalLanguage } from '../language.ts';
import { contentOf, openContext } from '../open-context.ts';
import { commandLine, terminal } from '../output.ts';
import { UsageError } from '../usage-error.ts';

/** `kept serve` and `kept demo`. */
export function serverCommands(program: Command): void {
  program
    .command('serve')
    .description(
      'Publishes what content/ says if nothing is published yet, serves, and sweeps. PORT and HOST by environment.',
    )
    .action(async (_options: object, command: Command) => {
      const { publish } = await import('../publish.ts');
      const { serve } = await import('../serve.ts');
      const context = await openContext(command);
      const published = await context.db.selectFrom('editions').select('seq').limit(1).executeTakeFirst();
      const status = published
        ? 0
        : await publish(context, commandLine, undefined, terminalLanguage(), terminal);
      if (status !== 0) {
        await context.db.destroy();
        process.exitCode = status;
        return;
      }
      await serve({ context, ...addressOf(process.env) });
    });
  program
    .command('demo')
    .description(
      'Serves a demonstration: a made-up year of a fictional company beside real records of the City of Boston.',
    )
    .option('--prepare-only', 'make the database and leave')
    .action(async ({ prepareOnly }: { prepareOnly?: boolean }, command: Command) => {
      const { prepareDemonstration, demonstrationDatabase } = await import('../demo.ts');
      const { database } = command.optsWithGlobals<{ database?: string }>();
      const file = database ?? demonstrationDatabase;
      await prepareDemonstration(file, contentOf(command), terminal);
      if (prepareOnly) return;
      const { createContext } = await import('#app/context.server.ts');
      const { serve } = await import('../serve.ts');
      await serve({ context: await createContext(file, contentOf(command)), ...addressOf(process.env) });
    });
}

/** `PORT` (3000 unless given) and `HOST` (every address unless given). */
function addressOf({ PORT = '3000', HOST }: NodeJS.ProcessEnv): { port: number; host?: string } {
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`PORT=${PORT}: expected a number from 0 to 65535`);
  }
  return HOST ? { port, host: HOST } : { port };
}
