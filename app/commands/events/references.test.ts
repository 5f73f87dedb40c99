/** What one customer reference may name: a case of each promise, and whatever occurrences bear it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FactEvent } from '../../domain/event.ts';
import { findByReference } from '../../queries/staff/search.server.ts';
import {
  agent,
  agreed,
  type Company,
  companyOn,
  later,
  newest,
  officer,
  opening,
  play,
  visit,
} from '../test-company.ts';
import { checkInvariants } from '../test-invariants.ts';
import { erasePerson } from './erase-person.server.ts';
import { correctionsIn, monday, tuesday } from './lone/test-correction.ts';
import { recordEvent, recordEvents } from './record-events.server.ts';

let company: Company;

beforeEach(async () => {
  company = await companyOn(monday);
});
afterEach(async () => {
  await checkInvariants(company);
  await company.db.destroy();
});

/** What becomes of events, each in a group of its own: `recorded`, `unchanged` or the problem. */
async function told(...events: FactEvent[]): Promise<string[]> {
  const results = await play(company, agent, ...events);
  return results.map((result) => ('problem' in result ? result.problem : result.status));
}

async function cases(): Promise<string[]> {
  const rows = await company.db
    .selectFrom('cases')
    .selectAll()
    .orderBy('opened')
    .orderBy('last_seq')
    .execute();
  return rows.map(({ reference, commitment, state }) => `${reference} ${commitment} ${state}`);
}

const another = (event: FactEvent) => ({ ...event, another: true }) as FactEvent;
const about = (event: FactEvent, commitment: string) => ({ ...event, commitment }) as FactEvent;

describe('a reference', () => {
  test('has a case of each promise', async () => {
    expect(await told(opening('A', monday), opening('A', monday, 'call'))).toEqual(['recorded', 'recorded']);
    expect(await told(opening('A', monday), opening('A', monday, 'call'))).toEqual([
      'unchanged',
      'unchanged',
    ]);
    expect(await cases()).toEqual(['A answer open', 'A call open']);
  });

  test.each(['open', 'fulfilled'])(
    'has a second one of a promise, %s or not, only if that is said',
    async (state) => {
      await told(opening('A', monday));
      if (state === 'fulfilled') await told(later('fulfil', 'A', '2026-03-02T09:00:00Z'));
      const second = opening('A', tuesday);
      expect(await told(second, another(second), second)).toEqual([
        'reference-taken',
        'recorded',
        'unchanged',
      ]);
      expect(await told(another(opening('A', monday)))).toEqual(['unchanged']);
      expect(await cases()).toEqual([`A answer ${state}`, 'A answer open']);
    },
  );

  test('has no more than a hundred cases of one promise, so that none makes all others slow', async () => {
    const at = (minute: number) => new Date(Date.parse(monday) + minute * 60_000).toISOString().slice(0, 19);
    company.at(tuesday);
    const results = await recordEvents(
      company,
      agent,
      Array.from({ length: 101 }, (_, minute) => ({ events: [another(opening('A', `${at(minute)}Z`))] })),
    );
    expect(results.filter((result) => 'status' in result)).toHaveLength(100);
    expect(results.at(-1)).toMatchObject({ problem: 'reference-taken' });
  });

  test('alone means the one case that bears it, else it takes the promise, and the problem says which', async () => {
    await told(opening('A', monday), opening('A', monday, 'call'));
    const fulfilled = later('fulfil', 'A', '2026-03-02T09:00:00Z');
    const [result] = await recordEvents(company, agent, [{ events: [fulfilled] }]);
    company.at('2026-03-02T09:00:00Z');
    expect(result).toMatchObject({
      problem: 'reference-ambiguous',
      values: { reference: 'A', promises: 'answer, call' },
    });
    expect(await told(about(fulfilled, 'call'), about(fulfilled, 'repair'))).toEqual([
      'recorded',
      'unknown-case',
    ]);
    expect(await cases()).toEqual(['A answer open', 'A call fulfilled']);
  });

  test('within a group means the case that the group opened', async () => {
    await told(opening('A', monday), opening('A', monday, 'call'));
    company.at(tuesday);
    const at = '2026-03-02T10:00:00Z';
    const results = await recordEvents(company, agent, [
      { events: [another(opening('A', at)), later('fulfil', 'A', '2026-03-02T11:00:00Z')] },
      { events: [opening('A', at, 'repair'), later('fulfil', 'A', '2026-03-02T11:00:00Z')] },
    ]);
    expect(results).toMatchObject([{ status: 'recorded' }, { status: 'recorded' }]);
    expect(await cases()).toEqual([
      'A answer open',
      'A call open',
      'A answer fulfilled',
      'A repair fulfilled',
    ]);
  });

  test('of a case that was moved to another promise opens none anew when the file comes again', async () => {
    const { correct } = correctionsIn(company);
    await told(opening('A', monday));
    agreed(await correct(officer, await newest(company, 'case.opened'), { commitment: 'call' }));
    expect(await told(opening('A', monday), opening('A', tuesday))).toEqual(['unchanged', 'reference-taken']);
    expect(await told(opening('A', monday, 'call'))).toEqual(['unchanged']);
  });

  test('is not given by a correction to a second case of one promise', async () => {
    const { correct } = correctionsIn(company);
    await told(opening('A', monday), opening('A', monday, 'call'), opening('B', monday));
    const second = await newest(company, 'case.opened');
    expect(await correct(agent, second, { reference: 'A' })).toMatchObject({ problem: 'reference-taken' });
    expect(await correct(agent, second - 1, { commitment: 'answer' })).toMatchObject({
      problem: 'reference-taken',
    });
    agreed(await correct(officer, second, { reference: 'A', commitment: 'repair' }));
    expect(await cases()).toEqual(['A answer open', 'A call open', 'A repair open']);
  });
});

describe('a correction that whoever makes it says leads to another case', () => {
  const confirmed = (corrects: number, event: 'correct' | 'ask' = 'correct') =>
    recordEvent(company, event === 'ask' ? agent : officer, {
      ...{ event, corrects, replacement: { reference: 'A' }, because: 'typing-error' },
      another: true,
    });

  test('gives a reference a second case of one promise', async () => {
    await told(opening('A', monday), opening('B', tuesday));
    const second = await newest(company, 'case.opened');
    agreed(await confirmed(second));
    expect(await cases()).toEqual(['A answer open', 'A answer open']);
    expect(await told(opening('A', monday), opening('A', tuesday))).toEqual(['unchanged', 'unchanged']);
  });

  test('may be asked for, and is granted as it was asked for', async () => {
    await told(opening('A', monday), opening('B', tuesday));
    const second = await newest(company, 'case.opened');
    agreed(await confirmed(second, 'ask'));
    const request = await newest(company, 'correction.requested');
    agreed(await recordEvent(company, officer, { event: 'grant', request }));
    expect(await cases()).toEqual(['A answer open', 'A answer open']);
  });

  test('is granted where another case came since only by whoever says that they have seen it', async () => {
    await told(opening('B', monday));
    agreed(await confirmed(await newest(company, 'case.opened'), 'ask'));
    const request = await newest(company, 'correction.requested');
    await told(opening('A', tuesday));
    expect(await recordEvent(company, officer, { event: 'grant', request })).toMatchObject({
      problem: 'reference-taken',
    });
    agreed(await recordEvent(company, officer, { event: 'grant', request, another: true }));
    expect(await cases()).toEqual(['A answer open', 'A answer open']);
  });

  test('is granted as asked for where the case there is was only closed since', async () => {
    await told(opening('A', monday), opening('B', tuesday));
    agreed(await confirmed(await newest(company, 'case.opened'), 'ask'));
    const request = await newest(company, 'correction.requested');
    await told(later('fulfil', 'A', tuesday));
    agreed(await recordEvent(company, officer, { event: 'grant', request }));
    expect(await cases()).toEqual(['A answer fulfilled', 'A answer open']);
  });
});

describe('an occurrence', () => {
  const bearing = (reference: string, at = monday, kept = true) =>
    ({ ...visit(at, kept), reference }) as FactEvent;
  const found = async (text: string) => {
    const { occurrences, exact } = await findByReference(company, text);
    const names = (rows: readonly { reference: string | null }[]) => rows.map(({ reference }) => reference);
    return [names(occurrences.exact), names(occurrences.others), names(exact)];
  };
  const texts = () => company.db.selectFrom('occurrences').select('reference').orderBy('seq').execute();

  test('is found by its reference and by how that begins, beside the cases of the same', async () => {
    await told(bearing('AUR-1'), bearing('AUR-10'), bearing('AUR-1', tuesday), opening('AUR-1', tuesday));
    expect(await found('aur-1')).toEqual([['AUR-1', 'AUR-1'], ['AUR-10'], ['AUR-1']]);
    expect(await found('A')).toEqual([[], ['AUR-1', 'AUR-1', 'AUR-10'], []]);
  });

  test('has its reference nowhere in the ledger', async () => {
    await told(bearing('Quetzalcoatlus-771', monday, false));
    const entries = await company.db.selectFrom('entries').select('body').execute();
    expect(entries.filter(({ body }) => body.includes('Quetzalcoatlus'))).toEqual([]);
  });

  test('is found by the reference that a correction gave it', async () => {
    const { correct } = correctionsIn(company);
    await told(bearing('WRONG', monday, false));
    agreed(await correct(agent, await newest(company, 'occurrence.logged'), { reference: 'RIGHT' }));
    expect([await found('WRONG'), await found('RIGHT')]).toEqual([
      [[], [], []],
      [['RIGHT'], [], []],
    ]);
    await erasePerson(company, officer, { reference: 'WRONG', charter: null });
    expect(await texts()).toEqual([{ reference: 'RIGHT' }]);
    await checkInvariants(company);
    await erasePerson(company, officer, { reference: 'RIGHT', charter: null });
    expect(await texts()).toEqual([{ reference: null }]);
  });

  test('erased with its reference is found no more, and others stay', async () => {
    await told(bearing('A', monday, false), bearing('B', monday, false));
    const erased = await erasePerson(company, officer, { reference: 'A', charter: null });
    expect(erased).toMatchObject({ status: 'erased', overwritten: true });
    expect([await found('A'), (await found('B'))[0]]).toEqual([[[], [], []], ['B']]);
    expect(await told(bearing('A', tuesday))).toEqual(['erased']);
  });
});
