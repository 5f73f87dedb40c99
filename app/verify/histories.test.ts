/** Two histories that others worked out, lived through as real ledgers: one answer on pages, in figures and in checks. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReadOnly } from '#db/dialects/sqlite/file.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { checkFigures } from '../../e2e/outsider/figures.ts';
import { printScores, printScoresFrom } from '../cli/scores.ts';
import { verify } from '../cli/verify.ts';
import { publishCharter } from '../commands/charters/publish-charter.server.ts';
import { publishMethod } from '../commands/charters/publish-method.server.ts';
import { recordEvents } from '../commands/events/record-events.server.ts';
import { seal } from '../commands/ledger/seal.server.ts';
import { sweep } from '../commands/ledger/sweep.server.ts';
import { agent, agreed, type Company, emptyCompany, publisher } from '../commands/test-company.ts';
import { checkInvariants } from '../commands/test-invariants.ts';
import type { Calendar } from '../domain/calendar/calendar.ts';
import { parseCharter } from '../domain/charter/parse.ts';
import { calendars } from '../domain/charter/test-charter.ts';
import type { FactEvent } from '../domain/event.ts';
import { instantOf, type PlainDate } from '../domain/instant.ts';
import { isProblem } from '../domain/problem.ts';
import type { CharterFigures, Figures } from '../domain/trust/figures.ts';
import { defaultMethod } from '../domain/trust/method.ts';
import { readCharterPage } from '../queries/public/charter.server.ts';
import { readCommitmentPage } from '../queries/public/commitment.server.ts';
import { readMethodPage } from '../queries/public/method.server.ts';

type Expected = { score: number; low: number; high: number };
const file = new URL('../domain/trust/cases/score-histories.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8'));
const worked = (id: string) => cases.find((each: { id: string }) => each.id === id).expect;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-histories-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const perCase =
  'measure: deadline\nclock: { starts: la réception, within: 10 calendar days, calendar: france }';

/** An edition of the charter `test` that binds from a day, of normative promises with these targets. */
async function publish(company: Company, binding: PlainDate, targets: Record<string, string>) {
  const sources = [
    {
      path: 'charter.fr.md',
      text: `---\nname: Nos promesses\naudience: customers\nzone: Europe/Paris\nlanguages: [fr]\nbinding: ${binding}\n---\nPréambule.\n`,
    },
    ...Object.entries(targets).map(([id, target], place) => ({
      path: `0${place + 1}-${id}.fr.md`,
      text: `---\nid: ${id}\ntitle: ${id}\nnature: normative\nfirmness: firm\n${id === 'late' ? perCase : 'measure: each-time'}\ntarget: ${target}\n---\nLe texte.\n\n## Comment nous mesurons\nAinsi.\n\n## Ce qui n’est pas couvert\nCeci.\n`,
    })),
  ];
  const { terms, findings } = parseCharter('test', sources, { calendars });
  if (!terms) throw new Error(JSON.stringify(findings));
  const published = { terms, sources, calendars: [calendars.get('france') as Calendar] };
  agreed(await publishCharter(company, publisher, published));
}

async function record(company: Company, at: string, many: number, event: (n: number) => object) {
  company.at(at);
  const events = Array.from({ length: many }, (_, n) => ({ at: instantOf(at), ...event(n) }) as FactEvent);
  const results = await recordEvents(
    company,
    agent,
    events.map((each) => ({ events: [each] })),
  );
  expect(results.filter(isProblem)).toEqual([]);
}
const about = { charter: 'test', unit: null };
const logged = (company: Company, commitment: string, kept: number, broken: number) =>
  record(company, '2026-06-01T10:00:00Z', kept + broken, (n) => ({
    ...{ event: 'log', ...about, commitment, reference: null, kept: n < kept },
  }));

const now = '2026-06-30T12:00:00Z';

/** What pages, figures.json, `kept scores`, `kept verify` and the outsider say; the same, or the test fails. */
async function told(company: Company, database: string): Promise<CharterFigures> {
  company.at(now);
  await checkInvariants(company);
  await seal(company);
  const asked = { now: instantOf(now), language: 'fr' as const, period: null, since: null };
  const publications = await readPublications(company.db);
  const page = await readCharterPage(company.db, publications, 'test', asked);
  const method = await readMethodPage(company.db, publications, 'test', asked);
  await company.db.destroy();
  const sqlite = openReadOnly(database);
  const figures = sqlite
    .prepare('select figures from checkpoints order by size desc')
    .pluck()
    .get() as string;
  const entries = sqlite.prepare('select body from entries order by seq').pluck().all() as string[];
  sqlite.close();
  const test = (JSON.parse(figures) as Figures).charters.test as CharterFigures;
  expect(page?.scores).toEqual(test.scores);
  expect(method?.explanation.inputs).toMatchObject(test.elements ?? []);
  const bytes = entries.map((text) => Buffer.from(text));
  expect(checkFigures(bytes, figures)).toMatchObject({ differences: [], faults: [] });
  const lines: string[] = [];
  const output = { answer: () => undefined, fault: (line: string) => lines.push(line) };
  const state = join(folder, `state-${entries.length}`);
  expect(await verify(database, { state, language: 'en' }, output)).toBe(0);
  expect(lines).toEqual([]);
  return test;
}

/** The score as it was worked out, with its interval. */
function expectScore(found: Expected | null, expected: Expected): void {
  for (const name of ['score', 'low', 'high'] as const)
    expect(Math.abs((found?.[name] ?? Number.NaN) - expected[name])).toBeLessThan(0.05);
}

test('a target that was cut today judges what was before by what it was', async () => {
  const database = join(folder, 'cut.sqlite');
  const company = await emptyCompany('2025-01-01T08:00:00Z', database);
  await publish(company, '2025-01-01', { a: '95 %' });
  company.at('2026-05-20T08:00:00Z');
  await publish(company, '2026-06-30', { a: '50 %' });
  await logged(company, 'a', 85, 15);
  const found = await told(company, database);
  const expected = worked('target-cut-today');
  expectScore(found.scores.normative, expected.normative);
  expect(found.elements?.[0]?.target).toBe(0.95);
  expect(found.commitments.a?.evidence?.kept).toBeCloseTo(expected.evidence[0].kept, 3);
});

test('a promise that was retired yesterday holds the score down, on every page', async () => {
  const database = join(folder, 'retired.sqlite');
  const company = await emptyCompany('2025-01-01T08:00:00Z', database);
  await publish(company, '2025-01-01', { good: '95 %', bad: '95 %' });
  company.at('2026-05-20T08:00:00Z');
  await publish(company, '2026-06-29', { good: '95 %' });
  await logged(company, 'good', 100, 0);
  await logged(company, 'bad', 40, 60);
  company.at(now);
  const publications = await readPublications(company.db);
  const which = { charter: 'test', commitment: 'bad' };
  const asked = { now: instantOf(now), language: 'fr' as const, period: null };
  const page = await readCommitmentPage(company.db, publications, which, asked);
  expect(page?.leaving).toMatchObject([{ nature: 'normative', left: '2026-06-29', until: '2026-12-26' }]);
  const found = await told(company, database);
  const expected = worked('retired-yesterday');
  expectScore(found.scores.normative, expected.normative);
  expect(found.scores.normative?.weakest).toBe('bad');
});

test('three hundred overdue complaints count, though nobody swept and nothing says so', async () => {
  const database = join(folder, 'overdue.sqlite');
  const company = await emptyCompany('2025-01-01T08:00:00Z', database);
  await publish(company, '2025-01-01', { late: '95 %' });
  const open = (prefix: string) => (n: number) => ({
    ...{ event: 'open', ...about, commitment: 'late', reference: `${prefix}-${n}` },
  });
  const fulfil = (from: number) => (n: number) => ({
    ...{ event: 'fulfil', charter: 'test', reference: `A-${from + n}` },
  });
  await record(company, '2026-05-22T09:00:00Z', 1_000, open('A'));
  await record(company, '2026-05-31T09:00:00Z', 300, open('B'));
  await record(company, '2026-06-01T10:00:00Z', 970, fulfil(0));
  await record(company, '2026-06-02T10:00:00Z', 30, fulfil(970));
  company.at(now);
  const page = [{ path: 'method.fr.md', text: 'title: Comment' }];
  await publishMethod(company, publisher, { method: defaultMethod, sources: page });
  const printed = async (from?: string) => {
    const lines: string[] = [];
    const output = { answer: (line: string) => lines.push(line), fault: (line: string) => lines.push(line) };
    const options = { json: true, at: now };
    await (from ? printScoresFrom(from, options, output) : printScores(company, options, output));
    return lines.join('\n');
  };
  const known = await printed();
  const found = await told(company, database);
  const expected = worked('three-hundred-overdue');
  expectScore(found.scores.normative, expected.normative);
  expect(found.commitments.late).toMatchObject({ kept: 970, breached: 330 });
  expect(known).toContain('"kept":867.505');
  // From the entries alone, to the last digit.
  expect(await printed(database)).toBe(known);

  // Declared by a sweep they count the same.
  const again = await emptyCompany(now, database);
  await sweep(again, null);
  expect(await told(again, database)).toMatchObject(found);
});
