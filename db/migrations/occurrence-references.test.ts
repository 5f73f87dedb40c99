/** A database of before occurrences had their references in a table of their own comes to the same as a new one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { erasePerson } from '#app/commands/events/erase-person.server.ts';
import { recordEvent } from '#app/commands/events/record-events.server.ts';
import {
  agent,
  agreed,
  companyOn,
  emptyCompany,
  newest,
  officer,
  play,
  visit,
} from '#app/commands/test-company.ts';
import { checkInvariants } from '#app/commands/test-invariants.ts';
import type { FactEvent } from '#app/domain/event.ts';
import { dialectOf } from '../dialects/chosen.server.ts';
import { openDatabase } from '../dialects/sqlite/file.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-occurrence-references-'));
const file = join(folder, 'kept.sqlite');
const monday = '2026-03-02T08:00:00Z';
afterAll(() => rmSync(folder, { recursive: true }));

/** Takes out what the migration puts in, and the tables of those after it. */
const before = `
drop index occurrences_reference;
alter table occurrences drop column reference;
delete from breach_text where rowid in (select id from breaches where occurrence is not null);
insert into breach_text (rowid, text)
  select id, coalesce(apology || char(10), '') || note from breaches where occurrence is not null and note is not null;
drop table import_spans;
drop table reversals;
drop table surveys;
drop table natures;
drop table drawings;
drop table invitations;
drop table survey_refusals;
drop table encounters;
drop table follow_ups;
drop table initiatives;
drop table unit_tallies;
drop table witness_requests;
drop table remedies;
drop table remedy_tallies;
drop table claims;
drop table claim_tallies;
drop table feedback;
drop table feedback_tallies;
drop table log_tallies;
drop table exemptions;
drop table exemption_tallies;
drop table circumstances;
drop table mails;
drop table mail_choices;
drop table warned_cases;
drop table contacts;
drop table warnings;
drop table warning_marks;
drop table restatements;
drop table restatement_work;
drop index checkpoints_signed;
drop index breaches_late_payments;
alter table breaches drop column asked;
delete from kysely_migration where name >= '0011';
`;

const bearing = (reference: string, kept: boolean) => ({ ...visit(monday, kept), reference }) as FactEvent;

test('with the references that were logged, those that corrections gave, and none that were erased', async () => {
  const old = await companyOn(monday, file);
  await play(old, agent, bearing('kept', true), bearing('WRONG', false));
  const correction = { event: 'correct', because: 'typing-error' } as const;
  const corrects = await newest(old, 'occurrence.logged');
  agreed(await recordEvent(old, agent, { ...correction, corrects, replacement: { reference: 'right' } }));
  await play(old, agent, bearing('analysed', false));
  const breach = await newest(old, 'breach.declared');
  const analysis = { cause: 'process', severity: 'minor', apology: 'Pardon.', note: 'Retard.' } as const;
  agreed(await recordEvent(old, officer, { event: 'analyse', breach, ...analysis }));
  await play(old, agent, bearing('gone', false), visit(monday, false));
  await erasePerson(old, officer, { reference: 'gone', charter: null });
  await old.db.destroy();
  const database = openDatabase(file, []);
  database.exec(before);
  database.close();

  const company = await emptyCompany(monday, file);
  const rows = await company.db.selectFrom('occurrences').select('reference').orderBy('seq').execute();
  expect(rows.map(({ reference }) => reference)).toEqual(['kept', 'right', 'analysed', null, null]);
  const { breachText } = dialectOf(company.db);
  expect(await breachText.find(company.db, 'right', 10)).toHaveLength(1);
  expect(await breachText.find(company.db, 'analysed', 10)).toEqual([breach]);
  expect(await breachText.find(company.db, 'WRONG', 10)).toEqual([]);
  await checkInvariants(company);
  await company.db.destroy();
});
