import { Argument, type Command, Option } from 'commander';
import { type Role, roles } from '#app/domain/person/kinds.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { EraseOptions } from '../erase.ts';
import { withContext } from '../open-context.ts';
import { terminal } from '../output.ts';
import { UsageError } from '../usage-error.ts';

/** `kept user` with all it does, and `kept erase`. */
export function peopleCommands(program: Command, words: Translator): void {
  const user = program.command('user').description(words.t('help.user.does'));
  addCommand(user, words);
  listCommand(user, words);
  changeCommands(user, words);
  eraseCommands(program, user, words);
}

const emailIn = ({ t }: Translator) => `<${t('help.placeholders.email')}>`;

function addCommand(user: Command, words: Translator): void {
  const { t, language } = words;
  const role = new Option(`--role <${t('help.placeholders.role')}>`, t('help.user.role'));
  user
    .command('add')
    .description(t('help.user.add'))
    .requiredOption(`--name <${t('help.placeholders.name')}>`, t('help.user.name'))
    .requiredOption(`--email ${emailIn(words)}`, t('help.user.email'))
    .addOption(role.choices(roles))
    .option('--password-stdin', t('help.user.passwordStdin'))
    .action(
      async (
        { role, ...options }: { name: string; email: string; role?: Role; passwordStdin?: boolean },
        command: Command,
      ) => {
        const { addUser } = await import('../user.ts');
        if (!role)
          throw new UsageError('colleagues.refused.unknown-role', { roles: words.list([...roles], 'or') });
        process.exitCode = await withContext(command, 'made if missing', (context) =>
          addUser(context, { ...options, role, language }, terminal),
        );
      },
    );
}

function listCommand(user: Command, { t, language }: Translator): void {
  user
    .command('list')
    .description(t('help.user.list'))
    .option('--json', t('help.user.json'))
    .action(async (options: { json?: boolean }, command: Command) => {
      const { listUsers } = await import('../user-list.ts');
      process.exitCode = await withContext(command, 'existing', (context) =>
        listUsers(context, { ...options, language }, terminal),
      );
    });
}

/** What is done to somebody who is there already. */
function changeCommands(user: Command, words: Translator): void {
  const { t, language } = words;
  const email = emailIn(words);
  user
    .command('password')
    .argument(email)
    .description(t('help.user.password'))
    .option('--password-stdin', t('help.user.passwordStdin'))
    .action(async (email: string, options: { passwordStdin?: boolean }, command: Command) => {
      const { setUserPassword } = await import('../user.ts');
      process.exitCode = await withContext(command, 'existing', (context) =>
        setUserPassword(context, email, { ...options, language }, terminal),
      );
    });
  user
    .command('role')
    .argument(email)
    .addArgument(new Argument(`<${t('help.placeholders.role')}>`, t('help.user.role')).choices(roles))
    .description(t('help.user.setRole'))
    .action(async (email: string, role: Role, _options: object, command: Command) => {
      const { setUserRole } = await import('../user.ts');
      process.exitCode = await withContext(command, 'existing', (context) =>
        setUserRole(context, { email, role }, language, terminal),
      );
    });
  for (const [name, does] of [
    ['disable', 'disableUser'],
    ['enable', 'enableUser'],
    ['sign-out', 'signOutUser'],
  ] as const) {
    user
      .command(name)
      .argument(email)
      .description(t(`help.user.${name}`))
      .action(async (email: string, _options: object, command: Command) => {
        const { [does]: run } = await import('../user.ts');
        process.exitCode = await withContext(command, 'existing', (context) =>
          run(context, email, language, terminal),
        );
      });
  }
}

function eraseCommands(program: Command, user: Command, words: Translator): void {
  const { t, language } = words;
  const email = emailIn(words);
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
