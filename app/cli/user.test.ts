import { Readable } from 'node:stream';
import { CommanderError } from 'commander';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { addPerson } from '../commands/people/add-person.server.ts';
import { signIn } from '../commands/people/sign-in.server.ts';
import { publisher } from '../commands/test-company.ts';
import { type Context, createContext } from '../context.server.ts';
import type { ExitStatus, Output } from './cases.ts';
import { refusalInWords } from './commander-words.ts';
import { keptProgram } from './program.ts';
import { UsageError } from './usage-error.ts';
import {
  addUser,
  disableUser,
  enableUser,
  eraseUser,
  setUserPassword,
  setUserRole,
  signOutUser,
} from './user.ts';
import { listUsers } from './user-list.ts';

const email = 'ines@example.com';
const password = 'correct horse battery';
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

let clock: { now: number };
let context: Context;
beforeEach(async () => {
  clock = { now: Date.UTC(2026, 2, 1, 9) / 1_000 };
  context = { ...(await createContext(':memory:')), now: () => clock.now };
  await addPerson(context, publisher, { name: 'Inès Moreau', email, role: 'compliance', password });
});
afterEach(() => context.db.destroy());

async function said(run: (output: Output) => Promise<ExitStatus>): Promise<string[]> {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(plain(line));
  expect(await run({ answer: say, fault: (line) => say(`! ${line}`) })).toBe(0);
  return lines;
}

async function refused(run: (output: Output) => Promise<ExitStatus>): Promise<[string, string]> {
  const error = await run({ answer: () => {}, fault: () => {} }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UsageError);
  return [(error as UsageError).say('en'), plain((error as UsageError).say('fr'))];
}

const signingIn = (tried = password) =>
  signIn(context, { email, password: tried, address: '192.0.2.1', browser: null });
const input = (text: string) => Readable.from([Buffer.from(text)]);

test('a name or an address with a character that does not show is refused: which one, and where', async () => {
  const add = (name: string, email: string) =>
    refused((output) => addUser(context, { name, email, role: 'agent', language: 'en' }, output));
  expect(await add('Inès', 'ines\u200B@example.com')).toEqual([
    expect.stringMatching(
      /^--email: character 5 is U\+200B, which does not show .*; expected a text without/,
    ),
    expect.stringMatching(/^--email : le caractère n° 5 est U\+200B, qui ne se voit pas .* attendu$/),
  ]);
  expect((await add('I\u00ADnès', 'other@example.com'))[0]).toMatch(/^--name: character 2 is U\+00AD/);
});

describe('kept user list', () => {
  test('says who may sign in, and who may no more', async () => {
    const { id } = await context.db.selectFrom('people').select('id').executeTakeFirstOrThrow();
    const list = (language: Language) => said((output) => listUsers(context, { language }, output));
    expect(await list('en')).toEqual([
      `ines@example.com: Inès Moreau, compliance officer (${id} in the ledger)`,
      '  added on 1 March 2026, last sign-in not known',
    ]);
    await signingIn();
    clock.now += 86_400;
    await said((output) => disableUser(context, email, 'en', output));
    expect(await list('fr')).toEqual([
      `ines@example.com : Inès Moreau, responsable de la conformité (${id} dans le registre)`,
      '  depuis le 1er mars 2026, dernière connexion le 1er mars 2026 à 9 h (UTC), ne peut plus se connecter depuis le 2 mars 2026',
    ]);
    const [json = ''] = await said((output) => listUsers(context, { json: true, language: 'fr' }, output));
    expect(JSON.parse(json)).toEqual([
      {
        ...{ name: 'Inès Moreau', email, role: 'compliance', pseudonym: id },
        ...{ created: '2026-03-01T09:00:00Z', disabled: '2026-03-02T09:00:00Z' },
        signedIn: '2026-03-01T09:00:00Z',
      },
    ]);
  });

  test('says that there is nobody, and how to add somebody', async () => {
    await said((output) => eraseUser(context, 'INES@example.com', { yes: true, language: 'en' }, output));
    expect(await said((output) => listUsers(context, { language: 'en' }, output))).toEqual([
      'nobody may sign in yet; `kept user add` changes that',
    ]);
    expect(await said((output) => listUsers(context, { json: true, language: 'en' }, output))).toEqual([
      '[]',
    ]);
  });
});

describe('kept user password', () => {
  const set = (options: { passwordStdin?: boolean; input?: Readable } = {}, language: Language = 'en') =>
    said((output) => setUserPassword(context, email, { ...options, language }, output));

  test('takes one from standard input, or makes one up and shows it once', async () => {
    const given = { passwordStdin: true, input: input('given horse battery\n') };
    expect(await set(given)).toEqual(['ines@example.com: password changed, all sessions ended']);
    expect(await signingIn('given horse battery')).toHaveProperty('token');
    const [, shown = ''] = await set({}, 'fr');
    const [, madeUp = ''] = /^mot de passe, montré cette seule fois : (\S{20})$/.exec(shown) ?? [];
    expect(await signingIn(madeUp)).toHaveProperty('token');
    await said((output) => disableUser(context, email, 'en', output));
    expect((await set()).at(-1)).toBe(
      '! ines@example.com is disabled and may not sign in; `kept user enable ines@example.com` changes that',
    );
  });

  test.each([
    ['elevenchars\n', 'expected at least 12 characters', 'au moins 12 caractères attendus'],
    ['x'.repeat(201), 'expected at most 200 characters', 'au plus 200 caractères attendus'],
    ['x'.repeat(1_000_000), 'expected at most 200 characters', 'au plus 200 caractères attendus'],
    [
      'Inès Moreau 2026',
      'expected another one than the name or the address',
      'autre chose que le nom ou l’adresse attendu',
    ],
  ])('refuses %j', async (text, english, french) => {
    const options = { passwordStdin: true, input: input(text), language: 'en' as const };
    expect(await refused((output) => setUserPassword(context, email, options, output))).toEqual([
      `password: ${english}`,
      `mot de passe : ${french}`,
    ]);
    expect(await signingIn()).toHaveProperty('token');
  });
});

test('kept user role, disable, enable and sign-out say what they did, or that there was nothing to do', async () => {
  await signingIn();
  const role = (to: 'agent' | 'compliance', language: Language) =>
    said((output) => setUserRole(context, { email, role: to }, language, output));
  expect(await role('compliance', 'en')).toEqual(['ines@example.com: compliance officer as before']);
  expect(await role('agent', 'fr')).toEqual([
    'ines@example.com : agent désormais, responsable de la conformité auparavant ; toutes les sessions fermées',
  ]);
  const signOut = (language: Language) => said((output) => signOutUser(context, email, language, output));
  expect(await signOut('en')).toEqual(['ines@example.com: no session']);
  await signingIn();
  await signingIn();
  expect(await signOut('fr')).toEqual(['ines@example.com : 2 sessions fermées']);
  const enable = () => said((output) => enableUser(context, email, 'en', output));
  expect(await enable()).toEqual(['ines@example.com was not disabled and may sign in']);
  await said((output) => disableUser(context, email, 'en', output));
  expect(await enable()).toEqual(['ines@example.com may sign in again']);
});

test('an address that somebody has is refused with what to do', async () => {
  const again = { name: 'Inès', email: 'INES@example.com', role: 'agent', language: 'en' } as const;
  const add = () => refused((output) => addUser(context, again, output));
  expect(await add()).toEqual([
    '--email: somebody signs in with this address already; `kept user list` says who',
    '--email : quelqu’un se connecte déjà avec cette adresse ; `kept user list` dit qui',
  ]);
  await said((output) => disableUser(context, email, 'en', output));
  const [english, french] = await add();
  expect(english).toContain('is disabled; `kept user enable INES@example.com` lets them in again');
  expect(french).toContain('`kept user erase INES@example.com --yes` libère l’adresse');
});

test('nobody of this address: said by each', async () => {
  const nobody = 'nobody@example.com';
  const language = 'en';
  for (const run of [
    (output: Output) => setUserPassword(context, nobody, { language }, output),
    (output: Output) => setUserRole(context, { email: nobody, role: 'agent' }, language, output),
    (output: Output) => disableUser(context, nobody, language, output),
    (output: Output) => enableUser(context, nobody, language, output),
    (output: Output) => signOutUser(context, nobody, language, output),
    (output: Output) => eraseUser(context, nobody, { language }, output),
  ])
    expect(await refused(run)).toEqual([
      'nobody@example.com: nobody signs in with this address',
      'nobody@example.com : personne ne se connecte avec cette adresse',
    ]);
});

test('a role that is missing is asked for with those that there are', async () => {
  for (const language of ['fr', 'en'] as const) {
    const program = keptProgram('1.2.3', translator(language)).exitOverride();
    const add = ['--database', ':memory:', 'user', 'add', '--name', 'Ada', '--email', 'ada@example.com'];
    const error = await program.parseAsync(add, { from: 'user' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect(plain((error as UsageError).say(language))).toMatch(
      /^--role ?: .*agent.*compliance.*administrator/,
    );
  }
});

test('a role that there is not is refused with those that there are, and help names them', async () => {
  const program = keptProgram('1.2.3', translator('fr')).exitOverride();
  const error = await program
    .parseAsync(['user', 'role', email, 'king'], { from: 'user' })
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CommanderError);
  expect(plain(refusalInWords(error as CommanderError, translator('fr')))).toBe(
    '<rôle> : « king » donné, agent, compliance ou administrator attendu',
  );
  const user = program.commands.find((command) => command.name() === 'user');
  const role = user?.commands.find((command) => command.name() === 'role');
  expect(plain(role?.helpInformation() ?? '').replace(/\n\s+/g, ' ')).toContain(
    'agent, compliance, administrator',
  );
});
