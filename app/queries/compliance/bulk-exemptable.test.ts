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
import type { RegisterFilter } from '../../domain/breach/register.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { type AskedOn, readAskedOn, readBulkExemptable } from './bulk-exemptable.server.ts';
import { mostShown, readOpenExemptions } from './exemptions.server.ts';
import { readRegister } from './register.server.ts';

let company: Company;
beforeEach(async () => {
  company = await companyOn(monday);
});
afterEach(async () => {
  await checkInvariants(company);
  await company.db.destroy();
});

const everything: RegisterFilter = {
  ...{ charter: null, commitment: null, from: null, to: null, unit: null, state: null, text: null },
};
async function broken(at = tuesday): Promise<number> {
  await play(company, agent, visit(at, false));
  return newest(company, 'breach.declared');
}
async function storm(units: string[] | null): Promise<number> {
  const { seq } = agreed(
    await recordEvent(company, officer, {
      ...{ event: 'declare-circumstance', charter: 'test', ground: 'strike', units },
      ...{ from: '2026-03-03', to: '2026-03-03', source: 'https://meteo.example/2026' },
    }),
  );
  agreed(await recordEvent(company, secondOfficer, { event: 'agree-to-circumstance', circumstance: seq }));
  return seq;
}
const preview = (on: AskedOn | null, filter: Partial<RegisterFilter> = {}, who: Who = officer) =>
  readBulkExemptable(company, { ...everything, ...filter }, on, who, company.now());
const onStrike: AskedOn = { ground: 'strike', circumstance: null };
const ask = (breaches: number[], more: object = {}) =>
  recordEvent(company, officer, { event: 'request-exemptions', breaches, ground: 'strike', ...more });
const registered = async (filter: Partial<RegisterFilter>) => {
  const { rows, count } = await readRegister(company, { ...everything, ...filter }, null, company.now());
  return { ids: rows.map(({ id }) => id), count };
};

test('says on which grounds and circumstances one may ask, and asks nothing yet', async () => {
  await broken();
  company.at('2026-03-05T08:00:00Z');
  const [all, elsewhere] = [await storm(null), await storm(['Lille'])];
  const found = await preview(null);
  expect(found).toMatchObject({ looked: 1, more: false, askable: null, skipped: [], beyond: 0 });
  expect(found.grounds).toContain('strike');
  expect(found.circumstances.map(({ seq }) => seq)).toEqual([all]);
  expect(await readAskedOn(company, String(elsewhere))).toEqual({
    ...{ ground: 'strike', circumstance: elsewhere },
  });
  expect(await readAskedOn(company, 'strike')).toEqual(onStrike);
  for (const nothing of [null, '', '999', 'a b', '-1 or 1'])
    expect(await readAskedOn(company, nothing)).toBeNull();
});

test('names what can be asked about, and says why the rest is left aside; what it names is taken', async () => {
  const [asked, free, early] = [await broken(), await broken(), await broken('2026-03-04T08:00:00Z')];
  company.at('2026-03-05T08:00:00Z');
  const circumstance = await storm(null);
  agreed(await ask([asked]));
  const found = await preview({ ground: 'strike', circumstance });
  expect(found.askable?.map(({ id }) => id)).toEqual([free]);
  expect(found.skipped).toEqual(
    expect.arrayContaining([
      { problem: 'already-requested', count: 1 },
      { problem: 'outside-its-days', count: 1 },
    ]),
  );
  agreed(await ask([free], { circumstance }));
  const rest = await preview(onStrike);
  expect(rest.askable?.map(({ id }) => id)).toEqual([early]);
  expect(rest.skipped).toEqual([{ problem: 'already-requested', count: 2 }]);
  expect((await preview({ ground: 'rain', circumstance: null })).askable).toEqual([]);
  expect((await preview(onStrike, { to: '2026-03-03' })).askable).toEqual([]);
  const none = await preview(onStrike, {}, { id: 'adele', role: 'administrator' });
  expect(none).toMatchObject({ askable: [], skipped: [{ problem: 'role-missing', count: 3 }] });
});

test('takes as many as one act does, and says how many more there are', async () => {
  await play(company, agent, ...Array.from({ length: 205 }, () => visit(tuesday, false)));
  const found = await preview(onStrike);
  expect([found.looked, found.askable?.length, found.beyond]).toEqual([205, 200, 5]);
  agreed(await ask(found.askable?.map(({ id }) => id) ?? []));
  expect(await preview(onStrike)).toMatchObject({
    ...{ beyond: 0, skipped: [{ problem: 'already-requested', count: 200 }] },
  });
  const waiting = await readOpenExemptions(company, -1, company.now());
  expect([waiting.open, waiting.exemptions.length]).toEqual([200, mostShown]);
  // With the hidden fields, the decision and the note, a form has fifty fields at most.
  expect(mostShown + 4).toBeLessThan(50);
});

test('the register is narrowed to what waits for an exemption, and to what has one', async () => {
  const [asked, granted, other] = [await broken(), await broken(), await broken()];
  agreed(await ask([asked, granted]));
  const request = await newest(company, 'exemption.requested');
  agreed(
    await recordEvent(company, secondOfficer, {
      ...{ event: 'decide-exemption', breach: granted, request, approved: true },
    }),
  );
  expect(await registered({ exemption: 'asked' })).toEqual({ ids: [asked], count: { exactly: 1 } });
  expect(await registered({ exemption: 'granted' })).toEqual({ ids: [granted], count: { exactly: 1 } });
  expect(await registered({ exemption: 'granted', state: 'declared' })).toMatchObject({ ids: [] });
  expect(await registered({ exemption: 'asked', state: 'declared', charter: 'test' })).toMatchObject({
    ids: [asked],
  });
  expect((await registered({})).ids.sort()).toEqual([asked, granted, other].sort());
});
