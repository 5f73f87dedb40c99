import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordEvent } from '#app/commands/events/record-events.server.ts';
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
} from '#app/commands/test-company.ts';
import type { Replacement } from '#app/domain/correction/correction.ts';
import { instantOf } from '#app/domain/instant.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { readPublicBreach } from './public-breach.server.ts';

const monday = '2026-03-02T08:00:00Z';
const tuesday = '2026-03-03T08:00:00Z';
const wednesday = '2026-03-04T08:00:00Z';
const friday = '2026-03-06T08:00:00Z';
const nextMonday = '2026-03-09T08:00:00Z';
let company: Company;

beforeEach(async () => {
  company = await companyOn(monday);
});
afterEach(() => company.db.destroy());

async function read() {
  const which = { charter: 'test', id: await newest(company, 'breach.declared') };
  const now = company.now();
  return readPublicBreach(company.db, await readPublications(company.db), which, { now, language: 'fr' });
}

async function correct(kind: string, replacement: Replacement, because: 'typing-error' | 'wrong-case') {
  const corrects = await newest(company, kind);
  agreed(
    await recordEvent(company, officer, {
      event: 'correct',
      corrects,
      replacement,
      because,
      note: 'For us only.',
    }),
  );
  return newest(company, 'entry.corrected');
}

test('a correction that leaves a case late takes nothing back', async () => {
  await play(company, agent, opening('A', monday), later('fulfil', 'A', nextMonday));
  expect(await read()).toMatchObject({ state: 'declared', correction: null });
  await correct('case.fulfilled', { at: instantOf(friday) }, 'typing-error');
  expect(await read()).toMatchObject({ state: 'declared', correction: null });
});

test('a breach of a case taken back leads to the correction, without its note', async () => {
  await play(company, agent, opening('A', monday), later('fulfil', 'A', friday));
  company.at(nextMonday);
  const entry = await correct('case.fulfilled', { at: instantOf(tuesday) }, 'typing-error');
  const breach = await read();
  expect(breach).toMatchObject({
    state: 'corrected',
    correction: { entry, at: instantOf(nextMonday), because: 'typing-error' },
  });
  expect(JSON.stringify(breach)).not.toContain('For us only');
});

test.each<[string, Replacement]>([
  ['that never happened', null],
  ['that was kept', { kept: true }],
])('so does a breach of an occurrence %s', async (_, replacement) => {
  await play(company, agent, visit(tuesday, false));
  const breach = await read();
  expect(breach).toMatchObject({ state: 'declared', correction: null });
  company.at(wednesday);
  const entry = await correct('occurrence.logged', replacement, 'wrong-case');
  expect(await read()).toMatchObject({
    id: breach?.id,
    state: 'corrected',
    correction: { entry, at: instantOf(wednesday), because: 'wrong-case' },
  });
});
