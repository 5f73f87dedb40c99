import { afterEach, beforeEach, expect, test } from 'vitest';
import { Audit } from '../../domain/audit/audit.ts';
import { instantOf } from '../../domain/instant.ts';
import type { Entry } from '../../domain/ledger/entry.ts';
import { isProblem } from '../../domain/problem.ts';
import { recordEvents } from '../events/record-events.server.ts';
import { beat, sweep } from '../ledger/sweep.server.ts';
import { holidayOn } from '../restatements/test-restatement.ts';
import {
  agent,
  agreed,
  type Company,
  charterToPublish,
  companyOn,
  later,
  opening,
  play,
  publisher,
  register,
  standing,
} from '../test-company.ts';
import { checkInvariants } from '../test-invariants.ts';
import { previewCharter } from './preview-charter.server.ts';
import { publishCharter } from './publish-charter.server.ts';

const monday = '2026-03-02T08:00:00Z';
const due = '2026-03-04T22:59:59Z';
/** By the calendar in which Wednesday is a holiday. */
const dueThen = '2026-03-05T22:59:59Z';
/** More than one transaction re-dates. */
const cases = 450;
let company: Company;

beforeEach(async () => {
  company = await companyOn(monday);
  const groups = Array.from({ length: cases }, (_, number) => ({ events: [opening(`C${number}`, monday)] }));
  const results = await recordEvents(company, agent, groups);
  expect(results.filter(isProblem)).toEqual([]);
});
afterEach(async () => {
  await checkInvariants(company);
  await company.db.destroy();
});

const charter = charterToPublish({ calendars: [holidayOn('2026-03-04')] });
const entriesOf = async (kind: string) =>
  (await company.db.selectFrom('entries').select(['seq', 'case_id']).where('kind', '=', kind).execute()).map(
    ({ case_id }) => case_id,
  );
/** A process that is killed when others have their turn, once the calendar is published and `turns` more were taken. */
function killedAfter(turns: number): Company {
  let left = turns;
  const othersTurn = async () => {
    const published = await entriesOf('calendar.published');
    if (published.length > 1 && left-- === 0) throw new Error('killed');
  };
  return { ...company, othersTurn };
}

async function audited(): Promise<void> {
  const rows = await company.db.selectFrom('entries').select('body').orderBy('seq').execute();
  const entries = rows.map(({ body }) => JSON.parse(body) as Entry);
  const audit = new Audit(async (seq) => entries[seq] as Entry);
  for (const entry of entries) await audit.take(entry);
}

test('open cases are re-dated in turns, each once, and a preview counts them without writing', async () => {
  const preview = agreed(await previewCharter(company, publisher, charter));
  expect(preview).toMatchObject({ published: { redated: cases } });
  expect(preview.moved).toHaveLength(20);
  expect(await entriesOf('case.redated')).toEqual([]);
  let turns = 0;
  const counting = {
    ...company,
    othersTurn: async () => {
      turns += 1;
    },
  };
  expect(await publishCharter(counting, publisher, charter)).toMatchObject({ redated: cases });
  expect(new Set(await entriesOf('case.redated')).size).toBe(cases);
  // Of looking beforehand three.
  expect(turns).toBeGreaterThan(3 + 2);
  await sweep(company, null);
  expect(await entriesOf('case.redated')).toHaveLength(cases);
});

test.each([0, 1])(
  'what a process killed after %i turns leaves, the next sweep re-dates: no case falls due by the old calendar',
  async (turns) => {
    const killed = publishCharter(killedAfter(turns), publisher, charter);
    await expect(killed).rejects.toThrow('killed');
    const redated = await entriesOf('case.redated');
    expect(redated.length).toBeGreaterThan(0);
    expect(redated.length).toBeLessThan(cases);
    // While cases wait for their due times, nobody watched.
    company.at('2026-03-02T09:00:00Z');
    await beat(company, instantOf(monday), 0);
    expect(await entriesOf('clock.swept')).toEqual([]);
    company.at('2026-03-05T08:00:00Z');
    await sweep(company, instantOf(monday));
    expect(await register(company)).toEqual([]);
    expect(new Set(await entriesOf('case.redated')).size).toBe(cases);
    expect(await entriesOf('case.redated')).toHaveLength(cases);
    const dues = await company.db.selectFrom('cases').select('due').distinct().execute();
    expect(dues).toEqual([{ due: dueThen }]);
    expect(await entriesOf('clock.swept')).toHaveLength(1);
    await audited();
  },
);

test('what was overdue when the calendar was published is breached, also where nobody had swept and a process was killed', async () => {
  company.at('2026-03-05T08:00:00Z');
  await play(company, agent, opening('newer', '2026-03-03T09:00:00Z'));
  await expect(publishCharter(killedAfter(0), publisher, charter)).rejects.toThrow('killed');
  await sweep(company, null);
  const [first, ...others] = [
    ...new Set((await register(company)).map((line) => line.slice(line.indexOf(' ')))),
  ];
  expect([first, others]).toEqual([` ${due} declared`, []]);
  expect(await register(company)).toHaveLength(cases);
  expect(await standing(company, 'newer')).toMatchObject({ due: '2026-03-06T22:59:59Z', breached: null });
});

test('a calendar that is published while cases are re-dated by the one before is followed too', async () => {
  let turns = 0;
  const meddling = {
    ...company,
    othersTurn: async () => {
      const published = await entriesOf('calendar.published');
      if (published.length !== 2 || turns++ > 0) return;
      const calendars = [holidayOn('2026-03-04', '2026-03-05')];
      agreed(await publishCharter(company, publisher, charterToPublish({ calendars })));
    },
  };
  agreed(await publishCharter(meddling, publisher, charter));
  const dues = await company.db.selectFrom('cases').select('due').distinct().execute();
  expect(dues).toEqual([{ due: '2026-03-06T22:59:59Z' }]);
  await play(company, agent, later('fulfil', 'C0', '2026-03-05T09:00:00Z'));
  await audited();
});
