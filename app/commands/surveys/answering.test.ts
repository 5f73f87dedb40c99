import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findDraft, findSurveyKeys } from '#db/stores/voice.server.ts';
import { pagesOf } from '../../domain/survey/answers.ts';
import { codeFrom, codeHash } from '../../domain/survey/code.ts';
import { unpackAnswers } from '../../domain/survey/packed.ts';
import { type Company, emptyCompany } from '../test-company.ts';
import { checkInvariants } from '../test-invariants.ts';
import { endDrafts, enterCode, savePage, sendAnswers } from './answer-survey.server.ts';
import { countGiven, spentCodes } from './given.server.ts';
import { takeCode } from './take-code.server.ts';
import {
  allGiven,
  answered,
  asking,
  fill,
  invite,
  newDraw,
  published,
  taken,
  whileOpen,
} from './test-answering.ts';

type Asked = Awaited<ReturnType<typeof asking>>;
let company: Asked['company'];
let survey: Asked['survey'];

beforeEach(async () => {
  ({ company, survey } = await asking());
});
afterEach(() => company.db.destroy());

const draftOf = async (code: string) => findDraft(await company.voice(), survey.slug, codeHash(code));

describe('a drawn code', () => {
  test('is taken once, of an invitation, and stands nowhere afterwards', async () => {
    const [one = '', other = ''] = await invite(company, survey, 2);
    const draw = newDraw(company);
    const first = await takeCode(company, survey, { invitation: one, draw });
    expect(first).toEqual({ code: expect.stringMatching(/^[0-9A-Z]{24}$/) });
    expect(await takeCode(company, survey, { invitation: one, draw }), 'the same form sent twice').toEqual(
      first,
    );
    const again = await takeCode(company, survey, { invitation: one, draw: newDraw(company) });
    expect(again).toEqual({ problem: 'code-taken' });
    const rows = await company.db.selectFrom('invitations').select(['id', 'taken']).execute();
    expect(rows).toHaveLength(2);
    expect(rows).toEqual(
      expect.arrayContaining([
        { id: one, taken: 1 },
        { id: other, taken: 0 },
      ]),
    );
    const { code } = first as { code: string };
    expect(JSON.stringify(await everything(company))).not.toMatch(new RegExp(`${code}|${codeHash(code)}`));
  });

  test('is not taken without an invitation, with one that is none, or by whoever should not be asked', async () => {
    const [id = ''] = await invite(company, survey, 1);
    await company.db.updateTable('invitations').set({ ineligible: 1 }).execute();
    for (const invitation of [null, 'nobody', id]) {
      const refused = await takeCode(company, survey, { invitation, draw: newDraw(company) });
      expect(refused).toEqual({ problem: 'not-invited' });
    }
  });

  test('of an open survey anybody takes, without an invitation and as often as they like', async () => {
    const open = await asking('open');
    const codes = [
      await taken(open.company, open.survey, null),
      await taken(open.company, open.survey, null),
    ];
    expect(new Set(codes).size).toBe(2);
    const invited = { invitation: 'somebody', draw: newDraw(open.company) };
    expect(await takeCode(open.company, open.survey, invited)).toEqual({ problem: 'not-invited' });
    for (const code of codes) await answered(open.company, open.survey, code);
    expect(await countGiven(open.company, open.survey)).toBe(2);
    await open.company.db.destroy();
  });

  test('is none where it is made up, from another survey, or typed wrongly', async () => {
    const [id = ''] = await invite(company, survey, 1);
    const code = await taken(company, survey, id);
    expect(await enterCode(company, survey, code.toLowerCase())).toEqual({ code });
    const madeUp = codeFrom(Buffer.alloc(32, 1), 'anything');
    const wrong = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
    for (const typed of ['', 'hello', madeUp, wrong, 'A'.repeat(427), 'x'.repeat(100_000)])
      expect(await enterCode(company, survey, typed)).toMatchObject({ problem: 'not-a-code' });
    company.at('2026-03-18T09:00:00Z');
    const second = await published(company, { slug: 'another' });
    company.at(whileOpen);
    expect(await enterCode(company, second, code)).toMatchObject({ problem: 'not-a-code' });
  });
});

describe('an answer', () => {
  test('is saved page by page, gone on with, and sent; its code is used and knows nothing of it', async () => {
    const [id = ''] = await invite(company, survey, 1);
    const code = await taken(company, survey, id);
    await fill(company, survey, code, (_, most) => most);
    expect(await countGiven(company, survey)).toBe(0);
    const sent = await sendAnswers(company, survey, code);
    expect(sent).toEqual({ receipt: codeHash(code), again: false });
    expect(await spentCodes(company, survey)).toEqual([codeHash(code)]);
    expect(await draftOf(code)).toBeNull();
    const [given] = await allGiven(company, survey);
    expect(given).toMatchObject({ complete: true, key: expect.stringMatching(/^[0-9a-f]{32}$/) });
    const answers = unpackAnswers(survey.terms, given?.answers ?? '');
    expect(answers).toMatchObject({ 'with.answer': 5, 'item.q1': 7, 'group.region': 'south' });
    expect(Object.keys(answers)).toHaveLength(23);
    await checkInvariants(company);
  });

  test('sent twice counts once, also at once from two machines', async () => {
    const [id = ''] = await invite(company, survey, 1);
    const code = await taken(company, survey, id);
    await fill(company, survey, code, () => 1);
    const both = await Promise.all([sendAnswers(company, survey, code), sendAnswers(company, survey, code)]);
    expect(both).toEqual(
      expect.arrayContaining([
        { receipt: codeHash(code), again: false },
        { receipt: codeHash(code), again: true },
      ]),
    );
    expect(await countGiven(company, survey)).toBe(1);
    const late = { code, page: 1, said: [], key: 'later-than-all-that-was' };
    expect(await savePage(company, survey, late)).toEqual({ problem: 'code-spent' });
    expect(await draftOf(code)).toBeNull();
  });

  test('that is sent again from an old page changes nothing that was said since', async () => {
    const [id = ''] = await invite(company, survey, 1);
    const code = await taken(company, survey, id);
    const [page] = pagesOf(survey.terms, codeHash(code));
    const [name = ''] = page?.questions.map((each) => each.name) ?? [];
    const say = (value: string, key: string) =>
      savePage(company, survey, { code, page: 1, said: [[name, value]], key });
    await say('1', 'first');
    await say('2', 'second');
    const after = await draftOf(code);
    expect(await say('1', 'first')).toBe('saved');
    expect(await draftOf(code)).toEqual(after);
  });

  test('that is half a pair is kept as it is, and one of nothing is not sent', async () => {
    const [one = '', other = ''] = await invite(company, survey, 2);
    const half = await taken(company, survey, one);
    await fill(company, survey, half, (at) => (at === 0 ? 1 : null));
    expect(await sendAnswers(company, survey, half)).toMatchObject({ again: false });
    const none = await taken(company, survey, other);
    expect(await sendAnswers(company, survey, none)).toEqual({ problem: 'nothing-answered' });
    await fill(company, survey, none, () => null);
    expect(await sendAnswers(company, survey, none)).toEqual({ problem: 'nothing-answered' });
    expect(await spentCodes(company, survey)).toEqual([codeHash(half)]);
  });

  test('that cannot be understood is refused, and what was there stays', async () => {
    const [id = ''] = await invite(company, survey, 1);
    const code = await taken(company, survey, id);
    await fill(company, survey, code, () => 1);
    const before = await draftOf(code);
    const bad = { code, page: 1, said: [['with.nothing', '1']] as const, key: 'k' };
    expect(await savePage(company, survey, bad)).toMatchObject({ problem: 'unknown-question' });
    expect(await savePage(company, survey, { ...bad, page: 99 })).toMatchObject({
      problem: 'unknown-question',
    });
    expect(await draftOf(code)).toEqual(before);
  });

  test.each([
    ['2026-03-18T09:00:00Z', 'survey-not-open'],
    ['2026-04-03T09:00:00Z', 'survey-over'],
  ])('at %s is not taken: %s', async (at, problem) => {
    const [one = '', other = ''] = await invite(company, survey, 2);
    const code = await taken(company, survey, one);
    await fill(company, survey, code, () => 1);
    const before = await draftOf(code);
    company.at(at);
    const draw = newDraw(company);
    expect(await takeCode(company, survey, { invitation: other, draw })).toMatchObject({ problem });
    expect(await enterCode(company, survey, code)).toMatchObject({ problem });
    expect(await savePage(company, survey, { code, page: 1, said: [], key: 'k' })).toMatchObject({ problem });
    expect(await sendAnswers(company, survey, code)).toMatchObject({ problem });
    expect(await draftOf(code)).toEqual(before);
  });
});

test('what was begun and not sent is ended in batches: partial where something was answered, else gone', async () => {
  const ids = await invite(company, survey, 5);
  const [one = '', two = '', three = '', ...others] = await Promise.all(
    ids.map((id) => taken(company, survey, id)),
  );
  await answered(company, survey, one);
  await fill(company, survey, two, (at) => (at === 0 ? 2 : null));
  await fill(company, survey, three, () => null);
  await endDrafts(company, survey);
  const given = await allGiven(company, survey);
  expect(given.map(({ complete }) => complete).sort()).toEqual([false, true]);
  expect(await spentCodes(company, survey)).toEqual([codeHash(one), codeHash(two)].sort());
  for (const code of [two, three, ...others]) expect(await draftOf(code)).toBeNull();
  await endDrafts(company, survey);
  expect(await countGiven(company, survey)).toBe(2);
});

describe('the keys of a survey', () => {
  test('stay as they are however often it is published, and are each survey’s own', async () => {
    company.at('2026-03-19T09:00:00Z');
    const before = await findSurveyKeys(await company.voice(), survey.slug);
    await published(company, { cap: 3 });
    expect(await findSurveyKeys(await company.voice(), survey.slug)).toEqual(before);
    const blind = await published(company, { slug: 'blind', codes: 'blind' });
    expect(blind.key).toMatch(/^[A-Za-z0-9+/]{200,}={0,2}$/);
    expect((await published(company, { slug: 'blind', codes: 'blind', cap: 2 })).key).toBe(blind.key);
    const other = await published(company, { slug: 'blind-2', codes: 'blind' });
    expect(other.key).not.toBe(blind.key);
    await checkInvariants(company);
  });

  test('that are lost are said to be: no code is given out that could not count', async () => {
    const [id = ''] = await invite(company, survey, 1);
    const code = await taken(company, survey, id);
    await (await company.voice()).deleteFrom('surveys').execute();
    const draw = newDraw(company);
    expect(await takeCode(company, survey, { invitation: id, draw })).toEqual({
      problem: 'survey-keys-lost',
    });
    expect(await enterCode(company, survey, code)).toEqual({ problem: 'survey-keys-lost' });
  });
});

test('answers are in a file of their own, which only its owner reads and which says nothing of invitations', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-voice-'));
  const url = join(folder, 'kept.sqlite');
  const asked = await asking('drawn', url);
  const [id = ''] = await invite(asked.company, asked.survey, 1);
  const code = await taken(asked.company, asked.survey, id);
  const { receipt } = await answered(asked.company, asked.survey, code);
  await asked.company.db.destroy();
  expect(statSync(`${url}.voice`).mode & 0o777).toBe(0o600);
  const bytes = readFileSync(`${url}.voice`, 'latin1');
  expect(bytes).toContain(receipt);
  expect(bytes).not.toMatch(new RegExp(`${id}|person-0|${code}`));
  expect(readFileSync(url, 'latin1')).not.toContain(receipt);
  const again = await emptyCompany(whileOpen, url);
  expect(await countGiven(again, asked.survey)).toBe(1);
  await again.db.destroy();
  rmSync(folder, { recursive: true });
});

/** All that the database holds of invitations, and all that the one of answers holds but its keys. */
async function everything({ db, voice }: Company) {
  const answers = await voice();
  return [
    await db.selectFrom('invitations').selectAll().execute(),
    await answers.selectFrom('drafts').selectAll().execute(),
    await answers.selectFrom('spent').selectAll().execute(),
    await answers.selectFrom('answers').selectAll().execute(),
  ];
}
