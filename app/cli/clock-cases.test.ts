import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { ExitStatus, Output } from './cases.ts';
import type { CalendarSources } from './clock-cases.ts';
import { dueCommand } from './due.ts';
import { remedyCommand } from './remedy.ts';

const sources: CalendarSources = {
  readCalendar: () => null,
  resolveHolidays: () => ({ unknown: 'country' }),
};
type Command = (file: string, from: CalendarSources, output: Output) => Promise<ExitStatus>;

async function run(command: Command, file: string) {
  const answers: string[] = [];
  const faults: string[] = [];
  const output = { answer: (line: string) => answers.push(line), fault: (line: string) => faults.push(line) };
  return { status: await command(file, sources, output), answers, faults };
}
async function written(text: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'kept-cases-')), 'cases.json');
  await writeFile(file, text);
  return file;
}
const shipped = (path: string) => fileURLToPath(new URL(`../domain/${path}`, import.meta.url));
const calendars = { office: { zone: 'Europe/Paris', week: { monday: ['09:00-17:00'] }, holidays: [] } };
const clock = { within: '2 calendar days', calendar: 'office', pauses: ['waiting'] };
const opened = '2026-06-01T09:00:00+02:00';

test('all worked deadlines and remedies agree', async () => {
  const due = await run(dueCommand, shipped('clock/cases/deadlines.json'));
  expect([due.status, due.answers.at(-1), due.faults]).toEqual([0, '26 of 26 agree', []]);
  expect(JSON.parse(due.answers[0] ?? '')).toMatchObject({
    id: 'water-reply-england',
    due: '2026-04-17T23:59:59+01:00',
    agrees: true,
  });
  const remedy = await run(remedyCommand, shipped('remedy/cases/remedies.json'));
  expect([remedy.status, remedy.answers.at(-1)]).toEqual([0, '14 of 14 agree']);
  expect(remedy.answers[1]).toBe(
    '{"id":"electricity-cut-12-and-a-half-hours","owed":"95 GBP","agrees":true}',
  );
});

test('a wrong answer, a pause still open, a ground that does not stop the clock, a reopened case', async () => {
  const from = '2026-06-02T12:00:00+02:00';
  const cases = [
    { id: 'wrong', opened, clock, due: '2026-06-04T23:59:59+02:00' },
    { id: 'same-instant', opened, clock, due: '2026-06-03T21:59:59Z' },
    { id: 'unasked', opened, clock },
    { id: 'paused', opened, clock, pauses: [{ from }], due: null },
    { id: 'other-ground', opened, clock, pauses: [{ from, ground: 'holiday' }] },
    {
      id: 'reopened',
      opened,
      clock: { ...clock, reopen: 'restart' },
      closed: [{ from, to: '2026-06-09T09:00:00+02:00' }],
    },
  ];
  const { status, answers } = await run(dueCommand, await written(JSON.stringify({ calendars, cases })));
  expect(status).toBe(1);
  expect(answers.slice(0, -1).map((line) => JSON.parse(line))).toMatchObject([
    { id: 'wrong', due: '2026-06-03T23:59:59+02:00', agrees: false },
    { id: 'same-instant', agrees: true },
    { id: 'unasked', due: '2026-06-03T23:59:59+02:00' },
    { id: 'paused', due: null, remaining: { count: 2, of: 'calendar days' }, agrees: true },
    { id: 'other-ground', due: '2026-06-03T23:59:59+02:00' },
    { id: 'reopened', due: '2026-06-11T23:59:59+02:00' },
  ]);
  expect(answers.at(-1)).toBe('2 of 3 agree');
});

test('a malformed file is refused as a whole, with every fault, its line and what was expected', async () => {
  const file = await written(`{
    "calendars": { "office": { "zone": "Europe/Pariss" }, "never": { "zone": "UTC" } },
    "cases": [
      { "id": "a", "opened": "2026-06-01", "clock": { "within": "0 hours", "calendar": "never" } },
      { "opened": "${opened}", "clock": { "within": "1 hour", "calendar": "nowhere" } },
      { "id": "c", "opened": "${opened}",
        "clock": { "within": "1 working hour", "calendar": "never" } }
    ]
  }`);
  const { status, answers, faults } = await run(dueCommand, file);
  expect([status, answers]).toEqual([2, []]);
  expect(faults).toEqual([
    `${file}:2: calendars.office.zone: unknown time zone “Europe/Pariss”: expected an IANA zone, such as Europe/Paris`,
    `${file}:4: case "a", opened: "2026-06-01" is no instant; expected one with its offset, such as "2026-04-01T10:00:00+01:00"`,
    `${file}:4: case "a", clock.within: "0 hours" leaves no time; expected at least 1`,
    `${file}:5: case 2, id: expected a name for the case`,
    `${file}:5: case 2, clock.calendar: unknown calendar "nowhere"; expected one of the file or of content/calendars`,
    `${file}:7: case "c", clock.within: calendar "never" never opens; expected opening hours in its "week" for a term of working hours`,
  ]);
});

test('what is no file of cases is said to be none', async () => {
  const torn = await written('{"cases": [\n1,\n]');
  expect(await run(dueCommand, torn)).toMatchObject({
    status: 2,
    faults: [`${torn}:3: not JSON; expected an object with a list "cases"`],
  });
  const list = await written('[]');
  expect(await run(dueCommand, list)).toMatchObject({
    status: 2,
    faults: [`${list}:1: expected an object with a list "cases"`],
  });
  const missing = `${list}.missing`;
  expect((await run(remedyCommand, missing)).faults).toEqual([
    `${missing}: no such file; expected a JSON file of worked cases`,
  ]);
});

test('a case without the attribute that its remedy needs is not answered, and does not agree', async () => {
  const remedy = { pays: '2 EUR per kVA' };
  const cases = [{ id: 'late', opened, clock, remedy, fulfilled: '2026-07-01T00:00:00Z', owed: '18 EUR' }];
  const { status, answers } = await run(remedyCommand, await written(JSON.stringify({ calendars, cases })));
  expect(status).toBe(1);
  expect(JSON.parse(answers[0] ?? '')).toEqual({
    id: 'late',
    owed: null,
    problem: 'attribute "kVA" is missing or unfit; expected a number, such as 9',
    agrees: false,
  });
});
