/** A restatement, honest and not: what Kept writes verifies, and what forgets, invents or misstates is refused. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkFigures } from '../../e2e/outsider/figures.ts';
import { secondOfficer } from '../commands/events/lone/test-correction.ts';
import { seal } from '../commands/ledger/seal.server.ts';
import {
  carryOutRestatement,
  decideOnRestatement,
  orderRestatement,
} from '../commands/restatements/restate.server.ts';
import { because, period, playWrongWeek } from '../commands/restatements/test-restatement.ts';
import { agreed, type Company, companyOn, newest, officer } from '../commands/test-company.ts';
import { canonicalJson, type Json } from '../domain/ledger/canonical.ts';
import type { Entry } from '../domain/ledger/entry.ts';
import type { Written } from './test-lies.ts';
import { firstFindingOf } from './test-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-restatement-'));
let company: Company;
let entries: Written[];
let figures: string;
/** The numbers of the order, of the decision, of the first and the last correction, and of what was told. */
let [request, decided, first, last, told] = [0, 0, 0, 0, 0];

beforeAll(async () => {
  company = await companyOn('2026-03-02T08:00:00Z');
  await playWrongWeek(company);
  request = agreed(await orderRestatement(company, officer, { ...period, because })).request;
  decided = agreed(await decideOnRestatement(company, secondOfficer, request, { approved: true })).seq;
  await carryOutRestatement(company, request);
  await seal(company);
  const rows = await company.db.selectFrom('entries').select('body').orderBy('seq').execute();
  entries = rows.map(({ body }) => JSON.parse(body));
  told = await newest(company, 'figures.restated');
  const said = (entries[told] as Entry<'figures.restated'>).public;
  [first, last] = [said.first ?? 0, said.last ?? 0];
  const checkpoint = await company.db.selectFrom('checkpoints').select('figures').executeTakeFirstOrThrow();
  figures = checkpoint.figures ?? '';
});
afterAll(async () => {
  await company.db.destroy();
  rmSync(folder, { recursive: true });
});

const textsOf = (said: readonly Written[]) =>
  said.map((entry, seq) => canonicalJson({ ...entry, seq } as unknown as Json));
const firstFault = async (said: readonly Written[], published = figures) =>
  (await firstFindingOf({ entries: textsOf(said), figures: published }, folder)) ?? 'holds';
const publicly = (seq: number, fields: object) => {
  const entry = entries[seq] as Entry;
  return entries.with(seq, { ...entry, public: { ...entry.public, ...fields } } as Written);
};
const written = (seq: number, fields: object) =>
  entries.with(seq, { ...(entries[seq] as Entry), ...fields } as Written);
const number = (code: string, seq: number) => `${code} ${seq}`;

test('what Kept writes verifies, and an outsider counts the same', async () => {
  expect(await firstFault(entries)).toBe('holds');
  const texts = entries.map((entry) => Buffer.from(canonicalJson(entry as unknown as Json)));
  expect(checkFigures(texts, figures)).toMatchObject({ differences: [], faults: [] });
});

test('one that forgets a case', async () => {
  const without = entries.toSpliced(last, 1);
  expect(await firstFault(without)).toBe(number('not-restated', told - 1));
});

test('ordered and carried out by the same person, or carried out by an agent', async () => {
  const self = entries.map((entry, seq) => (seq > request ? { ...entry, who: officer } : entry)) as Written[];
  expect(await firstFault(self)).toBe(number('same-person', decided));
  expect(await firstFault(written(decided, { who: { id: 'agent-1', role: 'agent' } }))).toBe(
    number('same-person', decided),
  );
  expect(await firstFault(written(first, { who: { id: 'officer-3', role: 'compliance' } }))).toBe(
    number('same-person', first),
  );
});

test('figures that do not follow from the corrections', async () => {
  const said = (entries[told] as Entry<'figures.restated'>).public;
  for (const fields of [
    { after: { ...said.after, kept: said.after.kept + 1 } },
    { before: { ...said.before, breached: said.before.breached - 1 } },
    { corrections: said.corrections - 1 },
    { because: 'other' },
    { to: '2026-03-07' },
  ])
    expect(await firstFault(publicly(told, fields))).toBe(number('wrong-figures', told));
});

test('published figures that leave it out, or say another', async () => {
  const published = JSON.parse(figures);
  const { answer } = published.charters.test.commitments;
  const [restated] = answer.restated;
  answer.restated = [{ ...restated, before: { ...restated.before, breached: 0 } }];
  expect(await firstFault(entries, JSON.stringify(published))).toBe('figures-differ null');
  delete answer.restated;
  expect(await firstFault(entries, JSON.stringify(published))).toBe('figures-differ null');
});

test('a correction that no order names, that none allows, or that says something else', async () => {
  expect(await firstFault(publicly(first, { corrects: 1 }))).toBe(number('unknown-entry', first));
  expect(await firstFault(publicly(first, { because: 'other' }))).toMatch(new RegExp(` ${first}$`));
  const standing = (entries[first] as Entry<'entry.corrected'>).public.standing;
  const later = { ...standing, due: '2026-03-09T22:59:59Z' };
  expect(await firstFault(publicly(first, { standing: later }))).toBe(number('wrong-standing', first));
  const undecided = entries.toSpliced(decided, 1);
  expect(await firstFault(undecided)).toBe(number('cannot-follow', first - 1));
  const correction = entries[first] as Written;
  const late = { ...correction, recorded: entries.at(-1)?.recorded } as Written;
  expect(await firstFault([...entries, late])).toBe(number('cannot-follow', entries.length));
});

test('an order of a period to come, or by an agent', async () => {
  expect(await firstFault(publicly(request, { to: '2026-04-01' }))).toBe(number('cannot-follow', request));
  expect(await firstFault(written(request, { who: { id: 'agent-1', role: 'agent' } }))).toBe(
    number('same-person', request),
  );
});
