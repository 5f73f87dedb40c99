import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Language } from '#app/languages/language.ts';
import type { ExitStatus, Output } from './cases.ts';
import type { CalendarSources } from './clock-cases.ts';
import { dueCommand } from './due.ts';
import { remedyCommand } from './remedy.ts';

const sources: CalendarSources = {
  readCalendar: () => null,
  resolveHolidays: () => ({ unknown: 'country' }),
};
type Command = (
  file: string,
  from: CalendarSources,
  output: Output,
  language?: Language,
) => Promise<ExitStatus>;

async function run(command: Command, file: string, language?: Language) {
  const answers: string[] = [];
  const faults: string[] = [];
  const output = { answer: (line: string) => answers.push(line), fault: (line: string) => faults.push(line) };
  return { status: await command(file, sources, output, language), answers, faults };
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

test('where clocks go back at midnight, a day ends when it ends for the second time', async () => {
  const due = await run(dueCommand, shipped('clock/cases/days-that-end-twice.json'));
  expect([due.status, due.answers.at(-1), due.faults]).toEqual([0, '7 of 7 agree', []]);
});

test('an office whose zone is written EST, which knows no summer, is refused: its city is meant', async () => {
  const newYork = (zone: string) => ({
    id: 'new-york',
    opened: '2026-07-06T16:30:00-04:00',
    clock: {
      within: '1 working hour',
      calendar: { zone, week: { monday: ['09:00-17:00'], tuesday: ['09:00-17:00'] }, holidays: [] },
    },
    due: '2026-07-07T09:30:00-04:00',
  });
  for (const zone of ['EST', 'MST', 'HST']) {
    const file = await written(JSON.stringify({ cases: [newYork(zone)] }));
    expect(await run(dueCommand, file)).toEqual({
      status: 2,
      answers: [],
      faults: [
        `${file}:1: case “new-york”, clock.calendar.zone: time zone “${zone}” is the same offset all year, or no place: expected that of a city, such as Europe/Paris, or UTC`,
      ],
    });
  }
  const named = await run(
    dueCommand,
    await written(JSON.stringify({ cases: [newYork('America/New_York')] })),
  );
  expect([named.status, named.answers.at(-1)]).toEqual([0, '1 of 1 agree']);
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
    `${file}:4: case “a”, opened: “2026-06-01” is not understood: expected an instant with its offset, such as 2026-04-01T10:00:00+01:00`,
    `${file}:4: case “a”, clock.within: “0 hours” leaves no time: expected at least 1`,
    `${file}:5: case 2, id: expected a name for the case`,
    `${file}:5: case 2, clock.calendar: unknown calendar “nowhere”: expected one of the file or of content/calendars`,
    `${file}:7: case “c”, clock.within: the calendar “never” never opens: expected opening hours in its “week” for a term of working hours`,
  ]);
});

test('a malformed file is refused in French without a word of English', async () => {
  const due = await written(`{
    "calendars": { "office": { "zone": "Europe/Pariss" }, "never": { "zone": "UTC" } },
    "cases": [
      { "id": "a", "opened": "2026-06-01", "clock": { "within": "0 hours", "calendar": "never" } },
      { "opened": "${opened}", "clock": { "within": "soon", "calendar": "nowhere", "ends": "noon" }, "pauses": 3 },
      { "id": "c", "opened": "${opened}", "clock": { "within": "1 working hour", "calendar": "never" } },
      5
    ]
  }`);
  const { status, faults } = await run(dueCommand, due, 'fr');
  expect(status).toBe(2);
  expect(faults.map((line) => line.replace(/[\u00a0\u202f]/g, ' ').replace(`${due}:`, ''))).toEqual([
    '2 : calendars.office.zone : fuseau horaire inconnu « Europe/Pariss » : fuseau IANA attendu, comme Europe/Paris',
    '4 : cas « a », opened : « 2026-06-01 » n’est pas compris : instant attendu avec son décalage, comme 2026-04-01T10:00:00+01:00',
    '4 : cas « a », clock.within : « 0 hours » ne laisse aucun temps : au moins 1 attendu',
    '5 : cas 2, id : nom du cas attendu',
    '5 : cas 2, pauses : liste attendue, dont chaque élément est de la forme {from, to}',
    '5 : cas 2, clock.calendar : calendrier inconnu « nowhere » : un de ceux du fichier ou de content/calendars attendu',
    expect.stringMatching(
      /^5 : cas 2, clock\.within : « soon » n’est pas compris : nombre entier et unité attendus/,
    ),
    '5 : cas 2, clock.ends : end-of-day | close-of-business | same-time attendu',
    '6 : cas « c », clock.within : le calendrier « never » n’ouvre jamais : horaires attendus sous « week » pour un délai en working hours',
    '7 : cas 4 : clés attendues : {id, opened, clock, …}',
    '7 : cas 4 : clés et valeurs attendues',
  ]);
});

test('a remedy that cannot be read, and one that cannot be worked out, are told in French', async () => {
  const one = { id: 'a', opened, clock, fulfilled: '2026-07-01T00:00:00Z' };
  const wrong = [
    { ...one, remedy: { pays: '20', claim: 'later', bands: [] }, owed: 'much' },
    { ...one, remedy: {}, attributes: [] },
    { ...one, remedy: { pays: '20 GBP', late: '3 EUR', rate: 2 } },
  ];
  const { faults } = await run(
    remedyCommand,
    await written(JSON.stringify({ calendars, cases: wrong })),
    'fr',
  );
  expect(faults.length).toBeGreaterThan(6);
  for (const line of faults) expect(line).toMatch(/attendue?s?\b/);
  expect(faults.join('\n')).not.toMatch(/expected|understood|missing|Invalid|Unrecognized/);
  const lacking = { ...one, remedy: { pays: '2 EUR per kVA' } };
  const { answers } = await run(
    remedyCommand,
    await written(JSON.stringify({ calendars, cases: [lacking] })),
    'fr',
  );
  expect(JSON.parse(answers[0] ?? '').problem).toMatch(/^l’attribut «.kVA.» manque ou ne convient pas/);
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
    faults: [`${list}:1: expected an object with a list “cases”`],
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
    problem: 'the attribute “kVA” is missing or unfit: expected a number, such as 9',
    agrees: false,
  });
});
