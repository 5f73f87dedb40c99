import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countGiven } from '../commands/surveys/given.server.ts';
import { answered, asking, invite, taken, whileOpen } from '../commands/surveys/test-answering.ts';
import { emptyCompany } from '../commands/test-company.ts';
import { instantOf } from '../domain/instant.ts';
import { copyVoice, restoreVoice } from './voice-copies.ts';

let folder: string;
let database: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-voice-copies-'));
  database = join(folder, 'kept.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('answers are not copied from the first day of a survey until it is closed, and its keys are before', async () => {
  const { company, survey } = await asking('drawn', database);
  const [id = ''] = await invite(company, survey, 1);
  const code = await taken(company, survey, id);
  const backup = join(folder, 'backup.sqlite');
  expect(await copyVoice(database, backup, instantOf('2026-03-19T09:00:00Z'))).toBe('copied');
  expect(statSync(`${backup}.voice`).mode & 0o777).toBe(0o600);
  await answered(company, survey, code);
  for (const at of [whileOpen, '2026-04-20T09:00:00Z']) {
    const open = { open: [survey.slug] };
    expect(await copyVoice(database, join(folder, 'second'), instantOf(at))).toEqual(open);
  }
  expect(existsSync(join(folder, 'second.voice'))).toBe(false);
  await company.db.updateTable('surveys').set({ closing: 1, closed: whileOpen, counts: '{}' }).execute();
  expect(await copyVoice(database, backup, instantOf(whileOpen))).toBe('copied');
  await company.db.destroy();

  expect(await restoreVoice(backup, database), 'what is there knows more').toBe(false);
  rmSync(`${database}.voice`);
  expect(await restoreVoice(backup, database)).toBe(true);
  const again = await emptyCompany(whileOpen, database);
  expect(await countGiven(again, survey)).toBe(1);
  await again.db.destroy();
});

test('where no survey was ever published there is nothing to copy', async () => {
  await (await emptyCompany(whileOpen, database)).db.destroy();
  expect(await copyVoice(database, join(folder, 'backup'), instantOf(whileOpen))).toBe('none');
  expect(await restoreVoice(join(folder, 'backup'), database)).toBe(false);
});
