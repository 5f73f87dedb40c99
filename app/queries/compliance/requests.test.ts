import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordEvent } from '#app/commands/events/record-events.server.ts';
import {
  agent,
  agreed,
  type Company,
  companyOn,
  newest,
  officer,
  opening,
  play,
  visit,
} from '#app/commands/test-company.ts';
import type { Replacement } from '#app/domain/correction/correction.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { instantOf } from '../../domain/instant.ts';
import { readOpenRequests, readRequest } from './requests.server.ts';

const monday = '2026-03-02T08:00:00Z';
const secondOfficer: Who = { id: 'officer-2', role: 'compliance' };
let company: Company;
/** Of a visit that an agent logged, of a case that they opened, and of one that the officer asks about. */
let visited: number;
let opened: number;
let own: number;

beforeAll(async () => {
  company = await companyOn(monday);
  await play(company, agent, visit('2026-03-03T08:00:00Z', false));
  visited = await ask(agent, await newest(company, 'occurrence.logged'), { kept: true });
  await play(company, agent, opening('A-1', '2026-03-03T09:00:00Z'));
  opened = await ask(agent, await newest(company, 'case.opened'), { reference: 'A-2' });
  await play(company, agent, visit('2026-03-04T08:00:00Z', true));
  own = await ask(officer, await newest(company, 'occurrence.logged'), { unit: 'Lille' });
});
afterAll(() => company.db.destroy());

async function ask(who: Who, corrects: number, replacement: Replacement): Promise<number> {
  const event = { event: 'ask', corrects, replacement, because: 'typing-error', note: 'wrong box' } as const;
  return agreed(await recordEvent(company, who, event)).seq ?? -1;
}

describe('the requests that wait', () => {
  test('stand the oldest first, each with what it asks, of what, and by whom', async () => {
    const requests = await readOpenRequests(company, instantOf(monday));
    expect(requests.map(({ seq }) => seq)).toEqual([visited, opened, own]);
    expect(requests[0]).toMatchObject({
      zone: 'Europe/Paris',
      target: { kind: 'occurrence.logged', who: { role: 'agent' } },
      asked: { note: 'wrong box', asks: { state: 'open', replacement: { kept: true } } },
      settled: null,
      case: null,
    });
    expect(requests[0]?.title.fr).toBeTruthy();
  });

  test('of a case name it, as the staff know it', async () => {
    const [, ofCase] = await readOpenRequests(company, instantOf(monday));
    expect(ofCase).toMatchObject({
      target: { kind: 'case.opened' },
      asked: { asks: { replacement: { reference: 'A-2' } } },
      case: { reference: 'A-1' },
    });
  });
});

describe('one request', () => {
  test('is offered to an officer who had no part, and to nobody else', async () => {
    const standing = async (seq: number, who: Who) => (await readRequest(company, seq, who))?.standing;
    expect(await standing(visited, officer)).toBe('offered');
    expect(await standing(visited, agent)).toBe('same-person');
    expect(await standing(own, officer)).toBe('same-person');
    expect(await standing(own, secondOfficer)).toBe('offered');
  });

  test('is none where the entry of that number asks for nothing', async () => {
    expect(await readRequest(company, visited - 1, officer)).toBeNull();
    expect(await readRequest(company, 10_000, officer)).toBeNull();
  });

  test('that was declined says by whom and why, and waits no more', async () => {
    agreed(await recordEvent(company, officer, { event: 'decline', request: opened, note: 'no proof' }));
    expect(await readRequest(company, opened, secondOfficer)).toMatchObject({
      standing: 'settled',
      asked: { asks: { state: 'declined' } },
      settled: { kind: 'correction.declined', note: 'no proof' },
    });
    expect((await readOpenRequests(company, instantOf(monday))).map(({ seq }) => seq)).toEqual([
      visited,
      own,
    ]);
  });
});
