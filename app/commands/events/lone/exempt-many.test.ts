/** Requests for exemptions by the clock, by circumstances, and many at once. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBreach } from '#db/stores/breaches.server.ts';
import { findCircumstance } from '#db/stores/circumstances.server.ts';
import { exemptionNumbered, readExemptionFigures } from '#db/stores/exemptions.server.ts';
import { Audit } from '../../../domain/audit/audit.ts';
import type { DeclareCircumstanceEvent, RequestExemptionsEvent } from '../../../domain/event.ts';
import { instantOf } from '../../../domain/instant.ts';
import type { Entry, Who } from '../../../domain/ledger/entry.ts';
import { sweep } from '../../ledger/sweep.server.ts';
import { agent, agreed, type Company, companyOn, newest, officer, play, visit } from '../../test-company.ts';
import { checkInvariants } from '../../test-invariants.ts';
import { recordEvent } from '../record-events.server.ts';
import { correctionsIn, monday, secondOfficer, tuesday } from './test-correction.ts';

let company: Company;
beforeEach(async () => {
  company = await companyOn(monday);
});
afterEach(async () => {
  await checkInvariants(company);
  await company.db.destroy();
});

const storm = { ground: 'strike', from: '2026-03-03', to: '2026-03-03', units: ['Lyon'] };
const declare = (who: Who, said: Partial<DeclareCircumstanceEvent> = {}) =>
  recordEvent(company, who, {
    ...{ event: 'declare-circumstance', charter: 'test', ...storm, source: 'https://meteo.example/2026' },
    ...said,
  });
const agree = (who: Who, circumstance: number) =>
  recordEvent(company, who, { event: 'agree-to-circumstance', circumstance });
const ask = (who: Who, breach: number, more: object = {}) =>
  recordEvent(company, who, { event: 'request-exemption', breach, ground: 'strike', ...more });
const askAll = (who: Who, breaches: number[], more: Partial<RequestExemptionsEvent> = {}) =>
  recordEvent(company, who, { event: 'request-exemptions', breaches, ground: 'strike', ...more });
const stateOf = async (request: number) => (await exemptionNumbered(company.db, request))?.state;
const figures = () => readExemptionFigures(company.db, { charter: 'test', commitment: 'visit' });
async function broken(at = tuesday): Promise<number> {
  await play(company, agent, visit(at, false));
  return newest(company, 'breach.declared');
}
async function entries(): Promise<Entry[]> {
  const rows = await company.db.selectFrom('entries').select('body').orderBy('seq').execute();
  return rows.map(({ body }) => JSON.parse(body) as Entry);
}
/** What an outsider finds in these entries. */
async function audited(all: Entry[]): Promise<string> {
  const audit = new Audit(async (seq) => all[seq] as Entry);
  try {
    for (const entry of all) await audit.take(entry);
    return JSON.stringify(audit.register.exemptions.figures('test', 'visit'));
  } catch (error) {
    const { code, seq } = error as { code: string; seq: number };
    return `${code} ${seq}`;
  }
}

describe('a request that nobody decides on', () => {
  test('says by when it is decided, and is refused by the sweep as of then; the breach stands', async () => {
    const breach = await broken();
    const { seq } = agreed(
      await ask(agent, breach, {
        terms: { within: { count: 5, unit: 'working days' }, calendar: 'france' },
      }),
    );
    const due = '2026-03-10T22:59:59Z';
    expect((await entries())[seq]?.public).toMatchObject({ due, decide: { calendar: 'france' } });
    company.at(due);
    await sweep(company, null);
    expect(await stateOf(seq), 'to the last second').toBe('open');
    company.at('2026-03-12T08:00:00Z');
    const event = { event: 'decide-exemption', breach, request: seq, approved: true } as const;
    expect(await recordEvent(company, officer, event)).toEqual({ problem: 'decided-too-late' });
    await sweep(company, null);
    const decided = (await entries())[await newest(company, 'exemption.decided')] as Entry;
    expect(decided).toMatchObject({
      ...{ occurred: due, who: { role: 'system' } },
      public: { breach, request: seq, approved: false, expired: true },
    });
    expect(await stateOf(seq)).toBe('expired');
    expect((await findBreach(company.db, breach))?.state).toBe('declared');
    expect(await figures()).toEqual([
      { ground: 'strike', requested: 1, granted: 0, refused: 1, expired: 1, open: 0, lapsed: 0 },
    ]);
    expect(await audited(await entries())).toBe(JSON.stringify(await figures()));
    // Refused, it may be asked about again.
    agreed(await ask(agent, breach));
  });

  test('has twenty working days unless the company says otherwise', async () => {
    const { seq } = agreed(await ask(agent, await broken()));
    expect((await entries())[seq]?.public).toMatchObject({ due: '2026-03-31T21:59:59Z' });
  });

  test('is found by an outsider where it is left open, or refused too early, late, or in other words', async () => {
    const { seq } = agreed(
      await ask(agent, await broken(), {
        terms: { within: { count: 1, unit: 'working days' }, calendar: null },
      }),
    );
    company.at('2026-03-06T08:00:00Z');
    await sweep(company, instantOf('2026-03-06T07:30:00Z'));
    company.at('2026-03-06T09:00:00Z');
    await sweep(company, instantOf('2026-03-06T07:30:00Z'));
    const honest = await entries();
    const at = honest.findIndex(({ kind }) => kind === 'exemption.decided');
    const lied = (change: object) =>
      audited(honest.map((entry, place) => (place === at ? ({ ...entry, ...change } as Entry) : entry)));
    const { public: fields } = honest[at] as Entry<'exemption.decided'>;
    expect(await audited(honest)).toContain('"expired":1');
    expect(await lied({ occurred: '2026-03-05T08:00:00Z' })).toBe(`cannot-follow ${at}`);
    expect(await lied({ recorded: '2026-03-04T08:00:00Z' })).toBe(`cannot-follow ${at}`);
    expect(await lied({ who: secondOfficer })).toBe(`same-person ${at}`);
    expect(await lied({ private: 'A'.repeat(43).concat('=') })).toBe(`wrong-fields ${at}`);
    expect(await lied({ public: { ...fields, approved: true } })).toBe(`cannot-follow ${at}`);
    const open = honest.filter((_, place) => place !== at).map((entry, seq) => ({ ...entry, seq }) as Entry);
    expect(await audited(open)).toMatch(/^not-decided /);
    const later = honest.map((entry, place) =>
      place === seq ? { ...entry, public: { ...entry.public, due: '2026-04-30T21:59:59Z' } } : entry,
    );
    expect(await audited(later as Entry[])).toBe(`cannot-follow ${seq}`);
  });

  test('falls with its breach', async () => {
    const breach = await broken();
    const { seq } = agreed(await ask(agent, breach));
    const { correct } = correctionsIn(company);
    agreed(await correct(officer, await newest(company, 'occurrence.logged'), null));
    expect(await stateOf(seq)).toBe('lapsed');
    company.at('2026-06-01T08:00:00Z');
    await sweep(company, null);
    expect(await stateOf(seq)).toBe('lapsed');
    expect(await audited(await entries())).toBe(JSON.stringify(await figures()));
  });
});

describe('a circumstance', () => {
  test('is declared by an agent or an officer on what has been, and agreed to by a second person', async () => {
    company.at('2026-03-05T08:00:00Z');
    expect(await declare(agent, { ground: 'weather' })).toEqual({
      ...{ problem: 'unknown-exemption-ground', field: 'ground' },
    });
    expect(await declare(agent, { to: '2026-03-02' })).toEqual({ problem: 'period-backwards', field: 'to' });
    expect(await declare(agent, { to: '2026-03-06' })).toEqual({ problem: 'day-to-come', field: 'to' });
    for (const source of ['Mme Durand a appelé', 'http://meteo.example', 'https://a b', 'https://u@x'])
      expect(await declare(agent, { source }), source).toEqual({
        problem: 'not-an-address',
        field: 'source',
      });
    expect(await declare(agent, { units: [] })).toEqual({ problem: 'none-chosen', field: 'units' });
    expect(await declare(agent, { units: Array.from({ length: 51 }, (_, at) => `u${at}`) })).toMatchObject({
      ...{ problem: 'too-many', field: 'units' },
    });
    expect(await declare(agent, { charter: 'other' })).toMatchObject({ field: 'charter' });
    expect(await declare({ id: 'adele', role: 'administrator' })).toMatchObject({ problem: 'role-missing' });
    const { seq } = agreed(await declare(officer));
    expect(await agree(agent, seq)).toMatchObject({ problem: 'role-missing' });
    expect(await agree(officer, seq)).toMatchObject({ problem: 'same-person' });
    expect(await agree(secondOfficer, 10_000)).toMatchObject({ problem: 'unknown-circumstance' });
    agreed(await agree(secondOfficer, seq));
    expect(await agree(secondOfficer, seq)).toMatchObject({ problem: 'already-agreed' });
    expect(await findCircumstance(company.db, seq)).toMatchObject({ ...storm, agreed: { by: 'officer-2' } });
  });

  test('is cited only once agreed to, on its ground, within its days and units', async () => {
    const [breach, early] = [await broken(), await broken('2026-03-04T08:00:00Z')];
    company.at('2026-03-05T08:00:00Z');
    const declared = agreed(await declare(officer)).seq;
    const elsewhere = agreed(await declare(officer, { units: ['Lille'] })).seq;
    const refused = (circumstance: number, of = breach) => ask(agent, of, { circumstance });
    expect(await refused(declared)).toEqual({ problem: 'not-agreed', field: 'circumstance' });
    agreed(await agree(secondOfficer, declared));
    agreed(await agree(secondOfficer, elsewhere));
    expect(await refused(10_000)).toMatchObject({ problem: 'unknown-circumstance' });
    expect(await refused(elsewhere)).toMatchObject({ problem: 'outside-its-units' });
    expect(await refused(declared, early)).toMatchObject({ problem: 'outside-its-days' });
    expect(await ask(agent, breach, { dated: '2026-03-06' })).toEqual({
      ...{ problem: 'day-to-come', field: 'dated' },
    });
    const { seq } = agreed(await ask(agent, breach, { circumstance: declared, dated: '2026-03-03' }));
    expect(await exemptionNumbered(company.db, seq)).toMatchObject({
      ...{ circumstance: declared, dated: '2026-03-03' },
    });
    const all = await entries();
    const lied = (circumstance: number) =>
      audited(
        all.map((entry) =>
          entry.seq === seq ? ({ ...entry, public: { ...entry.public, circumstance } } as Entry) : entry,
        ),
      );
    expect(await lied(declared)).toContain('"requested":1');
    expect(await lied(elsewhere)).toBe(`cannot-follow ${seq}`);
  });
});

describe('many at once', () => {
  test('are asked for together or not at all, and decided together by a second person', async () => {
    const breaches = [await broken(), await broken(), await broken()];
    expect(await askAll(agent, [])).toEqual({ problem: 'none-chosen', field: 'breaches' });
    const tooMany = Array.from({ length: 201 }, (_, at) => at);
    expect(await askAll(agent, tooMany)).toMatchObject({ problem: 'too-many', values: { most: 200 } });
    const [first, second, third] = breaches as [number, number, number];
    expect(await askAll(agent, [first, 10_000])).toMatchObject({
      ...{ problem: 'unknown-breach', values: { number: 10_000 } },
    });
    expect(await figures()).toEqual([]);
    const { seq } = agreed(await askAll(secondOfficer, [first, second]));
    const requests = [seq, seq + 1];
    expect(await askAll(agent, [first, third])).toMatchObject({ problem: 'already-requested' });
    const decision = { event: 'decide-exemptions', requests } as const;
    expect(await recordEvent(company, secondOfficer, { ...decision, approved: true })).toMatchObject({
      problem: 'same-person',
    });
    expect(await recordEvent(company, officer, { ...decision, approved: false })).toMatchObject({
      problem: 'reason-missing',
    });
    agreed(await recordEvent(company, officer, { ...decision, approved: true }));
    expect(await recordEvent(company, officer, { ...decision, approved: true })).toMatchObject({
      problem: 'set-aside',
    });
    expect(await figures()).toEqual([
      { ground: 'strike', requested: 2, granted: 2, refused: 0, expired: 0, open: 0, lapsed: 0 },
    ]);
    expect((await findBreach(company.db, third))?.state).toBe('declared');
    expect(await audited(await entries())).toBe(JSON.stringify(await figures()));
  });
});
