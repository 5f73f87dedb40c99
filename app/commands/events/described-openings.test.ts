/** What a remedy depends on, said with the opening of its case: by a form, the API or a file. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findAttributes } from '#db/stores/attributes.server.ts';
import { Audit } from '../../domain/audit/audit.ts';
import { AuditFault } from '../../domain/audit/fault.ts';
import type { EventGroup, FactEvent } from '../../domain/event.ts';
import type { Intakes } from '../../domain/intake/intake.ts';
import type { Entry, Who } from '../../domain/ledger/entry.ts';
import { publishCharter } from '../charters/publish-charter.server.ts';
import { beat, sweep } from '../ledger/sweep.server.ts';
import { audited } from '../test-audit.ts';
import {
  agent,
  agreed,
  type Company,
  charterToPublish,
  emptyCompany,
  later,
  opening,
  publisher,
} from '../test-company.ts';
import { checkInvariants } from '../test-invariants.ts';
import { erasePerson } from './erase-person.server.ts';
import { recordEvent, recordEvents } from './record-events.server.ts';

const monday = '2026-03-02T08:00:00Z';
const tenth = '2026-03-10T08:00:00Z';
const clock = 'starts: la réception, calendar: france, within: 2 working days';
const terms = {
  '01-answer': `measure: deadline
clock: { ${clock} }
remedy: { pays: 2 EUR per kVA, then: 1 EUR per kVA every 2 working days, cap: 40 EUR, within: 5 working days }`,
  '02-call': `measure: deadline
clock: { ${clock} }
remedy: { pays: 25 %, of: fare, within: 5 working days }`,
  '08-stay': `measure: deadline
clock: { ${clock} }
remedy: { bands: [{ from: 5 calendar days, pays: 25 % }], of: fare }`,
  '07-trip': `measure: deadline
clock: { ${clock} }
remedy: { pays: 25 %, of: fare, cap: 40 EUR, within: 5 working days }`,
};
const name = { fr: 'Une réclamation', en: 'A complaint' };
const intakes: Intakes = new Map([
  [
    'test',
    [
      { key: 'both', name, opens: ['answer', 'call'] },
      { key: 'one', name, opens: ['answer', 'repair'] },
      { key: 'gone', name, opens: ['answer', 'reply'] },
    ],
  ],
]);
let company: Company;

beforeEach(async () => {
  company = { ...(await emptyCompany(monday)), intakes: () => intakes };
  agreed(await publishCharter(company, publisher, charterToPublish({ terms })));
});
afterEach(async () => {
  await checkInvariants(company);
  await audited(company);
  await company.db.destroy();
});

type Attributes = Record<string, string>;
const described = (reference: string, attributes: Attributes, commitment = 'answer'): FactEvent =>
  ({ ...opening(reference, monday, commitment), attributes }) as FactEvent;
const received = (intake: string, attributes: Attributes): FactEvent => {
  const { event: _, commitment: __, ...said } = opening('A', monday) as Extract<FactEvent, { event: 'open' }>;
  return { event: 'receive', intake, ...said, attributes };
};
const tell = (event: FactEvent, who: Who = agent) => recordEvent(company, who, event);
const tellAll = (...groups: FactEvent[][]) =>
  recordEvents(
    company,
    { id: 'import-1', role: 'import' },
    groups.map((events): EventGroup<FactEvent> => ({ events, whole: true })),
  );

/** Kinds in order, with what they say of what is owed and of what is known. */
async function entries(): Promise<string[]> {
  const rows = await company.db.selectFrom('entries').select('body').orderBy('seq').execute();
  const said = rows.map(({ body }) => JSON.parse(body) as Entry);
  return said.flatMap(({ kind, public: fields }) => {
    if (kind === 'case.described') return `described ${(fields as Entry<typeof kind>['public']).attributes}`;
    if (kind === 'remedy.owed') {
      const { amount, unit } = (fields as Entry<typeof kind>['public']).owed;
      return `owed ${amount} ${unit}`;
    }
    return /^(case|breach)\./.test(kind) ? kind : [];
  });
}

const caseNamed = async (commitment: string) => {
  const found = company.db.selectFrom('cases').select('id').where('commitment', '=', commitment);
  return (await found.executeTakeFirstOrThrow()).id;
};

test('a case that is described as it is opened owes with its breach', async () => {
  const { seq } = agreed(await tell(described('A', { kVA: '9' })));
  company.at('2026-03-05T08:00:00Z');
  await sweep(company, null);
  await beat(company, company.now() - 60, 0);
  expect(await entries()).toEqual(['case.opened', 'described kVA', 'breach.declared', 'owed 18 EUR']);
  const rows = await company.db.selectFrom('entries').select(['seq', 'body']).execute();
  expect(rows.find((row) => row.seq === seq)?.body).toContain('case.opened');
  // The value is nobody's business.
  const bodies = rows.map(({ body }) => JSON.parse(body) as Entry);
  expect(bodies.find(({ kind }) => kind === 'case.described')?.public).toEqual({ attributes: ['kVA'] });
});

test('a late case of a file is described, broken, owed for and closed in one go', async () => {
  company.at(tenth);
  await tellAll([described('A', { fare: '79.99 CHF' }, 'call'), later('fulfil', 'A', tenth)]);
  expect(await entries()).toEqual([
    ...['case.opened', 'described fare', 'breach.declared', 'owed 19.9975 CHF', 'case.fulfilled'],
  ]);
});

test('erasing the customer takes the value, and what is owed goes on growing', async () => {
  agreed(await tell(described('A', { kVA: '9' })));
  company.at('2026-03-05T08:00:00Z');
  await sweep(company, null);
  agreed(await erasePerson(company, publisher, { reference: 'A', charter: null }));
  const [{ id } = { id: '' }] = await company.db.selectFrom('cases').select('id').execute();
  expect((await findAttributes(company.db, [id])).get(id) ?? {}).toEqual({});
  company.at('2026-03-07T08:00:00Z');
  await sweep(company, null);
  expect((await entries()).slice(-2)).toEqual(['owed 18 EUR', 'owed 9 EUR']);
  expect(await tell(described('A', { kVA: '9' }))).toMatchObject({ problem: 'erased' });
});

test('what was erased before it was owed is unknown, and nobody is held to it', async () => {
  agreed(await tell(described('A', { kVA: '9' })));
  agreed(await tell(described('B', { fare: '80 EUR' }, 'stay')));
  company.at('2026-03-05T08:00:00Z');
  agreed(await erasePerson(company, publisher, { reference: 'A', charter: null }));
  await sweep(company, null);
  // Nothing yet: of how much it is a share nobody can tell.
  expect((await entries()).slice(-3)).toEqual(['breach.declared', 'breach.declared', 'owed 0 EUR']);
  agreed(await erasePerson(company, publisher, { reference: 'B', charter: null }));
  company.at(tenth);
  await sweep(company, null);
  await beat(company, company.now() - 60, 0);
  expect((await entries()).at(-1)).toBe('owed 0 EUR');
  await tell({ event: 'fulfil', case: await caseNamed('stay'), at: company.now() });
  expect((await entries()).at(-1)).toBe('case.fulfilled');
});

test('whoever opens a case may describe it, as it is opened and no later', async () => {
  const administrator: Who = { id: 'command-line', role: 'system' };
  agreed(await tell(described('A', { kVA: '9' }), administrator));
  expect(await tell(described('A', { kVA: '12' }), administrator)).toMatchObject({ problem: 'role-missing' });
  expect(await entries()).toEqual(['case.opened', 'described kVA']);
});

describe('an act that opens several cases', () => {
  test('describes each with what its promise asks for', async () => {
    agreed(await tell(received('both', { kVA: '9', fare: '80 EUR' })));
    expect(await entries()).toEqual(['case.opened', 'described kVA', 'case.opened', 'described fare']);
  });

  test('describes the one that asks for something', async () => {
    agreed(await tell(received('one', { kVA: '9' })));
    expect(await entries()).toEqual(['case.opened', 'described kVA', 'case.opened']);
  });

  test.each<[string, string, Attributes, object]>([
    ['what none asks for', 'one', { kVA: '9', fare: '80 EUR' }, { problem: 'unknown-attribute' }],
    ['what is unfit', 'both', { kVA: '9', fare: '80' }, { problem: 'attribute-no-amount' }],
    ['what is not promised, before all else', 'gone', { fare: '80' }, { problem: 'intake-not-promised' }],
  ])('is refused for %s', async (_, intake, attributes, expected) => {
    expect(await tell(received(intake, attributes))).toMatchObject(expected);
    expect(await entries()).toEqual([]);
  });
});

describe('an opening that is said again', () => {
  test('adds what was not known, and what is owed follows at once', async () => {
    await tellAll([opening('A', monday)]);
    company.at(tenth);
    await sweep(company, null);
    expect(await entries()).toEqual(['case.opened', 'breach.declared']);
    const again = [described('A', { kVA: '9' })];
    expect(await tellAll(again)).toMatchObject([{ status: 'recorded' }]);
    expect(await tellAll(again)).toMatchObject([{ status: 'unchanged' }]);
    await sweep(company, null);
    expect((await entries()).slice(2)).toEqual(['described kVA', 'owed 18 EUR', 'owed 9 EUR']);
  });

  test('may say it otherwise until it is owed, and not after', async () => {
    await tellAll([described('A', { kVA: '9' })], [described('A', { kVA: '12' })]);
    company.at(tenth);
    await sweep(company, null);
    expect(await tellAll([described('A', { kVA: '3' })])).toMatchObject([{ problem: 'amount-known' }]);
    expect(await entries()).toEqual([
      ...['case.opened', 'described kVA', 'described kVA'],
      ...['breach.declared', 'owed 24 EUR', 'owed 12 EUR'],
    ]);
  });

  test('finds what came before it in the same go', async () => {
    company.at(tenth);
    const closed = later('fulfil', 'A', tenth);
    const results = await tellAll(
      [described('A', { kVA: '9' }), closed],
      [described('A', { kVA: '9' }), closed],
      [described('A', { kVA: '12' }), closed],
    );
    expect(results).toMatchObject([
      ...[{ status: 'recorded' }, { status: 'unchanged' }, { problem: 'amount-known' }],
    ]);
    expect((await entries()).filter((line) => line.startsWith('described'))).toHaveLength(1);
  });

  test('leaves nothing behind where its group is refused', async () => {
    await tellAll([opening('A', monday)]);
    const early = later('fulfil', 'A', '2026-02-01T08:00:00Z');
    const group = [described('A', { kVA: '9' }), early];
    const results = await tellAll(group, [described('A', { kVA: '9' })]);
    expect(results).toMatchObject([{ problem: 'closed-before-opened' }, { status: 'recorded' }]);
    expect(await entries()).toEqual(['case.opened', 'described kVA']);
  });
});

describe('who does not trust the company', () => {
  const lying = async (lie: (entries: Entry[]) => void): Promise<string | null> => {
    const rows = await company.db.selectFrom('entries').select('body').orderBy('seq').execute();
    const said = rows.map(({ body }) => JSON.parse(body) as Entry);
    lie(said);
    const audit = new Audit(async (seq) => said[seq] as Entry);
    try {
      for (const entry of said) await audit.take(entry);
    } catch (error) {
      return error instanceof AuditFault ? error.code : String(error);
    }
    return null;
  };
  const of = (kind: Entry['kind']) => (entries: Entry[]) =>
    entries.find((entry) => entry.kind === kind) as Entry;

  test('finds that somebody else described it, or that it owes in another currency', async () => {
    const system: Who = { id: 'command-line', role: 'system' };
    agreed(await tell(described('A', { fare: '80 EUR' }, 'trip'), system));
    company.at('2026-03-05T08:00:00Z');
    await sweep(company, null);
    expect(await lying(() => undefined)).toBeNull();
    expect(
      await lying((all) => Object.assign(of('case.described')(all), { who: { ...system, id: 'other' } })),
    ).toBe('cannot-follow');
    const owed = { amount: '20', unit: 'CHF' };
    expect(await lying((all) => Object.assign(of('remedy.owed')(all).public, { owed }))).toBe('wrong-remedy');
  });
});

test.each<[string, Attributes, string, object]>([
  ['no number', { kVA: 'neuf' }, 'answer', { problem: 'attribute-no-number', field: 'kVA' }],
  ['a long text', { kVA: '9'.repeat(2_000_000) }, 'answer', { problem: 'attribute-no-number' }],
  ['no amount', { fare: '80' }, 'call', { problem: 'attribute-no-amount', field: 'fare' }],
  ['an amount that the terms cannot be added to', { fare: '80 CHF' }, 'trip', { problem: 'other-currency' }],
  ['a name that no term has', { power: '9' }, 'answer', { values: { found: 'power', expected: 'kVA' } }],
  ['a long name', { ['x'.repeat(2_000_000)]: '9' }, 'answer', { problem: 'unknown-attribute' }],
  ['anything where nothing depends on it', { kVA: '9' }, 'repair', { problem: 'nothing-to-describe' }],
])('no case is opened that says %s', async (_, attributes, commitment, expected) => {
  const refused = await tell(described('A', attributes, commitment));
  expect(refused).toMatchObject(expected);
  expect(JSON.stringify(refused).length).toBeLessThan(500);
  expect(await entries()).toEqual([]);
});
