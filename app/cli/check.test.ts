import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { type Context, createContext, keyPlace } from '#app/context.server.ts';
import type { Language } from '#app/languages/language.ts';
import { readMethod } from '#db/stores/publications.server.ts';
import { seal } from '../commands/ledger/seal.server.ts';
import { check } from './check.ts';
import { publish } from './publish.ts';
import { printScores } from './scores.ts';

/** A company's own content: one charter of one promise, the calendar that it names, and the method. */
const place = mkdtempSync(join(tmpdir(), 'kept-check-'));
const content = join(place, 'content');
const database = join(place, 'kept.sqlite');
const promise = join(content, 'charters/desk/01-answer.en.md');
const who = { id: 'command-line', role: 'system' } as const;
afterAll(() => rmSync(place, { recursive: true }));
beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  for (const folder of ['charters/desk', 'calendars', 'imports'])
    mkdirSync(join(content, folder), { recursive: true });
  cpSync('content/calendars/france.yml', join(content, 'calendars/france.yml'));
  cpSync('content/method', join(content, 'method'), { recursive: true });
  const site =
    'name: Desk\nlanguages: [en]\norigin: https://desk.example\nhome: desk\ncontact: a@desk.example\n';
  writeFileSync(join(content, 'site.yml'), site);
  const preamble =
    '---\nname: Desk\naudience: customers\nzone: Europe/Paris\nlanguages: [en]\nbinding: 2020-01-01\n---\nOurs.\n';
  writeFileSync(join(content, 'charters/desk/charter.en.md'), preamble);
  const terms =
    'id: answer\ntitle: We answer\nnature: normative\nfirmness: firm\nmeasure: deadline\nclock: {within: 8 heures ouvrées, calendar: france}\ntarget: 95,5 %\n';
  writeFileSync(
    promise,
    `---\n${terms}---\nWe answer.\n\n## How we measure\nSo.\n\n## What is not covered\nNone.\n`,
  );
});
const contexts: Context[] = [];
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.db.destroy();
});

const rewrite = (path: string, from: string | RegExp, to: string) =>
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));

function collecting() {
  const said: string[] = [];
  const say = (line: string) =>
    void said.push(line.replaceAll(`${content}/`, '').replace(/[\u00a0\u202f]/g, ' '));
  return { said, output: { answer: say, fault: say } };
}

function checking(language: Language = 'en', key = keyPlace(database)) {
  const { said, output } = collecting();
  const status = check(content, undefined, { language, key }, output);
  return { status, said };
}

async function opened(): Promise<Context> {
  const context = await createContext(database, content);
  contexts.push(context);
  return context;
}

test('says nothing of what misleads nobody', () => {
  expect(checking()).toEqual({ status: 0, said: ['0 errors, 0 warnings'] });
});

test('shows the line and how it would be written, in both languages, and no English of YAML', () => {
  rewrite(promise, 'title: We answer', 'title: We answer: soon');
  const shown = '\n    title: We answer: soon';
  const place = 'charters/desk/01-answer.en.md:3:';
  expect(checking().said[0]).toBe(
    `${place} error: a second “: ” stands in this value: expected straight quotation marks around it, title: "We answer: soon"${shown}`,
  );
  expect(checking('fr').said[0]).toBe(
    `${place} erreur : cette valeur contient un second « : » : guillemets droits attendus autour d’elle, title: "We answer: soon"${shown}`,
  );
});

test.each<[string, string, string, 0 | 1]>([
  ['a number sign', 'title: We answer #1', '3: error: what begins with “#1” is a comment', 1],
  [
    'quotation marks',
    'title: « We answer »',
    '3: error: « We answer » keeps its typographic quotation marks',
    1,
  ],
  ['a French key', 'titre: We answer', '3: error: unknown key “titre”: expected title', 1],
  [
    'a ground',
    'title: We answer\nexempt: [stirke]',
    '4: warning: there are no words for the ground “stirke”',
    0,
  ],
  ['a remedy', 'title: We answer\nremedy: {pays: 30 €}', '4: warning: the remedy does not say whether', 0],
])('%s', (_, written, expected, status) => {
  rewrite(promise, 'title: We answer', written);
  const found = checking();
  expect(found.said.join('\n')).toContain(`charters/desk/01-answer.en.md:${expected}`);
  expect(found.status).toBe(status);
});

test('mappings: one that cannot be read, one for no charter, one for no promise of it', () => {
  const imports = join(content, 'imports');
  const mapping = readFileSync('content/imports/boston-311.yml', 'utf8');
  writeFileSync(join(imports, 'a.yml'), mapping.replace(/^name: /m, 'nom: '));
  writeFileSync(join(imports, 'b.yml'), mapping);
  writeFileSync(join(imports, 'c.yml'), mapping.replace(/^charter: .*/m, 'charter: desk'));
  const { said, status } = checking();
  expect(status).toBe(1);
  const told = said.map((line) => line.split('\n')[0]);
  expect(told.filter((line) => line?.startsWith('imports/a.yml'))[0]).toContain(
    'error: this mapping cannot be read:',
  );
  expect(told.filter((line) => line?.startsWith('imports/b.yml'))).toEqual([
    expect.stringContaining(
      'warning: this mapping is for a charter “boston-311” that is not there: expected desk',
    ),
  ]);
  expect(told.filter((line) => line?.startsWith('imports/c.yml'))[0]).toMatch(
    /warning: .*does not have: expected answer/,
  );
});

test('a charter is published with the method where there is none, so that scores can be worked out', async () => {
  const context = await opened();
  const first = collecting();
  expect(await publish(context, who, 'desk', { language: 'en', yes: true }, first.output)).toBe(0);
  expect(first.said.at(-1)).toBe('method: version 1 published');
  expect(await printScores(context, { language: 'en' }, collecting().output)).toBe(0);
  // The terms are what they would be in the words of the format.
  const { terms } = await context.db.selectFrom('editions').select('terms').executeTakeFirstOrThrow();
  expect(JSON.parse(terms).commitments[0]).toMatchObject({
    clock: { within: { count: 8, unit: 'working hours' } },
    target: 0.955,
  });
});

test('a ledger that was signed keeps its origin: another is refused by check, by publish and at the start', async () => {
  const context = await opened();
  await seal(context);
  expect(checking().status).toBe(0);
  rewrite(join(content, 'site.yml'), 'https://desk.example', 'https://other.example');
  expect(checking().said[0]).toBe(
    'site.yml:3: error: the ledger is named after desk.example/ledger, and a ledger that was signed keeps its name: expected “origin: https://desk.example”\n    origin: https://other.example',
  );
  // A new start, which asks for the same thing before it serves.
  const again = await opened();
  rewrite(promise, 'We answer.', 'We always answer.');
  await expect(
    publish(again, who, 'desk', { language: 'en', yes: true }, collecting().output),
  ).rejects.toMatchObject({
    trouble: 'log-renamed',
  });
});

test('a method with errors stays behind, and scores say what to do', async () => {
  rmSync(database, { force: true });
  for (const beside of ['-wal', '-shm', '.key', '.key.signed'])
    rmSync(`${database}${beside}`, { force: true });
  rewrite(join(content, 'method/method.fr.md'), /^half-life: .*\n/m, '');
  const context = await opened();
  const { said, output } = collecting();
  expect(await publish(context, who, 'desk', { language: 'en', yes: true }, output)).toBe(0);
  expect(said[0]).toContain('method/method.fr.md:2: error: “half-life” is missing');
  expect(said[1]).toBe(
    'the method by which scores are worked out was left out: mend it, then `kept publish`',
  );
  expect(await readMethod(context.db)).toBeNull();
  await expect(printScores(context, { language: 'en' }, output)).rejects.toThrow('but not the method');
});

test('no calendar, no method: where each would stand', () => {
  rmSync(join(content, 'calendars'), { recursive: true });
  rmSync(join(content, 'method'), { recursive: true });
  expect(checking().said.map((line) => line.split('\n')[0])).toEqual([
    'charters/desk/01-answer.en.md:7: error: unknown calendar “france”: expected content/calendars/france.yml',
    'method/method.en.md:1: warning: there is no method, and without one no score can be worked out: expected this file, such as the one that Kept comes with',
    '1 error, 1 warning',
  ]);
});

test('publishing says what would mislead before it asks', async () => {
  rewrite(promise, 'target:', 'remedy: {pays: 30 €}\ntarget:');
  const context = await createContext(':memory:', content);
  contexts.push(context);
  const { said, output } = collecting();
  expect(await publish(context, who, 'desk', { language: 'en', dryRun: true }, output)).toBe(0);
  expect(said[0]).toContain('01-answer.en.md:8: warning: the remedy does not say whether customers must ask');
});
