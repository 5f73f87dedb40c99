import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { agreed } from '../test-company.ts';
import { enterCode } from './answer-survey.server.ts';
import { countGiven, spentCodes } from './given.server.ts';
import { surveyKeys } from './survey-keys.server.ts';
import { signCode, takeCode } from './take-code.server.ts';
import { answered, asking, invite, newDraw, whileOpen } from './test-answering.ts';

const suite = RSABSSA.SHA384.PSS.Randomized();
const use = { name: 'RSA-PSS', hash: 'SHA-384' };

type Asked = Awaited<ReturnType<typeof asking>>;
let company: Asked['company'];
let survey: Asked['survey'];

beforeEach(async () => {
  ({ company, survey } = await asking('blind'));
});
afterEach(() => company.db.destroy());

/** What the browser of somebody invited does, with the key that is in the ledger. */
async function browser() {
  const spki = Buffer.from(survey.key ?? '', 'base64');
  const key = await crypto.subtle.importKey('spki', spki, use, true, ['verify']);
  const prepared = suite.prepare(company.random(32));
  const { blindedMsg, inv } = await suite.blind(key, prepared);
  const finish = async (signature: string) => {
    const signed = await suite.finalize(key, prepared, Buffer.from(signature, 'base64url'), inv);
    return Buffer.concat([prepared, signed]).toString('base64url');
  };
  return { blinded: Buffer.from(blindedMsg).toString('base64url'), finish };
}

test('a code is signed once for an invitation, the same again, and stands for one short code', async () => {
  const [one = '', other = ''] = await invite(company, survey, 2);
  const mine = await browser();
  const signed = await signCode(company, survey, { invitation: one, blinded: mine.blinded });
  expect(await signCode(company, survey, { invitation: one, blinded: mine.blinded })).toEqual(signed);
  const second = await browser();
  const refused = await signCode(company, survey, { invitation: one, blinded: second.blinded });
  expect(refused).toEqual({ problem: 'code-taken' });
  const token = await mine.finish(agreed(signed).signature);
  const { code } = agreed(await enterCode(company, survey, ` ${token}\n`));
  expect(await enterCode(company, survey, token)).toEqual({ code });
  expect(await enterCode(company, survey, code)).toEqual({ code });
  const { receipt } = await answered(company, survey, code);
  expect(await spentCodes(company, survey)).toEqual([receipt]);
  expect(await countGiven(company, survey)).toBe(1);
  const rows = await company.db.selectFrom('invitations').select(['id', 'taken', 'blinded']).execute();
  expect(rows.find(({ id }) => id === other)).toMatchObject({ taken: 0, blinded: null });
  expect(rows.find(({ id }) => id === one)?.blinded).toMatch(/^[0-9a-f]{64}$/);
});

test('nothing is signed that is no message, nor for nobody, nor at another time, and nothing is drawn', async () => {
  const [id = ''] = await invite(company, survey, 1);
  const { blinded, finish } = await browser();
  const sign = (invitation: string, message = blinded) =>
    signCode(company, survey, { invitation, blinded: message });
  expect(await sign(id, '')).toEqual({ problem: 'not-blinded' });
  expect(await sign(id, Buffer.alloc(256, 255).toString('base64url'))).toEqual({ problem: 'not-blinded' });
  expect(await sign('nobody')).toEqual({ problem: 'not-invited' });
  const drawn = await takeCode(company, survey, { invitation: id, draw: newDraw(company) });
  expect(drawn).toEqual({ problem: 'not-blinded' });
  company.at('2026-04-10T09:00:00Z');
  expect(await sign(id)).toMatchObject({ problem: 'survey-over' });
  company.at(whileOpen);
  const { signature } = agreed(await sign(id));
  const token = await finish(signature);
  const wrong = `${token.slice(0, -2)}AA`;
  expect(await enterCode(company, survey, wrong)).toMatchObject({ problem: 'not-a-code' });
});

test('keys that are not those of the ledger sign nothing and know no code', async () => {
  const [id = ''] = await invite(company, survey, 1);
  const { blinded } = await browser();
  await (await company.voice()).deleteFrom('surveys').execute();
  await surveyKeys(company, survey.terms);
  const signed = await signCode(company, survey, { invitation: id, blinded });
  expect(signed).toEqual({ problem: 'survey-keys-lost' });
  expect(await enterCode(company, survey, 'A'.repeat(24))).toEqual({ problem: 'survey-keys-lost' });
});
