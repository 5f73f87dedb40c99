import { type Command, Option } from 'commander';
import { roles } from '#app/domain/ledger/entry.ts';
import { withContext } from '../open-context.ts';

/** `kept user add` and `kept user disable`. */
export function peopleCommands(program: Command): void {
  const user = program.command('user').description('People who may sign in.');
  user
    .command('add')
    .description('Adds a person. Without a password on standard input one is made up and printed, this once.')
    .requiredOption('--name <name>', 'as colleagues see it')
    .requiredOption('--email <address>', 'with which to sign in')
    .addOption(new Option('--role <role>', 'what the person may do').choices(roles).makeOptionMandatory())
    .option('--password-stdin', 'read the password from standard input')
    .action(
      async (
        options: { name: string; email: string; role: (typeof roles)[number]; passwordStdin?: boolean },
        command: Command,
      ) => {
        const { addUser } = await import('../user.ts');
        process.exitCode = await withContext(command, (context) => addUser(context, options));
      },
    );
  user
    .command('disable')
    .argument('<email>')
    .description('Lets a person sign in no more; what they logged stays, under their pseudonym.')
    .action(async (email: string, _options: object, command: Command) => {
      const { disableUser } = await import('../user.ts');
      process.exitCode = await withContext(command, (context) => disableUser(context, email));
    });
}
