import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recordEvents } from '../../commands/events/record-events.server.ts';
import { sweep } from '../../commands/ledger/sweep.server.ts';
import {
  agent,
  type Company,
  companyOn,
  later,
  opening,
  pausing,
  play,
} from '../../commands/test-company.ts';
import type { FactEvent } from '../../domain/event.ts';
import { formatInstant, instantOf } from '../../domain/instant.ts';
import { type QueuePart, type QueueSection, readQueue } from './queue.server.ts';
import { findByReference } from './search.server.ts';

/** A Wednesday, 10:00 in Paris. */
const now = instantOf('2026-03-18T09:00:00Z');
let company: Company;

beforeEach(async () => {
  company = await companyOn('2026-03-02T08:00:00Z');
});
afterEach(() => company.db.destroy());

async function queue(): Promise<Record<string, (string | null)[]>> {
  const parts = await readQueue(company, now);
  return Object.fromEntries(
    parts.map(({ section, rows }) => [section, rows.map(({ reference }) => reference)]),
  );
}

async function pagesOf(section: QueueSection): Promise<QueuePart[]> {
  const pages: QueuePart[] = [];
  for (let after: string | null = null; pages.length === 0 || after !== null; ) {
    const [page] = (await readQueue(company, now, { section, after })) as [QueuePart];
    pages.push(page);
    after = page.next;
  }
  return pages;
}

describe('the queue', () => {
  beforeEach(async () => {
    await play(
      company,
      agent,
      opening('KEPT', '2026-03-03T09:00:00Z'),
      later('fulfil', 'KEPT', '2026-03-04T09:00:00Z'),
      opening('LATE', '2026-03-09T09:00:00Z'),
      opening('TODAY', '2026-03-16T09:00:00Z'),
      opening('STILL', '2026-03-17T09:00:00Z'),
      pausing('STILL', '2026-03-17T15:00:00Z'),
      opening('HOURS', '2026-03-18T06:00:00Z', 'call'),
      opening('SOON', '2026-03-18T08:00:00Z'),
    );
    company.at(now);
  });

  const waiting = {
    overdue: ['LATE'],
    today: ['HOURS', 'TODAY'],
    soon: ['SOON'],
    later: [],
    paused: ['STILL'],
    ended: [],
  };

  test('puts what is waiting where it belongs, the most urgent first, and closed cases nowhere', async () => {
    expect(await queue()).toEqual(waiting);
  });

  test('says the same before and after the sweep has declared what is overdue', async () => {
    await sweep(company, null);
    expect(await queue()).toEqual(waiting);
  });

  test('a breached case that is paused stays among those that are overdue', async () => {
    await play(company, agent, pausing('LATE', '2026-03-18T08:30:00Z'));
    expect(await queue()).toEqual(waiting);
  });

  test('says what is left of a paused clock, and on what ground it stands still', async () => {
    const [still] = (await readQueue(company, now)).find(({ section }) => section === 'paused')?.rows ?? [];
    expect(still).toMatchObject({
      remaining: { count: 2, of: 'working days' },
      ground: 'waiting',
      due: null,
    });
  });
});

test('pages of a section hold every case once, in order, though only half were swept', async () => {
  const at = (number: number) => formatInstant(instantOf('2026-03-17T08:00:00Z') + number * 600);
  const open = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, place) => ({
      events: [opening(`C${from + place}`, at(from + place), 'call')],
    }));
  company.at(instantOf(at(130)));
  await recordEvents(company, agent, open(0, 130));
  company.at(instantOf(at(70)) + 4 * 3_600);
  await sweep(company, null);
  const pages = await pagesOf('overdue');
  expect(pages.map(({ rows }) => rows.length)).toEqual([50, 50, 26]);
  expect(pages.map(({ count }) => count)).toEqual([126, 126, 126].map((exactly) => ({ exactly })));
  const references = pages.flatMap(({ rows }) => rows.map(({ reference }) => reference));
  expect(references).toEqual(Array.from({ length: 126 }, (_, number) => `C${number}`));
});

test('more than a thousand are not counted, whichever way they are found', async () => {
  const open = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, place) => ({
      events: [opening(`C${from + place}`, '2026-03-17T08:00:00Z', 'call')],
    }));
  const overdue = async () => {
    const parts = await readQueue(company, now);
    return parts.find(({ section }) => section === 'overdue')?.count;
  };
  company.at(now);
  await recordEvents(company, agent, open(0, 600));
  company.at(now + 4 * 3_600);
  await sweep(company, null);
  await recordEvents(company, agent, open(600, 1_000));
  company.at(now);
  expect(await overdue()).toEqual({ exactly: 1_000 });
  await recordEvents(company, agent, open(1_000, 1_001));
  expect(await overdue()).toEqual({ over: 1_000 });
});

describe('a reference with several clocks', () => {
  const shown = async (only?: { section: QueueSection; after: string | null }) => {
    const parts = await readQueue(company, now, only);
    return parts.flatMap(({ section, count, rows }) =>
      rows.map(({ reference, title, beside, more }) => [
        `${section} ${'exactly' in count && count.exactly} ${reference} ${title.fr}`,
        beside.map((each) => each.title.fr),
        more,
      ]),
    );
  };
  const another = (event: FactEvent) => ({ ...event, another: true }) as FactEvent;

  test('is one row where the nearest clock is, with the others beside it', async () => {
    await play(
      company,
      agent,
      opening('A', '2026-03-18T08:00:00Z'),
      opening('A', '2026-03-18T08:00:00Z', 'call'),
      opening('B', '2026-03-18T08:30:00Z'),
    );
    expect(await shown()).toEqual([
      ['today 1 A 02-call', ['01-answer'], 0],
      ['soon 1 B 01-answer', [], 0],
    ]);
    await play(company, agent, {
      ...later('fulfil', 'A', '2026-03-18T08:50:00Z'),
      commitment: 'call',
    } as FactEvent);
    expect(await shown()).toEqual([
      ['soon 2 A 01-answer', [], 0],
      ['soon 2 B 01-answer', [], 0],
    ]);
  });

  test('stands where its late clock is, before one that stands still', async () => {
    await play(
      company,
      agent,
      opening('A', '2026-03-16T08:00:00Z', 'call'),
      opening('A', '2026-03-17T08:00:00Z'),
      { ...pausing('A', '2026-03-17T09:00:00Z'), commitment: 'answer' } as FactEvent,
    );
    const late = [['overdue 1 A 02-call', ['01-answer'], 0]];
    expect(await shown()).toEqual(late);
    company.at(now);
    await sweep(company, null);
    expect(await shown()).toEqual(late);
    expect(await shown({ section: 'paused', after: null })).toEqual([]);
  });

  test('shows a few of many, and says how many more there are', async () => {
    const at = (minute: number) => formatInstant(instantOf('2026-03-18T08:00:00Z') + minute * 60);
    await play(company, agent, ...Array.from({ length: 7 }, (_, n) => another(opening('A', at(n), 'call'))));
    expect(await shown()).toEqual([['today 1 A 02-call', ['02-call', '02-call', '02-call', '02-call'], 2]]);
  });

  test('that is none makes no two cases one row', async () => {
    await play(company, agent, {
      ...opening('A', '2026-03-18T08:00:00Z', 'call'),
      reference: null,
    } as FactEvent);
    await play(company, agent, {
      ...opening('A', '2026-03-18T08:01:00Z', 'call'),
      reference: null,
    } as FactEvent);
    expect((await shown()).map(([row]) => row)).toEqual(['today 2 null 02-call', 'today 2 null 02-call']);
  });

  test('is on one page of a section, once', async () => {
    const at = (number: number) => formatInstant(instantOf('2026-03-17T08:00:00Z') + number * 60);
    company.at(now);
    await recordEvents(
      company,
      agent,
      Array.from({ length: 120 }, (_, n) => ({
        events: [another(opening(`C${n % 60}`, at(n), 'call')), opening(`C${n % 60}`, at(n % 60))],
      })),
    );
    const pages = await pagesOf('overdue');
    expect(pages.map(({ rows, count }) => [rows.length, count])).toEqual([
      [50, { exactly: 60 }],
      [10, { exactly: 60 }],
    ]);
    const rows = pages.flatMap((page) => page.rows);
    expect(new Set(rows.map(({ reference }) => reference)).size).toBe(60);
    expect(rows.every(({ beside }) => beside.length === 2)).toBe(true);
  });
});

test('an address that names no place begins at the beginning', async () => {
  await play(company, agent, opening('LATE', '2026-03-09T09:00:00Z'));
  const wrong = await readQueue(company, now, { section: 'overdue', after: "'; drop table cases --" });
  expect(wrong[0]?.rows).toHaveLength(1);
});

describe('the search', () => {
  const at = '2026-03-09T09:00:00Z';
  beforeEach(async () => {
    await play(
      company,
      agent,
      opening('AUR-10', at),
      opening('AUR-1', at),
      opening('aur_1', at),
      opening('Ü-1', at),
    );
  });

  const found = async (text: string) => {
    const { exact, others } = await findByReference(company, text);
    const names = (rows: typeof exact) => rows.map(({ reference }) => reference);
    return [names(exact), names(others)];
  };

  test('tells the case that bears a reference from those that only begin with it', async () => {
    expect(await found(' AUR-1 ')).toEqual([['AUR-1'], ['AUR-10']]);
  });

  test('does not mind small letters, and takes no letter for any other', async () => {
    expect(await found('aur-1')).toEqual([['AUR-1'], ['AUR-10']]);
    expect(await found('AUR_1')).toEqual([[], []]);
    expect(await found('%')).toEqual([[], []]);
    expect(await found('Ü')).toEqual([[], ['Ü-1']]);
    expect(await found('  ')).toEqual([[], []]);
  });

  test('puts what waits before what is closed, and finds what waits by the end of its reference', async () => {
    await play(company, agent, later('fulfil', 'AUR-1', '2026-03-09T10:00:00Z'), opening('B-10', at));
    expect(await found('AUR')).toEqual([[], ['AUR-10', 'AUR-1']]);
    expect(await found('-10')).toEqual([[], ['AUR-10', 'B-10']]);
    expect(await found('1')).toEqual([[], ['AUR-10', 'B-10', 'aur_1', 'Ü-1']]);
  });
});
