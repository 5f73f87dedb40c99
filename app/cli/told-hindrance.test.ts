import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
