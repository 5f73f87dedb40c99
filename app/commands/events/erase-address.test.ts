import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultClaimTerms } from '../../domain/claim/answer.ts';
import { claimant } from '../../domain/claim/decide.ts';
import type { FactEvent } from '../../domain/event.ts';
import { agent, agreed, type Company, companyOn, newest, opening, play, publisher } from '../test-company.ts';
import { checkInvariants } from '../test-invariants.ts';
import { erasePerson, findPerson } from './erase-person.server.ts';
import { recordEvent } from './record-events.server.ts';

const monday = '2026-03-02T09:00:00Z';
/** An address as it was written, in Unicode too: as one character, or as a letter and an accent. */
const written = 'Élise.Roy@Example.org';
let company: Company;
let claim: number;

beforeEach(async () => {
  company = await companyOn(monday);
  const mailTo = { email: written, language: 'fr' };
  await play(company, agent, opening(written, monday));
  await play(company, agent, { ...opening('A-2', monday), mailTo } as FactEvent);
  // Neither is hers: one looks alike to whoever takes `_` or `É` for any letter, the other begins so.
  for (const reference of ['Ulise.Roy@example.org', 'élise.roy@example.org.uk'])
    await play(company, agent, opening(reference, monday));
  const filing = { charter: 'test', commitment: 'answer', on: '2026-03-02', what: 'Personne.', code: 'h4sh' };
  agreed(
    await recordEvent(company, claimant, {
      ...{ event: 'file-claim', ...filing, contact: written, terms: defaultClaimTerms },
    }),
  );
  claim = await newest(company, 'claim.filed');
});
afterEach(async () => {
  await checkInvariants(company);
  await company.db.destroy();
});

const named = (reference: string) => ({ reference, charter: null });

test.each([
  ['as it was written', written],
  ['in small letters', 'élise.roy@example.org'],
  ['in capitals', 'ÉLISE.ROY@EXAMPLE.ORG'],
  ['with its accents apart', written.normalize('NFD')],
])('an address is found %s: as a reference, a claimant’s and a customer’s', async (_, address) => {
  expect(await findPerson(company, named(address))).toMatchObject({
    ...{ cases: [{ commitment: 'answer' }], claims: [claim], told: [expect.any(String)] },
    spellings: [written],
  });
  expect(await erasePerson(company, publisher, named(address))).toMatchObject({
    status: 'erased',
    overwritten: true,
  });
  const rows = await company.db.selectFrom('cases').select('reference').orderBy('reference').execute();
  const kept = ['A-2', 'Ulise.Roy@example.org', 'élise.roy@example.org.uk'];
  expect(rows.map(({ reference }) => reference).sort()).toEqual([null, ...kept].sort());
  expect(await company.db.selectFrom('contacts').selectAll().execute()).toEqual([]);
  for (const again of [address, written, 'élise.roy@example.org'])
    expect(await erasePerson(company, publisher, named(again))).toMatchObject({ status: 'already' });
  const opened = await recordEvent(company, agent, { ...opening(written, '2026-03-02T08:00:00Z') } as never);
  expect(opened).toMatchObject({ problem: 'erased' });
});

test('any other reference is somebody else’s where its capitals differ', async () => {
  await play(company, agent, opening('Aur-1', monday));
  expect((await findPerson(company, named('AUR-1'))).cases).toEqual([]);
  expect((await findPerson(company, named('a_-2'))).cases).toEqual([]);
  expect((await findPerson(company, named('Aur-1'))).cases).toHaveLength(1);
});
