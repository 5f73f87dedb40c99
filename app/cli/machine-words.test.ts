import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { seedPublications } from '#app/demonstration/scenarios.ts';
import { translator } from '#app/i18n/translator.ts';
import { createContext } from '../context.server.ts';
import { keptProgram } from './program.ts';
import { ToldError } from './usage-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-words-'));
const database = join(folder, 'kept.sqlite');
const mapping = ['--mapping', 'content/imports/boston-311.yml'];

beforeAll(async () => {
  const context = await createContext(database);
  await seedPublications(context);
  await context.db.destroy();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the program says in French, on standard error or as it ends. */
async function said(args: string[]): Promise<string> {
  const lines: string[] = [];
  const spied = vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
  vi.stubEnv('LC_ALL', 'fr_FR.UTF-8');
  try {
    const program = keptProgram('1.2.3', translator('fr')).exitOverride();
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    expect(error).toBeInstanceOf(ToldError);
    lines.push((error as ToldError).say('fr'));
  } finally {
    spied.mockRestore();
    vi.unstubAllEnvs();
    process.exitCode = 0;
  }
  return lines.join('').replaceAll(/[\u00a0\u202f]/g, ' ');
}

const notOurs = 'base de Kept attendue, un fichier SQLite';
test.each<[string[], string]>([
  [['import', folder, ...mapping], 'ne peut pas être lu (c’est un dossier, EISDIR)'],
  [['backup', folder], 'base de Kept ou nouveau fichier attendu (c’est un dossier, EISDIR)'],
  [['backup', '/dev/full'], 'attendu (ce n’est pas un fichier ordinaire)'],
  [['restore', folder], `${notOurs} (c’est un dossier, EISDIR)`],
  [['restore', '/dev/null'], `${notOurs} (ce n’est pas un fichier ordinaire)`],
  [['verify', '/dev/null'], `${notOurs} (ce n’est pas un fichier ordinaire)`],
  [['scores', '--from', '/dev/null'], `${notOurs} (ce n’est pas un fichier ordinaire)`],
  [['verify', 'http://localhost:1'], 'jamais interrogé pour une page. Vérifiez l’adresse.'],
  [['verify', database, '--key', folder], `--key ${folder} : clé de vérification attendue`],
  [['verify', database, '--policy', folder], '(c’est un dossier, EISDIR)'],
  [['--database', folder, 'scores'], `${folder} : ${notOurs} (c’est un dossier, EISDIR)`],
  [['--database', folder, 'backup', join(folder, 'x')], `${folder} : ${notOurs} (c’est un dossier, EISDIR)`],
  [['--database', '/dev/null', 'sweep'], `/dev/null : ${notOurs} (ce n’est pas un fichier ordinaire)`],
  [['--database', '', 'scores'], '--database : chemin d’un fichier attendu, comme data/kept.sqlite'],
  [['--database', 'package.json', 'scores'], `${notOurs} (ce n’est pas une base SQLite, SQLITE_NOTADB)`],
  [['verify', 'package.json'], `${notOurs} (ce n’est pas une base SQLite, SQLITE_NOTADB)`],
])('kept %j says it in words of ours', async (args, words) => {
  const state = args[0] === 'verify' ? ['--state', join(folder, 'state')] : [];
  const all = args.includes('--database') ? args : ['--database', database, ...args, ...state];
  const before = readdirSync(folder).filter((name) => !name.startsWith('kept.sqlite-'));
  const text = await said(all);
  expect(text).toContain(words);
  expect(text).not.toMatch(
    /disk I\/O|no such table|unable to open|not a file|not a database|bad port|undefined/,
  );
  expect(readdirSync(folder).filter((name) => !/^kept\.sqlite-|^state$/.test(name))).toEqual(
    before.filter((name) => name !== 'state'),
  );
});
