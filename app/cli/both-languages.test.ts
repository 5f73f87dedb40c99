import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Command, CommanderError } from 'commander';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { translator } from '#app/i18n/translator.ts';
import { type Language, languages } from '#app/languages/language.ts';
import { typographyFaults } from '../../e2e/typography-faults.ts';
import { boston, freshContext, prepareImports } from '../import/test-import.ts';
import type { Output } from './cases.ts';
import { check } from './check.ts';
import { refusalInWords } from './commander-words.ts';
import { prepareDemonstration } from './demo.ts';
import { dueCommand } from './due.ts';
import { importCommand } from './import.ts';
import { terminalLanguage } from './language.ts';
import { keptProgram } from './program.ts';
import { publish } from './publish.ts';
import { rebuildCommand } from './rebuild.ts';
import { remedyCommand } from './remedy.ts';
import { printScores } from './scores.ts';
import { answerScoreCases } from './scores-cases.ts';
import { sweepCommand } from './sweep.ts';
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
import { voiceCommand } from './voice.ts';

prepareImports();

const folder = mkdtempSync(join(tmpdir(), 'kept-both-'));
// No command makes a database in the working folder: the one that they would work on is to be here, and never is.
const database = join(folder, 'kept.sqlite');
beforeAll(() => void vi.stubEnv('DATABASE_URL', database));
afterAll(() => {
  vi.unstubAllEnvs();
  const made = existsSync(database);
  rmSync(folder, { recursive: true });
  expect(made).toBe(false);
});
const mapping = 'content/imports/boston-311.yml';

/** Spaces that look alike, made alike: where they stand is held to the rules for itself. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

async function lines(work: (output: Output) => unknown): Promise<string[]> {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  await work({ answer: say, fault: say });
  return said;
}

const programs = new Map(languages.map((one) => [one, keptProgram('1.2.3', translator(one)).exitOverride()]));
const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)];
const commandsIn = (language: Language) => all(programs.get(language) as Command);

/** What a command tells of itself, piece by piece. */
const told = (command: Command): string[] =>
  [command.description(), ...command.options.map((option) => option.description)].concat(
    command.registeredArguments.map((argument) => argument.description),
  );

describe('help', () => {
  test('is written in both languages for every command, argument and option', () => {
    const [french, english] = [commandsIn('fr'), commandsIn('en')];
    expect(french.map((command) => command.name())).toEqual(english.map((command) => command.name()));
    for (const [place, command] of french.entries()) {
      const other = told(english[place] as Command);
      for (const [at, text] of told(command).entries())
        if (text !== '') expect([command.name(), text]).not.toEqual([command.name(), other[at]]);
    }
  });

  test.each(languages)('is set by the rules of %s, and takes the same options', (language) => {
    for (const [place, command] of commandsIn(language).entries()) {
      for (const text of told(command)) {
        const said = text.replace(/\S*(?:\d{4}-\d\d-\d\d|boston-311)\S*/g, 'Xyz');
        expect([command.name(), ...typographyFaults(said, language)]).toEqual([command.name()]);
      }
      const english = commandsIn('en')[place];
      const named = (one?: Command) => one?.options.map((o) => [o.long, o.required, o.variadic]);
      expect(named(command)).toEqual(named(english));
    }
  });

  test('has its headings from the catalogue, and no line that ends before a mark', () => {
    const user = commandsIn('fr').find((command) => command.name() === 'user') as Command;
    const witness = commandsIn('fr').find((command) => command.name() === 'witness') as Command;
    const help = user.helpInformation() + witness.helpInformation();
    expect(help).not.toMatch(/Usage|Global|Commands|default|display|\[command\]/);
    for (const heading of ['Utilisation :', 'Arguments :', 'Commandes :', '(par défaut : 20)'])
      expect(plain(help).replace(/\n\s+/g, ' ')).toContain(heading);
    expect(plain(help)).not.toMatch(/^\s*[:;!?»]/m);
  });
});

test.each([
  [
    ['importt'],
    'there is no command importt; did you mean import?',
    'la commande importt n’existe pas ; vouliez-vous dire import ?',
  ],
  [
    ['sweep', '--att', 'x'],
    'there is no option --att; did you mean --at?',
    'l’option --att n’existe pas ; vouliez-vous dire --at ?',
  ],
  [['sweep', 'x'], 'expected no argument, given 1', 'aucun argument attendu ; donnés : 1'],
  [['sweep', '--at'], '--at <instant>: expected a value', '--at <instant> : valeur attendue'],
  [['erase'], '<reference> is missing', '<référence> manque'],
  [['due'], '--cases <file> is missing', '--cases <fichier> manque'],
  [
    ['user', 'add', '--role', 'king'],
    '--role <role>: given “king”; expected agent, compliance or administrator',
    '--role <rôle> : « king » donné, agent, compliance ou administrator attendu',
  ],
])('wrong usage is told in both languages: kept %s', async (args, english, french) => {
  const refused = async (language: Language) => {
    const program = keptProgram('1.2.3', translator(language));
    const error = await program.parseAsync(args, { from: 'user' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CommanderError);
    return plain(refusalInWords(error as CommanderError, translator(language)));
  };
  expect([await refused('en'), await refused('fr')]).toEqual([english, french]);
});

test('what is wrong with an answer is told in both languages, and in English where it is logged', async () => {
  const fault = new UsageError('usage.notPassed', { given: '2099' });
  expect(fault.message).toBe('--at 2099: expected a moment that has passed');
  expect(plain(fault.say('fr'))).toBe('--at 2099 : moment passé attendu');
});

/** What a day at the command line says. */
async function day(language: Language): Promise<Record<string, string[]>> {
  const context = await freshContext();
  const cases = join(folder, 'none.json');
  const who = { id: 'command-line', role: 'system' } as const;
  const ines = { name: 'Inès', email: 'ines@example.com', role: 'compliance' as const, language };
  const demonstration = join(folder, 'demo.sqlite');
  writeFileSync(demonstration, '');
  const imports = (dryRun: boolean, json = false) =>
    lines((output) => importCommand(context, boston, { mapping, dryRun, json, language }, output));
  const nowhere = { readCalendar: () => null, resolveHolidays: () => ({ unknown: 'country' as const }) };
  const shipped = (noun: string, name: string) => `app/domain/${noun}/cases/${name}.json`;
  const said = {
    check: await lines((output) => check('content', undefined, { language }, output)),
    publish: await lines((output) => publish(context, who, 'boston-311', { language }, output)),
    publishInside: await lines((output) => publish(context, who, 'aurore-employees', { language }, output)),
    dryRun: await imports(true),
    json: await imports(true, true),
    import: await imports(false),
    sweep: await lines((output) => sweepCommand(context, { language }, output)),
    rebuild: await lines((output) => rebuildCommand(context, { language }, output)),
    scores: await lines((output) => printScores(context, { language }, output)),
    due: await lines((output) => dueCommand(shipped('clock', 'deadlines'), nowhere, output, language)),
    remedy: await lines((output) => remedyCommand(shipped('remedy', 'remedies'), nowhere, output, language)),
    voiceCases: await lines((output) => voiceCommand(shipped('survey', 'voice'), output, language)),
    scoreCases: await lines((output) => answerScoreCases(shipped('trust', 'scores'), output, language)),
    noCases: await lines((output) => dueCommand(cases, nowhere, output, language)),
    add: await lines((output) => addUser(context, ines, output)),
    list: await lines((output) => listUsers(context, { language }, output)),
    role: await lines((output) => setUserRole(context, { ...ines, role: 'agent' }, language, output)),
    password: await lines((output) => setUserPassword(context, ines.email, { language }, output)),
    signOut: await lines((output) => signOutUser(context, ines.email, language, output)),
    disable: await lines((output) => disableUser(context, ines.email, language, output)),
    enable: await lines((output) => enableUser(context, ines.email, language, output)),
    erase: await lines((output) => eraseUser(context, ines.email, { language }, output)),
    demo: await lines((output) => prepareDemonstration(demonstration, 'content', language, output)),
  };
  await context.db.destroy();
  expect(readdirSync(dirname(demonstration)).filter((name) => name.includes('.partial'))).toEqual([]);
  return Object.fromEntries(Object.entries(said).map(([name, all]) => [name, all.map(plain)]));
}

test('a day at the command line, in French and in English', async () => {
  const [french, english] = [await day('fr'), await day('en')];
  expect(french.json).toEqual(english.json);
  for (const [name, own] of Object.entries(french)) {
    const isWords = (line: string) => !/^\{|@aurore-energie/.test(line);
    const other = english[name]?.filter(isWords) ?? [];
    expect([name, own.filter(isWords).length]).toEqual([name, name === 'json' ? 0 : other.length]);
    for (const [at, line] of own.filter(isWords).entries())
      expect([name, line]).not.toEqual([name, other[at]]);
  }
  const { publish, dryRun = [], import: imported = [], scores = [], demo = [] } = french;
  const last = (lines?: string[]) => lines?.at(-1);
  expect(french.publishInside?.[1]).toContain('chiffres dans le registre public');
  expect(english.publishInside?.[1]).toContain('terms and figures in the public ledger');
  expect(publish?.join()).not.toContain('registre public');
  expect([last(french.check), last(english.check)]).toEqual([
    'aucune erreur, aucun avertissement',
    '0 errors, 0 warnings',
  ]);
  expect([publish, english.publish]).toEqual([
    ['boston-311 : édition 1 inchangée'],
    ['boston-311: edition 1 unchanged'],
  ]);
  expect(dryRun.slice(0, 1)).toEqual([`${boston}:12: La clôture précède l’ouverture.`]);
  expect(dryRun.slice(3, 9)).toEqual([
    '27 lignes, essai à blanc : rien n’a été écrit',
    '14 acceptées, dont aucune déjà inscrite',
    '10 laissées de côté',
    '  8 : La ville n’a fixé aucune échéance pour cette demande, donc rien n’était promis.',
    '  1 : Le bilan de cette charte est arrêté au 31 décembre 2017 : rien de ce qui a eu lieu ensuite ne s’y inscrit.',
    '  1 : La charte ne promet rien pour ce type de demande.',
  ]);
  expect(dryRun).toContain('Échéances, à la minute près : 17 sur 18 concordent (94,44 %)');
  expect(english.dryRun).toContain('Due times, to the minute: 17 of 18 agree (94.44%)');
  expect(english.dryRun).toContain('27 rows, dry run: nothing was written');
  expect(last(imported)).toMatch(/^2 dossiers ouverts avaient dépassé/);
  expect([french.sweep, english.sweep]).toEqual([['aucun manquement à constater'], ['0 breaches declared']]);
  expect([french.rebuild, english.rebuild]).toEqual([['identiques'], ['identical']]);
  const boston2017 = scores.slice(scores.indexOf('boston-311, au 31 décembre 2017'));
  expect(boston2017.slice(1, 4)).toEqual([
    '  normatif : 92,2 (de 74,4 à 100,0), tiré vers le bas par bed-bugs, pas mesuré : trop peu de cas',
    '  différenciant : aucun, faute d’engagement de cette nature',
    expect.stringMatching(
      /^ {4}pick-up-dead-animal {2}normatif {2}objectif 0,9 {2}tenus 0,8 .*Bêta\(19,3 ; 2,6\)/,
    ),
  ]);
  expect(english.scores).toContain('  differentiating: none, for want of a commitment of this nature');
  expect(last(french.due)).toBe('26 sur 26 concordent');
  expect(last(french.remedy)).toBe('14 sur 14 concordent');
  expect([last(french.scoreCases), last(english.scoreCases)]).toEqual(['6 sur 6 concordent', '6 of 6 agree']);
  expect(last(french.noCases)).toMatch(/: ce fichier n’existe pas ; fichier JSON de cas d’école attendu$/);
  expect(french.add).toEqual([
    expect.stringMatching(/^ines@example\.com peut se connecter, rôle : responsable de la conformité \(p_/),
    expect.stringMatching(/^mot de passe, montré cette seule fois : \S+$/),
  ]);
  expect(last(english.add)).toMatch(/^password, shown this once: \S+$/);
  expect(last(french.disable)).toBe('ines@example.com ne peut plus se connecter');
  expect(demo[1]).toBe('Connectez-vous avec le mot de passe « kept promises 2026 », comme');
  expect(last(demo)).toMatch(/\(Adèle Fontaine, administrateur\)$/);
});

describe('the language of the terminal', () => {
  test.each([
    [{ LC_ALL: 'fr_FR.UTF-8', LANG: 'en_GB.UTF-8' }, 'fr'],
    [{ LC_MESSAGES: 'fr_BE', LANG: 'C' }, 'fr'],
    [{ LANG: 'fr' }, 'fr'],
    [{ LC_ALL: '', LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'frr_DE' }, 'en'],
    [{}, 'en'],
  ])('%o', (environment: Record<string, string>, language) => {
    for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) vi.stubEnv(name, environment[name]);
    expect(terminalLanguage()).toBe(language);
    vi.unstubAllEnvs();
  });

  test('is the program’s, with nothing on standard output when it is used wrongly', () => {
    const kept = (LC_ALL: string, ...args: string[]) =>
      spawnSync(process.execPath, ['app/run.mjs', 'app/cli/kept.ts', ...args], {
        env: { ...process.env, LC_ALL, DATABASE_URL: database },
        encoding: 'utf8',
      });
    const [french, other] = [kept('fr_FR.UTF-8', 'sweep', '--at', '12'), kept('de_DE.UTF-8', 'nothing')];
    expect([french.status, french.stdout, plain(french.stderr)]).toEqual([
      2,
      '',
      'kept: --at 12 : instant attendu avec son décalage, comme 2026-04-01T10:00:00+02:00\n',
    ]);
    expect([other.status, other.stdout, other.stderr]).toEqual([
      2,
      '',
      'kept: there is no command nothing\n',
    ]);
  });
});
