import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ContentFault } from '#app/content/content-fault.ts';
import { readWitnesses } from '#app/content/witnesses.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { languages } from '#app/languages/language.ts';
import { DatabaseBusy } from '#db/dialects/busy.server.ts';
import { seal } from '../commands/ledger/seal.server.ts';
import { companyOn } from '../commands/test-company.ts';
import { troubles } from '../domain/trouble.ts';
import { NotRecording } from '../standing.server.ts';
import { tellingHindrances } from './told-hindrance.ts';
import { ToldError, UsageError } from './usage-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-told-'));
const database = join(folder, 'kept.sqlite');

beforeAll(async () => {
  const company = await companyOn('2026-03-02T08:00:00Z', database);
  await seal(company);
  await company.db.destroy();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function told(error: unknown): Promise<ToldError> {
  const answer = await tellingHindrances('x.sqlite', () => Promise.reject(error)).catch((thrown) => thrown);
  expect(answer).toBeInstanceOf(ToldError);
  return answer;
}

/** As the program itself says it, in French. */
function kept(...args: string[]) {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['app/run.mjs', 'app/cli/kept.ts', '--database', database, ...args],
    { env: { ...process.env, LC_ALL: 'fr_FR.UTF-8', PORT: '0', HOST: '127.0.0.1' }, encoding: 'utf8' },
  );
  return [status, stderr.replaceAll(/[\u00a0\u202f]/g, ' ')];
}

test('a database that stays locked is said in a sentence, in both languages', async () => {
  const busy = await told(new DatabaseBusy(null));
  expect(busy.say('en')).toMatch(/^x\.sqlite: another program has kept this database locked for too long/);
  expect(busy.say('fr')).toMatch(/un autre programme tient cette base verrouillée/);
});

test('every trouble is said with what to do about it', async () => {
  for (const trouble of troubles) {
    const error = await told(new NotRecording(trouble));
    for (const language of languages) {
      const { t } = translator(language);
      const said = error.say(language);
      expect(said).toContain(t(`troubles.${trouble}`));
      expect(said).toContain(t(`mending.${trouble}`));
    }
  }
});

test('files of the content that a command needs and cannot read are told in French, with the line', () => {
  const content = join(folder, 'content');
  cpSync('content', content, { recursive: true });
  writeFileSync(join(content, 'units.yml'), 'North: { charters: [nowhere] }\n');
  const imports = ['--content', content, 'import', '--dry-run'];
  const file = 'content/imports/samples/aurore.csv';
  const [status, said] = kept(...imports, '--mapping', join(content, 'imports/aurore.yml'), file);
  expect([status, said]).toEqual([2, expect.stringMatching(/units\.yml:\d+: erreur : /)]);
  expect(said).not.toMatch(/expected|KEPT_TRACE/);
});

test('a file that is no database is told from one that is damaged, and a mistake of ours from both', async () => {
  const coded = (code: string) => Object.assign(new Error('as SQLite says it'), { code });
  expect(await told(coded('SQLITE_NOTADB'))).toBeInstanceOf(UsageError);
  expect((await told(coded('SQLITE_CORRUPT'))).message).toContain('is damaged');
  expect((await told(coded('SQLITE_FULL'))).message).toContain('is full');
  await expect(tellingHindrances('x', () => Promise.reject(new TypeError('ours')))).rejects.toThrow(
    TypeError,
  );
});

test('the service does not start without its key, nor on a damaged log, and says what to do', () => {
  rmSync(`${database}.key`);
  expect(kept('serve')).toEqual([
    2,
    `kept: ${database} : la clé qui signe le registre n’est plus à sa place. Remettez la clé à côté de la base, ou dites où elle est avec LEDGER_KEY_FILE. Si elle est perdue pour toujours : kept restore --key-lost.\n`,
  ]);
  writeFileSync(`${database}-wal`, 'garbage '.repeat(1_000));
  const [status, said] = kept('sweep');
  expect([status, said]).toEqual([2, expect.stringContaining('le journal à côté de la base est abîmé')]);
});

test('a policy of witnesses that cannot be understood is told in both languages', () => {
  const content = join(folder, 'policy');
  mkdirSync(content);
  writeFileSync(join(content, 'witnesses.policy'), '# ours\nwittness A\n');
  const fault = thrownBy(() => readWitnesses(content));
  expect(fault.message).toMatch(/witnesses\.policy:2: error: .*“wittness”/);
  expect(fault.say('fr')).toMatch(/witnesses\.policy:2: erreur.*«.wittness.»/);
});

function thrownBy(act: () => unknown): ContentFault {
  try {
    act();
  } catch (error) {
    if (error instanceof ContentFault) return error;
  }
  throw new Error('nothing of the content was at fault');
}
