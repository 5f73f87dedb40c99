/**
 * Whoever has everything, both files, their bytes, the log and a backup, tries to tell whose answers are whose; and finds it
 * where somebody leaks it on purpose, so that the trying can fail.
 */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loggedPath } from '#app/server/log.ts';
import { openForGood, openReadOnly } from '#db/dialects/sqlite/file.server.ts';
import type { PublishedSurvey } from '#db/stores/surveys.server.ts';
import { putDraft, spendDraft } from '#db/stores/voice.server.ts';
import { changeVoice, settleVoice } from '#db/voice.server.ts';
import { pagesOf } from '../../domain/survey/answers.ts';
import { codeFrom, codeHash, isCodeOf } from '../../domain/survey/code.ts';
import { agreed, type Company } from '../test-company.ts';
import { savePage, sendAnswers } from './answer-survey.server.ts';
import { spentCodes } from './given.server.ts';
import { takeCode } from './take-code.server.ts';
import { allGiven, asking, invite, newDraw } from './test-answering.ts';
import { bytesOf, concordance, guessedLinks, placesOf, sharedTexts } from './test-linking.ts';

const people = 40;
/** Of forty in an order of chance, tau is beyond this once in a million times. */
const telling = 0.55;

let folder: string;
let url: string;
/** In the order in which each took a code and answered at once. */
let takers: { id: string; email: string; draw: string; code: string; receipt: string; key: string }[];
let secrets: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-linking-'));
  url = join(folder, 'kept.sqlite');
  const { company, survey } = await asking('drawn', url);
  const ids = await invite(company, survey, people);
  const rows = await company.db.selectFrom('invitations').select(['id', 'email']).execute();
  const emails = new Map(rows.map(({ id, email }) => [id, email ?? '']));
  takers = [];
  let before = new Set<string>();
  for (const id of shuffled(ids)) {
    const draw = newDraw(company);
    const taken = await takeCode(company, survey, { invitation: id, draw });
    if (!('code' in taken)) throw new Error(taken.problem);
    const receipt = await answerOne(company, survey, taken.code);
    const now = new Set((await allGiven(company, survey)).map(({ key }) => key));
    const key = [...now].find((each) => !before.has(each)) ?? '';
    before = now;
    takers.push({ id, email: emails.get(id) ?? '', draw, code: taken.code, receipt, key });
  }
  expect(await spentCodes(company, survey)).toHaveLength(people);
  const keys = await (await company.voice()).selectFrom('surveys').selectAll().execute();
  secrets = keys.flatMap(({ code, signing }) => (signing === null ? [code] : [code, signing]));
  await settleVoice(await company.voice());
  // As whoever copies a machine that runs finds it: with the log of the database beside it.
  for (const ending of ['', '-wal', '-shm', '.voice'])
    if (existsSync(url + ending)) copyFileSync(url + ending, join(folder, `stolen.sqlite${ending}`));
  await company.db.destroy();
});
afterAll(() => rmSync(folder, { recursive: true }));

const stolen = (ending: string) => join(folder, `stolen.sqlite${ending}`);
const invitationFiles = () => bytesOf(...['', '-wal'].map(stolen).filter((file) => existsSync(file)));
const answerFile = () => readFileSync(stolen('.voice'), 'latin1');

describe('what is on disk links no answer to an invitation', () => {
  test('by the order in which rows lie in the file of answers', () => {
    const bytes = answerFile();
    for (const texts of [takers.map(({ key }) => key), takers.map(({ receipt }) => receipt)]) {
      const places = placesOf(bytes, texts);
      expect(places.every((place) => place > 0)).toBe(true);
      expect(Math.abs(concordance(places))).toBeLessThan(telling);
    }
  });

  test('since the bytes are those of whoever had come in another order', async () => {
    const [one, other] = await Promise.all([inOrder(takers), inOrder([...takers].reverse())]);
    expect(withoutCounters(one).equals(withoutCounters(other))).toBe(true);
  });

  test('by row numbers or times: the file has none', () => {
    const voice = openReadOnly(stolen('.voice'));
    const tables = voice.prepare("select name, sql from sqlite_schema where type = 'table'").all() as {
      name: string;
      sql: string;
    }[];
    const ours = tables.filter(({ name }) => !name.startsWith('kysely_'));
    expect(ours.map(({ name }) => name).sort()).toEqual(['answers', 'drafts', 'spent', 'surveys']);
    for (const { sql } of ours) expect(sql).toMatch(/without rowid$/i);
    voice.close();
    // Of the migration alone, before anybody was asked.
    expect(answerFile().match(/20\d\d-\d\d-\d\dT/g) ?? []).toHaveLength(1);
    expect(existsSync(`${stolen('.voice')}-wal`)).toBe(false);
  });

  test('by a text that stands in both', () => {
    const found = sharedTexts({ invitationFiles: invitationFiles(), answerFiles: [answerFile()] }, 20);
    const terms = new Set(
      found.filter((text) => takers.some(({ id, receipt, key }) => `${id} ${receipt} ${key}`.includes(text))),
    );
    expect([...terms]).toEqual([]);
  });

  test('by a hash of anything known of somebody, with the keys of the server too', () => {
    const written = invitationFiles().join('\n');
    const asked = [...written.matchAll(/[0-9a-f]{64}/g)].map(([text]) => text);
    const known = [...takers.flatMap(({ id, email }) => [id, email]), ...new Set(asked)];
    const targets = takers.flatMap(({ receipt, key }) => [receipt, key]);
    expect(guessedLinks(known, secrets, targets)).toEqual([]);
    const keys = secrets.map((secret) => Buffer.from(secret, 'base64'));
    const made = known.flatMap((from) =>
      keys.flatMap((key) => [codeFrom(key, from), codeFrom(key, `draw ${from}`)]),
    );
    const receipts = new Set(targets);
    expect(made.filter((code) => receipts.has(codeHash(code)))).toEqual([]);
  });

  test('by what is left of drafts, codes or forms', () => {
    const everything = [...invitationFiles(), answerFile()];
    for (const { code, draw } of takers)
      for (const bytes of everything) expect(bytes.includes(code) || bytes.includes(draw)).toBe(false);
    for (const { receipt, key } of takers) {
      expect(invitationFiles().some((bytes) => bytes.includes(receipt) || bytes.includes(key))).toBe(false);
      expect(answerFile().split(receipt), 'once, as used').toHaveLength(2);
    }
    for (const { id, email } of takers) expect(answerFile()).not.toMatch(new RegExp(`${id}|${email}`));
  });

  test('by the log, which says of no page which it was', () => {
    const lines = takers.flatMap(({ id, receipt }) => [
      loggedPath(`/fr/s/expectations/i/${id}`),
      loggedPath(`/fr/s/expectations/3?code=${receipt}`),
      loggedPath(`/s/expectations/i/${id}`),
    ]);
    expect(new Set(lines)).toEqual(new Set(['/s/…']));
  });
});

describe('the same attempts find the link where it is leaked', () => {
  test('by rows that lie as they came', async () => {
    const leaky = openLeaky();
    leaky.exec('create table answers (id text, body text)');
    const put = leaky.prepare('insert into answers values (?, ?)');
    for (const { key } of takers) put.run(key, '[1,2,3]');
    const file = leaky.name;
    leaky.close();
    const places = placesOf(
      readFileSync(file, 'latin1'),
      takers.map(({ key }) => key),
    );
    expect(Math.abs(concordance(places))).toBeGreaterThan(telling);
  });

  test('by rows in the order of chance that are never written anew', () => {
    const leaky = openLeaky();
    leaky.exec('create table spent (code text primary key) without rowid');
    const put = leaky.prepare('insert into spent values (?)');
    // As many as one page has: there they lie in the order in which they came, whatever their keys.
    const few = takers.slice(0, 30);
    for (const { receipt } of few) put.run(receipt);
    const file = leaky.name;
    leaky.close();
    const places = placesOf(
      readFileSync(file, 'latin1'),
      few.map(({ receipt }) => receipt),
    );
    expect(Math.abs(concordance(places))).toBeGreaterThan(telling);
  });

  test('by keys that are hashes of an invitation, and codes that follow from one', () => {
    const known = takers.map(({ id }) => id);
    const leaked = guessedLinks(known, secrets, [...takers.slice(0, 3).flatMap(({ id }) => guessable(id))]);
    expect(leaked.length).toBeGreaterThanOrEqual(3);
    const [key = Buffer.alloc(0)] = secrets.map((secret) => Buffer.from(secret, 'base64'));
    const lazy = codeFrom(key, takers[0]?.id ?? '');
    expect(isCodeOf(key, lazy)).toBe(true);
    expect(known.map((id) => codeFrom(key, id))).toContain(lazy);
  });

  test('by a text that stands on both sides', () => {
    const shared = takers[0]?.receipt ?? '';
    const [main = ''] = invitationFiles();
    const found = sharedTexts({ invitationFiles: [`${main}${shared}`], answerFiles: [answerFile()] }, 20);
    expect(found).toContain(shared.slice(0, 20));
  });
});

/** The file of answers after the same codes and keys came in an order, each with the same answers. */
async function inOrder(order: typeof takers): Promise<Buffer> {
  const place = join(folder, `order-${order[0]?.receipt.slice(0, 8)}.sqlite`);
  const { company, survey } = await asking('drawn', place);
  const voice = await company.voice();
  // The keys of this survey are its own, and the file was made at a time of its own.
  await changeVoice(voice, company.patience, async (trx) => {
    await trx.updateTable('surveys').set({ code: '' }).execute();
    const made = trx as unknown as Kysely<{ kysely_migration: { timestamp: string } }>;
    await made.updateTable('kysely_migration').set({ timestamp: '' }).execute();
  });
  for (const { receipt, key } of order) {
    const row = { survey: survey.slug, code: receipt, answers: '[]', sent: '[]' };
    await changeVoice(voice, company.patience, (trx) => putDraft(trx, row));
    await changeVoice(voice, company.patience, (trx) => spendDraft(trx, row, { id: key, complete: true }));
  }
  await settleVoice(voice);
  await company.db.destroy();
  return readFileSync(`${place}.voice`);
}

/** How often a file was changed, which says how many came, in the head of page one: bytes 24 to 27, 40 to 43 and 92 to 95. */
function withoutCounters(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  for (const at of [24, 40, 92]) copy.fill(0, at, at + 4);
  return copy;
}

function guessable(id: string): string[] {
  return [codeHash(id), codeHash(`draw ${id}`)];
}

/** One page, and sent at once. @returns the receipt */
async function answerOne(company: Company, survey: PublishedSurvey, code: string): Promise<string> {
  const [question] = pagesOf(survey.terms, codeHash(code))[0]?.questions ?? [];
  const said = [[question?.name ?? '', String((takers.length % 5) + 1)]] as const;
  agreed(await savePage(company, survey, { code, page: 1, said, key: newDraw(company) }));
  return agreed(await sendAnswers(company, survey, code)).receipt;
}

let leaks = 0;

function openLeaky() {
  return openForGood(join(folder, `leaky-${leaks++}.sqlite`));
}

/** In an order that has nothing to do with the one in which they were invited. */
function shuffled(ids: readonly string[]): string[] {
  return [...ids].sort((one, other) => (codeHash(one) < codeHash(other) ? -1 : 1));
}
