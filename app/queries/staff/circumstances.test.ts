import { afterEach, beforeEach, expect, test } from 'vitest';
import { monday, secondOfficer, tuesday } from '../../commands/events/lone/test-correction.ts';
import { recordEvent } from '../../commands/events/record-events.server.ts';
import {
  agent,
  agreed,
  type Company,
  companyOn,
  newest,
  officer,
  play,
  visit,
} from '../../commands/test-company.ts';
import { checkInvariants } from '../../commands/test-invariants.ts';
import { Audit } from '../../domain/audit/audit.ts';
import type { Entry, Who } from '../../domain/ledger/entry.ts';
import { isProblem } from '../../domain/problem.ts';
import {
  circumstancesShown,
  readCircumstance,
  readCircumstanceChoices,
  readDeclaredCircumstances,
} from './circumstances.server.ts';

let company: Company;
beforeEach(async () => {
  company = await companyOn(monday);
});
afterEach(async () => {
  await checkInvariants(company);
  await company.db.destroy();
});

async function declared(who: Who): Promise<number> {
  const { seq } = agreed(
    await recordEvent(company, who, {
      ...{ event: 'declare-circumstance', charter: 'test', ground: 'strike' },
      ...{ from: '2026-03-03', to: '2026-03-03', units: ['Lyon'], source: 'https://meteo.example/2026' },
    }),
  );
  return seq;
}
const agree = (who: Who, circumstance: number) =>
  recordEvent(company, who, { event: 'agree-to-circumstance', circumstance });
async function broken(): Promise<number> {
  await play(company, agent, visit(tuesday, false));
  return newest(company, 'breach.declared');
}

test('what can be declared are the grounds of what was published', async () => {
  const { charters } = await readCircumstanceChoices(company);
  expect(charters.map(({ charter, grounds }) => [charter, grounds])).toEqual([
    ['test', expect.arrayContaining(['strike'])],
  ]);
});

test('a circumstance waits for an officer who did not declare it, and is listed once agreed to', async () => {
  company.at('2026-03-05T08:00:00Z');
  expect(await readDeclaredCircumstances(company, null)).toEqual({
    ...{ waiting: [], moreWaiting: false, agreed: [], older: null },
  });
  const seq = await declared(officer);
  const standing = async (who: Who) => (await readCircumstance(company, seq, who, company.now()))?.standing;
  expect(await standing(officer)).toBe('own');
  expect(await standing(agent)).toBe('agent');
  expect(await standing(secondOfficer)).toBe('offered');
  const { waiting } = await readDeclaredCircumstances(company, null);
  expect(waiting).toMatchObject([
    { seq, units: [{ key: 'Lyon' }], by: { role: 'compliance' }, agreed: null, cited: 0 },
  ]);
  agreed(await agree(secondOfficer, seq));
  expect(await standing(agent)).toBe('agreed');
  expect(await readDeclaredCircumstances(company, null)).toMatchObject({
    waiting: [],
    agreed: [{ seq, agreed: { by: { role: 'compliance' } } }],
  });
  expect(await readCircumstance(company, seq + 1, agent, company.now())).toBeNull();
});

test('is counted with the requests that cite it, as an outsider counts them', async () => {
  const breaches = [await broken(), await broken(), await broken()];
  company.at('2026-03-05T08:00:00Z');
  const [cited, other] = [await declared(officer), await declared(officer)];
  for (const each of [cited, other]) agreed(await agree(secondOfficer, each));
  for (const breach of breaches)
    agreed(
      await recordEvent(company, agent, {
        ...{ event: 'request-exemption', breach, ground: 'strike', circumstance: cited },
      }),
    );
  const request = await newest(company, 'exemption.requested');
  for (const [place, approved] of [true, false].entries())
    agreed(
      await recordEvent(company, officer, {
        ...{ event: 'decide-exemption', breach: breaches[place] as number, request: request - 2 + place },
        ...{ approved, note: 'Seen.' },
      }),
    );
  const listed = (await readDeclaredCircumstances(company, null)).agreed;
  const counted = listed.map(({ seq, cited, granted }) => ({ seq, cited, granted }));
  expect(counted).toEqual([
    { seq: other, cited: 0, granted: 0 },
    { seq: cited, cited: 3, granted: 1 },
  ]);
  const rows = await company.db.selectFrom('entries').select('body').orderBy('seq').execute();
  const entries = rows.map(({ body }) => JSON.parse(body) as Entry);
  const audit = new Audit(async (seq) => entries[seq] as Entry);
  for (const entry of entries) await audit.take(entry);
  expect(audit.register.exemptions.agreed('test')).toMatchObject(counted);
});

test('more than a page of them go on before the last one shown', async () => {
  company.at('2026-03-05T08:00:00Z');
  const all: number[] = [];
  for (let place = 0; place <= circumstancesShown; place++) all.push(await declared(officer));
  expect(await readDeclaredCircumstances(company, null)).toMatchObject({ moreWaiting: true, older: null });
  for (const seq of all) expect(isProblem(await agree(secondOfficer, seq))).toBe(false);
  const { older, agreed: shown } = await readDeclaredCircumstances(company, null);
  expect([shown.length, older]).toEqual([circumstancesShown, all[1]]);
  const { agreed: rest } = await readDeclaredCircumstances(company, older);
  expect(rest.map(({ seq }) => seq)).toEqual([all[0]]);
});
