/** One act that opens several cases of one reference, all of them or none. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FactEvent, ReceiveEvent } from '../../domain/event.ts';
import { instantOf } from '../../domain/instant.ts';
import type { Intakes } from '../../domain/intake/intake.ts';
import { publishCharter } from '../charters/publish-charter.server.ts';
import {
  agent,
  agreed,
  type Company,
  charterToPublish,
  companyOn,
  opening,
  publisher,
} from '../test-company.ts';
import { checkInvariants } from '../test-invariants.ts';
import { erasePerson } from './erase-person.server.ts';
import { monday, tuesday } from './lone/test-correction.ts';
import { recordEvent, recordEvents } from './record-events.server.ts';

const name = { fr: 'Une réclamation', en: 'A complaint' };
const intakes: Intakes = new Map([
  [
    'test',
    [
      { key: 'complaint', name, opens: ['answer', 'call'] },
      { key: 'visited', name, opens: ['answer', 'visit'] },
      { key: 'early', name, opens: ['answer', 'reply'] },
    ],
  ],
]);
let company: Company;

beforeEach(async () => {
  company = { ...(await companyOn(monday)), intakes: () => intakes };
});
afterEach(async () => {
  await checkInvariants(company);
  await company.db.destroy();
});

const received = (reference: string | null, at = monday, said: Partial<ReceiveEvent> = {}): ReceiveEvent => ({
  ...{ event: 'receive', charter: 'test', intake: 'complaint', reference, unit: 'Lyon', at: instantOf(at) },
  ...said,
});
const tell = (event: FactEvent, key?: string) => recordEvent(company, agent, event, key);

async function cases(): Promise<string[]> {
  const rows = await company.db.selectFrom('cases').selectAll().orderBy('last_seq').execute();
  return rows.map(({ reference, commitment, opened }) => `${reference} ${commitment} ${opened}`);
}

test('opens a case of each promise under one reference, each with a clock of its own', async () => {
  const { seq, case: first } = agreed(await tell(received('A', monday, { note: 'by phone' })));
  expect(await cases()).toEqual([`A answer ${monday}`, `A call ${monday}`]);
  const rows = await company.db.selectFrom('cases').selectAll().orderBy('last_seq').execute();
  expect(new Set(rows.map(({ due }) => due)).size).toBe(2);
  expect(rows.map(({ id, last_seq }) => [id, last_seq])[0]).toEqual([first, seq]);
  expect(rows.every(({ unit }) => unit === 'Lyon')).toBe(true);
});

test('sent twice under one key is recorded once, and so is what is said twice', async () => {
  const once = agreed(await tell(received('A'), 'form:1'));
  expect(agreed(await tell(received('A'), 'form:1'))).toEqual(once);
  const [again] = await recordEvents(company, agent, [{ events: [received('A')] }]);
  expect(again).toMatchObject({ status: 'unchanged' });
  expect(await cases()).toHaveLength(2);
});

test('opens what is missing of it where the rest is there since the same moment', async () => {
  await tell(opening('A', monday));
  agreed(await tell(received('A')));
  expect(await cases()).toEqual([`A answer ${monday}`, `A call ${monday}`]);
});

describe('is refused as a whole', () => {
  const refused = async (event: ReceiveEvent) => {
    const before = await cases();
    const result = await tell(event);
    expect(await cases()).toEqual(before);
    return result;
  };

  test('where the charter has no such intake, with those that it has', async () => {
    expect(await refused(received('A', monday, { intake: 'complain' }))).toMatchObject({
      problem: 'unknown-intake',
      values: { intake: 'complain', known: 'complaint, visited, early' },
    });
    expect(await refused(received('A', monday, { charter: 'other' }))).toMatchObject({
      problem: 'unknown-intake',
      values: { known: '—' },
    });
  });

  test('where one of its promises has no clock, or is not promised yet', async () => {
    const unpromised = (intake: string, promise: string) => ({
      problem: 'intake-not-promised',
      field: 'promise',
      values: { intake, promise },
    });
    expect(await refused(received('A', monday, { intake: 'visited' }))).toMatchObject(
      unpromised('visited', 'visit'),
    );
    expect(await refused(received('A', monday, { intake: 'early' }))).toMatchObject(
      unpromised('early', 'reply'),
    );
  });

  test('where one of its promises has ended by then, and not before', async () => {
    const changes = {
      terms: { '02-call': null },
      preamble: ['2026-01-01', '2026-05-05'] as [string, string],
    };
    agreed(await publishCharter(company, publisher, charterToPublish(changes)));
    company.at('2026-05-06T08:00:00Z');
    expect(await refused(received('A', '2026-05-06T07:00:00Z'))).toMatchObject({
      problem: 'intake-not-promised',
      values: { promise: 'call' },
    });
    agreed(await tell(received('A', tuesday)));
  });

  test('where its reference has a case of one of the promises, unless it is said to be another', async () => {
    await tell(opening('A', monday, 'call'));
    company.at(tuesday);
    expect(await refused(received('A', tuesday))).toMatchObject({
      problem: 'intake-taken',
      field: 'reference',
      values: { reference: 'A', promise: 'call' },
    });
    agreed(await tell(received('A', tuesday, { another: true })));
    expect(await cases()).toEqual([`A call ${monday}`, `A answer ${tuesday}`, `A call ${tuesday}`]);
  });

  test('without a reference, in the future, before the charter', async () => {
    expect(await refused(received(null))).toMatchObject({ problem: 'intake-without-reference' });
    expect(await refused(received('A', tuesday))).toMatchObject({ problem: 'in-the-future' });
    expect(await refused(received('A', '2025-06-01T08:00:00Z'))).toMatchObject({ problem: 'not-in-force' });
  });

  test('once its reference was erased', async () => {
    agreed(await tell(received('A')));
    await erasePerson(company, { id: 'officer-1', role: 'compliance' }, { reference: 'A', charter: null });
    expect(await refused(received('A', monday, { another: true }))).toMatchObject({ problem: 'erased' });
  });

  test('and no group of which it is part is written', async () => {
    const event = { event: 'fulfil', charter: 'test', reference: 'B', at: instantOf(monday) } as FactEvent;
    const [result, next] = await recordEvents(company, agent, [
      { events: [received('B'), { ...event, commitment: 'repair' } as FactEvent, received('A', tuesday)] },
      { events: [received('C')] },
    ]);
    expect(result).toHaveProperty('problem');
    expect(next).toMatchObject({ status: 'recorded' });
    expect(await cases()).toEqual([`C answer ${monday}`, `C call ${monday}`]);
  });
});
