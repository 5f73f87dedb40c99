import { expect, test } from 'vitest';
import { recordEvents } from '#app/commands/events/record-events.server.ts';
import { agent, companyOn, later, opening, play, visit } from '#app/commands/test-company.ts';
import { checkInvariants } from '#app/commands/test-invariants.ts';
import type { EventInput } from '#app/domain/event.ts';
import { openTemporary } from '../dialects/sqlite/file.server.ts';

const monday = '2026-03-02T08:00:00Z';

/** The statements that databases are given while something is done. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const given: string[] = [];
  const database = openTemporary();
  const statements = Object.getPrototypeOf(database.prepare('select 1'));
  database.close();
  const before = { run: statements.run, all: statements.all };
  for (const [name, run] of Object.entries(before))
    statements[name] = function (this: { source: string }, ...values: unknown[]) {
      given.push(this.source);
      return run.apply(this, values);
    };
  try {
    await work();
  } finally {
    Object.assign(statements, before);
  }
  return given;
}

/** The tables that statements name, by name. */
function tablesIn(statements: readonly string[]): string[] {
  const named = statements.flatMap((text) => [...text.matchAll(/(?:from|join|into|update) "(\w+)"/g)]);
  return [...new Set(named.map(([, table = '']) => table))].sort();
}

const everyAppend = [
  ...['admissions', 'calendars', 'editions', 'entries', 'ledger_head'],
  ...['log_tallies', 'tallies', 'unit_tallies'],
];

test.each<[string, EventInput, string[]]>([
  ['a fulfilment in time', later('fulfil', 'A', monday), ['cases', 'erased_references']],
  ['a visit in time', visit(monday, true), ['occurrences']],
])('%s names no table of a noun that it is not about, and reads the head once', async (_, event, others) => {
  const company = await companyOn(monday);
  await play(company, agent, opening('A', monday));
  const given = await statementsOf(() => recordEvents(company, agent, [{ events: [event] }]));
  expect(tablesIn(given)).toEqual([...everyAppend, ...others].sort());
  expect(given.filter((text) => /^select .* from "ledger_head"/.test(text))).toHaveLength(1);
  await checkInvariants(company);
  await company.db.destroy();
});
