import type { Command } from 'commander';
import type { Translator } from '#app/i18n/translator.ts';
import { withContext } from '../open-context.ts';
import { terminal } from '../output.ts';
import type { VerifyCommandOptions } from '../verify.ts';

/** `kept rebuild`, `kept verify` and `kept witness`. */
export function ledgerCommands(program: Command, { t, language }: Translator): void {
  const [folder, name] = [t('help.placeholders.folder'), t('help.placeholders.name')];
  program
    .command('rebuild')
    .description(t('help.rebuild.does'))
    .option('--json', t('help.rebuild.json'))
    .action(async (options: { json?: boolean }, command: Command) => {
      const { rebuildCommand } = await import('../rebuild.ts');
      process.exitCode = await withContext(command, 'existing', (context) =>
        rebuildCommand(context, { ...options, language }, terminal),
      );
    });
  program
    .command('verify')
    .argument(`<${t('help.placeholders.target')}>`, t('help.verify.target'))
    .description(t('help.verify.does'))
    .option(`--state <${folder}>`, t('help.verify.state'))
    .option(`--key <${t('help.placeholders.key')}>`, t('help.verify.key'))
    .option(`--policy <${t('help.placeholders.file')}>`, t('help.verify.policy'))
    .option(`--since <${t('help.placeholders.day')}>`, t('help.verify.since'))
    .option('--json', t('help.verify.json'))
    .action(async (target: string, options: Omit<VerifyCommandOptions, 'language'>) => {
      const { verify } = await import('../verify.ts');
      process.exitCode = await verify(target, { ...options, language }, terminal);
    });
  program
    .command('witness')
    .argument(
      `[${t('help.placeholders.addresses')}...]`,
      t('help.witness.addresses', { example: 'https://trust.example.com' }),
    )
    .description(t('help.witness.does'))
    .option(`--name <${name}>`, t('help.witness.name', { example: 'witness.example.org' }))
    .option(`--state <${folder}>`, t('help.witness.state'), 'data/witness')
    .option(`--log <${t('help.placeholders.keys')}...>`, t('help.witness.log'), [])
    .option(`--listen <${t('help.placeholders.listen')}>`, t('help.witness.listen'))
    .option(`--every <${t('help.placeholders.seconds')}>`, t('help.witness.every'), '20')
    .option('--once', t('help.witness.once'))
    .option('--json', t('help.witness.json'))
    .action(
      async (
        addresses: string[],
        options: {
          name?: string;
          state: string;
          log: string[];
          listen?: string;
          every: string;
          once?: boolean;
          json?: boolean;
        },
      ) => {
        const { witnessCommand } = await import('../witness.ts');
        process.exitCode = await witnessCommand(addresses, { ...options, language }, terminal);
      },
    );
}
