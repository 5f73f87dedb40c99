import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { previewCharter } from '#app/commands/charters/preview-charter.server.ts';
import { sweep } from '#app/commands/ledger/sweep.server.ts';
import {
  agent,
  type Company,
  charterToPublish,
  companyOn,
  later,
  opening,
  play,
  publisher,
} from '#app/commands/test-company.ts';
import type { Calendar } from '#app/domain/calendar/calendar.ts';
import type { RejudgedCases } from '#app/domain/charter/change.ts';
import { translator } from '#app/i18n/translator.ts';
import { readChange } from '#app/queries/administration/publish-change.server.ts';
import { readRejudged } from '#app/queries/administration/rejudged.server.ts';
import { changeInWords } from '#app/ui/pages/administration/publish-words.ts';
import { readHead } from '#db/stores/ledger.server.ts';
import { type ReplayOptions, replayCommand } from './replay.ts';

const monday = '2026-03-02T08:00:00Z';
let company: Company;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-replay-'));
  company = await companyOn(monday);
  await play(
    company,
    agent,
    ...[opening('A', monday), opening('B', monday)],
    later('fulfil', 'A', '2026-03-03T09:00:00Z'),
    later('fulfil', 'B', '2026-03-04T09:00:00Z'),
  );
  company.at('2026-03-20T08:00:00Z');
  await sweep(company, null);
});
afterEach(async () => {
  await company.db.destroy();
  rmSync(folder, { recursive: true });
});

async function replaying(text: string | null, options: Partial<ReplayOptions> = {}, commitment = 'answer') {
  const file = join(folder, 'terms.yml');
  if (text !== null) writeFileSync(file, text);
  const said: string[] = [];
  const say = (line: string) => void said.push(line.replace(/[\u00a0\u202f]/g, ' '));
  const given = text === null ? {} : { with: file };
  const before = await readHead(company.db);
  const status = await replayCommand(
    company,
    commitment,
    { language: 'en', ...given, ...options },
    { answer: say, fault: say },
  );
  expect(await readHead(company.db)).toEqual(before);
  return { status, said };
}

const oneDay = 'clock: { within: 1 working days, calendar: france }\nremedy: { pays: 12.5 EUR }';

test('says both columns, what moved beside what it was, and writes nothing', async () => {
  const { status, said } = await replaying(oneDay);
  expect(status).toBe(0);
  expect(said[0]).toBe('answer, from 21 March 2025 to 20 March 2026 (Clock and Remedy)');
  expect(said).toEqual(
    expect.arrayContaining([
      '  2 cases opened on these days, judged a second time.',
      '  1 case more would be breached.',
      '  Kept: 1 instead of 2',
      '  Breached: 1 instead of 0',
      '  Rate: 50.0% instead of 100.0%',
      '  Target: 95%, as before',
      '  Owed unasked, EUR: €12.50 instead of €0',
    ]),
  );
  expect((await replaying(oneDay, { language: 'fr' })).said).toContain('  Manqués : 1 au lieu de 0');
});

test('in JSON both columns are whole', async () => {
  const { said } = await replaying(oneDay, { json: true, from: '2026-03-02', to: '2026-03-02' });
  expect(JSON.parse(said.join(''))).toMatchObject({
    ...{ charter: 'test', commitment: 'answer', from: '2026-03-02', to: '2026-03-02' },
    ...{ instead: ['clock', 'remedy'], cases: 2, toBreached: 1, fromBreached: 0, unjudged: 0 },
    before: { figure: { kept: 2, breached: 0 }, costs: [] },
    after: { figure: { kept: 1, breached: 1 }, costs: [{ currency: 'EUR', owed: '12.5', ifAsked: '0' }] },
  });
});

test('without a file it prints the terms that the promise has, which change nothing', async () => {
  const { said } = await replaying(null);
  expect(said.join('\n')).toMatch(/^clock: .*within: 2 working days[\s\S]*\ntarget: 95 %$/);
  const same = await replaying(said.join('\n'));
  expect(same.said.filter((line) => line.includes('instead of'))).toEqual([]);
});

describe('bad input is told with where and what was expected', () => {
  test.each([
    [
      'clock: { within: 0 working days, calendar: france }',
      /terms\.yml:1: error: .*clock\.within.*0 working days/,
    ],
    ['clock: { within: 2 working days, calendar: moon }', /terms\.yml:1: error: .*moon.*france/],
    ['target: 101 %', /terms\.yml:1: error: .*101 %.*share/],
  ])('%s', async (text, expected) => {
    const { status, said } = await replaying(text);
    expect(status).toBe(2);
    expect(said.join('\n')).toMatch(expected);
  });

  test.each([
    [{ to: '2026-03-21' }, /21 March 2026: expected a day up to 20 March 2026/],
    [{ from: '2026-03-05', to: '2026-03-04' }, /5 March 2026 to 4 March 2026/],
    [{ from: 'yesterday' }, /--from yesterday: expected a day/],
    [{ with: 'nowhere.yml' }, /nowhere\.yml: expected a file/],
    [{ with: '/dev/zero' }, /expected a file/],
  ])('%o', async (options, expected) => {
    const refused = replaying('target: 90 %', options).then(
      () => 'nothing',
      (error: Error) => error.message,
    );
    expect((await refused).replace(/[\u00a0\u202f]/g, ' ')).toMatch(expected);
  });

  test('a file that is too long, and a promise that nobody made', async () => {
    await expect(replaying(`target: 90 %\n${'#'.repeat(10_000)}`)).rejects.toThrow();
    await expect(replaying('target: 90 %', {}, 'nothing')).rejects.toThrow();
  });
});

test('an edition to come shows its record under it next to what differs, and only where a record could tell', async () => {
  const terms = {
    '01-answer': `measure: deadline
clock: { starts: la réception, within: 1 working days, calendar: france, pauses: [waiting, checking], reopen: continue }`,
    '04-visit': 'measure: each-time\nweight: 2',
  };
  const prose = { preamble: {}, commitments: {} };
  const chosen = { charters: [{ ...charterToPublish({ terms }), prose }], method: null };
  const change = await readChange(company, chosen, (charter) => previewCharter(company, publisher, charter));
  const [{ earlier }] = change.charters as unknown as [
    { earlier: { replays: { commitment: string; toBreached: number }[] } },
  ];
  expect(earlier.replays).toMatchObject([{ commitment: 'answer', toBreached: 1 }]);
  const lines = changeInWords(translator('en'), change).map((line) => line.replace(/[\u00a0\u202f]/g, ' '));
  const header = lines.indexOf('    over the last twelve months this would have come to');
  expect(lines.slice(header + 1)).toContain('      Breached: 1 instead of 0');
  expect(lines[header - 1]).toMatch(/^ {4}/);
});

test('a holiday that comes late names the cases that it would have judged otherwise, and leaves them', async () => {
  await play(company, agent, opening('C', '2026-03-20T09:00:00Z'), opening('D', '2026-03-20T09:00:00Z'));
  await play(company, agent, opening('E', '2026-03-23T09:00:00Z'));
  await play(company, agent, later('fulfil', 'C', '2026-03-25T09:00:00Z'));
  const late = [{ date: '2026-03-24', name: null }];
  const france = charterToPublish().calendars[0] as Calendar;
  const calendar = {
    ...france,
    holidays: [...france.holidays, ...late].sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
  const prose = { preamble: {}, commitments: {} };
  const chosen = { charters: [{ ...charterToPublish(), calendars: [calendar], prose }], method: null };
  company.at('2026-03-25T12:00:00Z');
  await sweep(company, null);
  const change = await readChange(company, chosen, (charter) => previewCharter(company, publisher, charter));
  const [{ rejudged }] = change.charters as unknown as [{ rejudged: RejudgedCases }];
  expect(rejudged.count).toBe(2);
  expect(rejudged.named).toEqual(
    expect.arrayContaining([
      { id: expect.any(String), reference: 'C', was: 'breached', would: 'kept' },
      { id: expect.any(String), reference: 'D', was: 'breached', would: 'open' },
    ]),
  );
  const lines = changeInWords(translator('en'), change);
  expect(lines.map((line) => line.replace(/[\u00a0\u202f]/g, ' '))).toContain(
    '    E: 26 March 2026 at 23:59 instead of 25 March 2026 at 23:59',
  );
  expect(lines).toContain('    C: kept instead of breached');
  const early = { ...calendar, holidays: [{ date: '2020-03-24', name: null }, ...france.holidays] };
  expect(await readRejudged(company, [early])).toEqual({ count: 0, named: [], promises: [] });
});
