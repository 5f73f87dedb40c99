/** Claimants who left an address get the page of their claim and hear of the decision; officers hear of what waits. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileClaim } from '../commands/claims/file-claim.server.ts';
import { erasePerson } from '../commands/events/erase-person.server.ts';
import { recordEvent } from '../commands/events/record-events.server.ts';
import { chooseMails } from '../commands/mails/choose-mails.server.ts';
import { agreed, type Company, companyOn, officer, publisher } from '../commands/test-company.ts';
import { checkInvariants } from '../commands/test-invariants.ts';
import { defaultClaimTerms } from '../domain/claim/answer.ts';
import { claimMailed } from '../domain/claim/code.ts';
import type { Language } from '../languages/language.ts';
import { readClaimOf } from '../queries/public/claim.server.ts';
import { sendMails } from './send-mails.server.ts';
import { hire, outbox, startPost, type TestPost } from './test-post.ts';

const morning = '2026-03-02T08:00:00Z';
let company: Company;
let server: TestPost;

beforeEach(async () => {
  company = await companyOn(morning);
  server = await startPost();
});
afterEach(async () => {
  await server.stop();
  await checkInvariants(company);
  await company.db.destroy();
});

async function file(contact: string | undefined, language: Language = 'fr'): Promise<number> {
  const place = { charter: 'test', commitment: 'answer', on: '2026-03-02' };
  const code = company.random(24).toString('base64url');
  const said = { ...place, what: 'SECRET: personne n’a répondu.', contact, language, code };
  const filed = agreed(await fileClaim(company, { ...said, address: '198.51.100.1' }, defaultClaimTerms));
  if ('wait' in filed) throw new Error('too many claims');
  return filed.seq;
}
const refuse = async (claim: number) =>
  agreed(
    await recordEvent(company, officer, {
      ...{ event: 'decide-claim', claim, upheld: false, reason: 'not-found', note: 'PRIVATE note' },
    }),
  );
const round = async () => {
  company.at(company.now() + 60);
  return sendMails(company, server);
};
const subjects = () => server.received.map(({ subject }) => subject);
const codeIn = (text = '') => /\/claims\/([\w.-]+)/.exec(text)?.[1] ?? '';
const pageOf = (code: string) =>
  readClaimOf(company, code, { now: company.now(), language: 'fr' as Language });

test('who left an address gets the page when they filed and when it is decided, and no word of it', async () => {
  const seq = await file('lea@example.org');
  await round();
  expect(subjects()).toEqual(['Nous avons bien reçu votre signalement – Aurore Énergie']);
  const code = codeIn(server.received[0]?.text);
  expect(await pageOf(code)).toMatchObject({ seq, state: 'open' });
  await refuse(seq);
  await round();
  expect(subjects()[1]).toBe('Nous avons tranché votre signalement – Aurore Énergie');
  expect(codeIn(server.received[1]?.text)).toBe(code);
  expect(await pageOf(code)).toMatchObject({ state: 'refused', decided: { note: 'PRIVATE note' } });
  expect(JSON.stringify(server.received)).not.toMatch(/SECRET|PRIVATE/);
  await round();
  expect(server.received).toHaveLength(2);
});

test('in the language of the form; who left a telephone number or nothing is told nothing', async () => {
  await file('lea@example.org', 'en');
  await file('06 12 34 56 78', 'en');
  await file('lea@example.org, or in the evening', 'en');
  await file(undefined);
  await round();
  expect(subjects()).toEqual(['Your claim is filed – Aurore Énergie']);
});

test('a code leads to its own claim, and nobody makes one up', async () => {
  const [first, second] = [await file('lea@example.org'), await file('tom@example.org')];
  await round();
  const { fingerprint } = company.signer();
  const codes = server.received.map(({ text }) => codeIn(text));
  expect(codes.map((code) => claimMailed(fingerprint, code)).sort()).toEqual([first, second]);
  const own = codes.find((code) => claimMailed(fingerprint, code) === first) ?? '';
  for (const forged of [own.replace(String(first), String(second)), `${first}.`, `${first}`, `${own}x`])
    expect(await pageOf(forged)).toBeNull();
});

test('erasing takes the page, and what waits to be sent', async () => {
  await file('lea@example.org');
  await round();
  const code = codeIn(server.received[0]?.text);
  const seq = await file('lea@example.org');
  await refuse(seq);
  await erasePerson(company, publisher, { reference: 'lea@example.org', charter: null });
  expect(await pageOf(code)).toBeNull();
  await round();
  expect(server.received).toHaveLength(1);
  expect(await outbox(company)).toEqual([expect.stringMatching(/^claimant \d+ sent 1$/)]);
});

test('the digest of an officer says how many claims wait, and how many too long', async () => {
  await hire(company, 'ines', 'compliance');
  await hire(company, 'ada', 'agent');
  for (const person of ['ines', 'ada'])
    await chooseMails(company, person, { language: 'en', warnings: 'digest', breaches: 'digest' });
  await file(undefined);
  await file(undefined);
  company.at('2026-03-03T07:00:00Z');
  await round();
  expect(server.received.map(({ envelope }) => envelope[0])).toEqual(['ines@example.org']);
  expect(server.received[0]?.text).toMatch(/2 claims to decide\s+See the claims/);
  company.at('2026-03-18T07:00:00Z');
  await round();
  expect(server.received[1]?.text).toContain('2 have waited longer than we promised.');
});
