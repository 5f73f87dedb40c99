import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Language } from '#app/languages/language.ts';
import { readHead } from '#db/stores/ledger.server.ts';
import { publishContent } from '../commands/charters/publish-content.server.ts';
import { secondOfficer } from '../commands/events/lone/test-correction.ts';
import { sweep } from '../commands/ledger/sweep.server.ts';
import {
  carryOutRestatement,
  decideOnRestatement,
  orderRestatement,
} from '../commands/restatements/restate.server.ts';
import {
  agent,
  agreed,
  type Company,
  emptyCompany,
  later,
  officer,
  opening,
  play,
  publisher,
} from '../commands/test-company.ts';
import { calendarEffects } from './calendar-effects.ts';
import { check } from './check.ts';

let content: string;
let company: Company;
beforeEach(async () => {
  content = mkdtempSync(join(tmpdir(), 'kept-effects-'));
  cpSync('content', content, { recursive: true });
  company = { ...(await emptyCompany('2026-03-02T08:00:00Z')), content };
  await publishContent(company, publisher);
  const ofAurore = (event: object) => ({ ...event, charter: 'aurore' }) as Parameters<typeof play>[2];
  await play(
    company,
    agent,
    ofAurore(opening('late', '2026-03-02T09:00:00Z', 'call-back')),
    ofAurore(opening('waiting', '2026-03-02T10:00:00Z', 'complaint-answer')),
  );
  company.at('2026-03-03T20:00:00Z');
  await sweep(company, null);
  await play(company, agent, ofAurore(later('fulfil', 'late', '2026-03-04T09:00:00Z')));
});
afterEach(async () => {
  await company.db.destroy();
  rmSync(content, { recursive: true });
});

/** It turns out that Tuesday was a holiday. */
function addHoliday(): void {
  const path = join(content, 'calendars/france.yml');
  const holidays = 'holidays:\n  dates:\n    - { date: 2026-03-03, fr: Fermeture, en: Closed }';
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^holidays:$/m, holidays));
}

/** What the command says of calendars, and its status. */
async function checking(language: Language = 'en', slug?: string) {
  const said: string[] = [];
  const output = { answer: (line: string) => void said.push(line), fault: () => undefined };
  const status = check(content, slug, { language, effects: await calendarEffects(company, slug) }, output);
  const lines = said.map((line) => line.replaceAll(`${content}/`, '').replaceAll(/[\u00a0\u202f]/g, ' '));
  return { status, told: lines.filter((line) => line.includes('calendars/france.yml')) };
}

const redates =
  'calendars/france.yml:12: warning: published, this calendar gives open cases of “complaint-answer” another due time: 1';
const rejudges = expect.stringMatching(
  /^calendars\/france\.yml:12: warning: .*“call-back”.*: 1; .*kept restate call-back --from 2026-03-02 --to 2026-03-02/,
);

test('a holiday that comes late: names the promises whose open cases it re-dates, and those that a restatement is due for', async () => {
  expect(await checking()).toEqual({ status: 0, told: [] });
  addHoliday();
  const { size } = await readHead(company.db);
  expect(await checking()).toEqual({ status: 0, told: [redates, rejudges] });
  expect((await checking('fr')).told.join('\n')).toMatch(
    /change l’échéance de dossiers ouverts.*\n.*l’auraient été autrement/,
  );
  expect((await checking('en', 'boston-311')).told).toEqual([]);
  expect((await readHead(company.db)).size).toBe(size);

  await publishContent(company, publisher);
  expect((await checking()).told).toEqual([rejudges]);

  const asked = { charter: 'aurore', commitment: 'call-back', from: '2026-03-02', to: '2026-03-02' };
  const because = 'calendar-incomplete' as const;
  const { request } = agreed(await orderRestatement(company, officer, { ...asked, because }));
  agreed(await decideOnRestatement(company, secondOfficer, request, { approved: true }));
  await carryOutRestatement(company, request);
  expect((await checking()).told).toEqual([]);
});
