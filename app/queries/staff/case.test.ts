import { afterEach, beforeEach, expect, test } from 'vitest';
import { erasePerson } from '../../commands/events/erase-person.server.ts';
import { recordEvent } from '../../commands/events/record-events.server.ts';
import {
  agent,
  agreed,
  type Company,
  companyOn,
  later,
  officer,
  opening,
  pausing,
  play,
} from '../../commands/test-company.ts';
import { instantOf } from '../../domain/instant.ts';
import { translator } from '../../i18n/translator.ts';
import { caseInWords } from '../../ui/pages/staff/case-words.ts';
import { readCase } from './case.server.ts';
import { readCaseWithHistory } from './case-history.server.ts';
import { readCorrectable } from './entry.server.ts';

let company: Company;

beforeEach(async () => {
  company = await companyOn('2026-03-02T08:00:00Z');
  await company.db
    .insertInto('people')
    .values({
      ...{ id: agent.id, name: 'Camille', email: 'camille@example.org', role: 'agent', password: '' },
      ...{ created: '2026-03-01T08:00:00Z', disabled: null },
    })
    .execute();
});
afterEach(() => company.db.destroy());

async function history(reference: string) {
  const { id } = await company.db
    .selectFrom('cases')
    .select('id')
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow();
  const shown = await readCaseWithHistory(company, id, company.now());
  if (!shown) throw new Error(`no case ${reference}`);
  return shown;
}

test('offers what can be done as the case stands, and what the charter allows', async () => {
  await play(company, agent, opening('A', '2026-03-03T09:00:00Z'));
  expect((await history('A')).acts).toEqual(['fulfilment', 'pause', 'withdrawal']);
  await play(company, agent, pausing('A', '2026-03-03T10:00:00Z'));
  expect((await history('A')).acts).toEqual(['resumption', 'fulfilment', 'withdrawal']);
  await play(company, agent, later('fulfil', 'A', '2026-03-03T11:00:00Z'));
  expect((await history('A')).acts).toEqual(['reopening']);
  await play(
    company,
    agent,
    opening('R', '2026-03-03T12:00:00Z', 'repair'),
    later('fulfil', 'R', '2026-03-03T13:00:00Z'),
  );
  expect((await history('R')).acts).toEqual([]);
});

test('the working of a due date ends where the case is due; of a paused one it is a supposition', async () => {
  await play(company, agent, opening('A', '2026-03-06T09:00:00Z'));
  const open = await history('A');
  expect(open.working).toMatchObject({ due: open.due, supposed: null });
  await play(company, agent, pausing('A', '2026-03-06T10:00:00Z'));
  company.at(instantOf('2026-03-09T10:00:00Z'));
  const paused = await history('A');
  expect(paused.due).toBeNull();
  expect(paused.working).toMatchObject({ due: instantOf('2026-03-10T22:59:59Z'), supposed: company.now() });
});

test('shows a corrected entry with the one that replaces it, and by whom', async () => {
  await play(
    company,
    agent,
    { ...opening('A', '2026-03-03T09:00:00Z'), note: 'au téléphone' },
    later('fulfil', 'A', '2026-03-03T11:00:00Z'),
  );
  const { entries } = await history('A');
  expect(entries[0]).toMatchObject({ kind: 'case.opened', who: { name: 'Camille' }, note: 'au téléphone' });
  const fulfilled = entries.at(-1)?.seq ?? 0;
  const correction = { corrects: fulfilled, replacement: null, because: 'logged-twice' } as const;
  const { seq } = agreed(await recordEvent(company, agent, { event: 'correct', ...correction }));
  const after = await history('A');
  expect(after.entries.find((line) => line.seq === fulfilled)).toMatchObject({
    correctedBy: seq,
    correctable: false,
  });
  expect(after.acts).toContain('fulfilment');
  expect((await readCorrectable(company, fulfilled, agent, company.now()))?.line.correctable).toBe(false);
});

test('says that an opening is struck out last, and that its case then never was', async () => {
  await play(
    company,
    agent,
    opening('A', '2026-03-03T09:00:00Z'),
    later('fulfil', 'A', '2026-03-03T11:00:00Z'),
  );
  const { entries } = await history('A');
  const [opened, fulfilled] = [entries[0]?.seq ?? 0, entries[1]?.seq ?? 0];
  expect((await readCorrectable(company, opened, agent, company.now()))?.facts.replaceOnly).toBe(true);
  const strike = (corrects: number, who = agent) =>
    recordEvent(company, who, { event: 'correct', corrects, replacement: null, because: 'wrong-case' });
  agreed(await strike(fulfilled));
  expect((await readCorrectable(company, opened, agent, company.now()))?.facts.replaceOnly).toBe(false);
  agreed(await strike(opened, officer));
  expect((await history('A')).struck).toBe(true);
});

test('answers null for what there is none of', async () => {
  expect(await readCase(company, 'nowhere', company.now())).toBeNull();
  expect(await readCorrectable(company, 999, agent, company.now())).toBeNull();
  expect(await readCorrectable(company, 0, agent, company.now())).toBeNull();
});

test('the entry of an erased case leads back to a case that is called so', async () => {
  await play(company, agent, opening('A', '2026-03-03T09:00:00Z'));
  const { entries } = await history('A');
  const named = async () => {
    const { case: subject } =
      (await readCorrectable(company, entries[0]?.seq ?? 0, agent, company.now())) ?? {};
    return subject && caseInWords(translator('en'), subject);
  };
  expect(await named()).toBe('Case A');
  await erasePerson(company, officer, { reference: 'A', charter: null });
  expect(await named()).toBe('Case with its personal data erased');
});
