import { type Command, Option } from 'commander';
import { roles } from '#app/domain/ledger/entry.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { EraseOptions } from '../erase.ts';
import { withContext } from '../open-context.ts';
import { terminal } from '../output.ts';

/** `kept user add`, `kept user disable`, `kept user erase` and `kept erase`. */
export function peopleCommands(program: Command, { t, language }: Translator): void {
  const email = `<${t('help.placeholders.email')}>`;
  const role = new Option(`--role <${t('help.placeholders.role')}>`, t('help.user.role'));
  const user = program.command('user').description(t('help.user.does'));
  user
    .command('add')
    .description(t('help.user.add'))
    .requiredOption(`--name <${t('help.placeholders.name')}>`, t('help.user.name'))
    .requiredOption(`--email ${email}`, t('help.user.email'))
    .addOption(role.choices(roles).makeOptionMandatory())
    .option('--password-stdin', t('help.user.passwordStdin'))
    .action(
      async (
        options: { name: string; email: string; role: (typeof roles)[number]; passwordStdin?: boolean },
        command: Command,
      ) => {
        const { addUser } = await import('../user.ts');
        process.exitCode = await withContext(command, 'made if missing', (context) =>
          addUser(context, { ...options, language }, terminal),
        );
      },
    );
  user
    .command('disable')
    .argument(email)
    .description(t('help.user.disable'))
    .action(async (email: string, _options: object, command: Command) => {
      const { disableUser } = await import('../user.ts');
      process.exitCode = await withContext(command, 'existing', (context) =>
        disableUser(context, email, language, terminal),
      );
    });
  user
    .command('erase')
    .argument(email)
    .option('--yes', t('help.erase.yes'))
    .description(t('help.user.erase'))
    .action(async (email: string, options: { yes?: boolean }, command: Command) => {
      const { eraseUser } = await import('../user.ts');
      process.exitCode = await withContext(command, 'existing', (context) =>
        eraseUser(context, email, { ...options, language }, terminal),
      );
    });
  program
    .command('erase')
    .argument(`<${t('help.placeholders.reference')}>`, t('help.erase.reference'))
    .description(t('help.erase.does'))
    .option(`--charter <${t('help.placeholders.slug')}>`, t('help.erase.charter'))
    .option(`--by ${email}`, t('help.erase.by'))
    .option('--yes', t('help.erase.yes'))
    .option('--json', t('help.erase.json'))
    .action(async (reference: string, options: Omit<EraseOptions, 'language'>, command: Command) => {
      const { erase } = await import('../erase.ts');
      process.exitCode = await withContext(command, 'existing', (context) =>
        erase(context, reference, { ...options, language }, terminal),
      );
    });
}
