import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { translator } from '#app/i18n/translator.ts';
import { readHead } from '#db/stores/ledger.server.ts';
import { publishContent } from '../commands/charters/publish-content.server.ts';
import { sweep } from '../commands/ledger/sweep.server.ts';
import { type Context, createContext } from '../context.server.ts';
import type { ImportReport } from '../domain/import-run/report.ts';
import { importFile, previewImport } from './import-file.server.ts';
import type { ImportRequest } from './import-run.server.ts';
import { parseMapping } from './mapping.ts';

/**
 * What tests of imports share: a published database to copy for each test, and files made of chosen rows. City of
 * Boston, 311 service requests, 2015 to 2018 (PDDL); CFPB consumer complaint database, 2013 to 2016 (public domain).
 */
export const boston = 'app/import/cases/boston-311.csv';
export const complaints = 'app/import/cases/cfpb-complaints.csv';

export const who = { id: 'tester', role: 'import' as const };
/** Where the files of one test file are; see prepareImports. */
export let folder: string;
export const contexts: Context[] = [];
let files = 0;
/** A database in which the shipped content is published: made once, however many files of tests copy it. */
let published: Buffer | null = null;

/** To be called once by every file of tests that uses what is here: modules outlive the tests that they are used by. */
export function prepareImports(): void {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kept-import-'));
    published ??= await publishedIn(join(folder, 'published.sqlite'));
  });
  afterAll(async () => {
    for (const context of contexts.splice(0)) await context.db.destroy();
    rmSync(folder, { recursive: true });
  });
}

async function publishedIn(file: string): Promise<Buffer> {
  const context = await createContext(file);
  await publishContent(context, who);
  await context.db.destroy();
  return readFileSync(file);
}

export async function freshContext(): Promise<Context & { file: string }> {
  if (!published) throw new Error('prepareImports was not called');
  const file = join(folder, `${++files}.sqlite`);
  writeFileSync(file, published);
  const context = await createContext(file);
  contexts.push(context);
  return { ...context, file };
}

export function fileOf(content: string | Buffer, name = 'rows.csv'): string {
  const path = join(folder, `${++files}-${name}`);
  writeFileSync(path, content);
  return path;
}

export function mappingNamed(name: string, change: (source: string) => string = (source) => source) {
  const path = `content/imports/${name}.yml`;
  const parsed = parseMapping(path, change(readFileSync(path, 'utf8')), 'en');
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'));
  return parsed.mapping;
}

export function requestFor(path: string, mapping = mappingNamed('boston-311')): ImportRequest {
  const { reason } = translator('en');
  // What the domain refuses, tests hold by its code.
  const say: ImportRequest['say'] = (found) => ('problem' in found ? found.problem : reason(found));
  return { path, mapping, language: 'en', say };
}

export type Answer = Awaited<ReturnType<typeof importFile>> | Awaited<ReturnType<typeof previewImport>>;
export function reportOf(answer: Answer): ImportReport {
  if ('refused' in answer) throw new Error(answer.refused);
  return answer.report;
}

/** Imports a file for real after a dry run, which must have said the same and written nothing, and sweeps as whoever imports does. */
export async function imported(context: Context, request: ImportRequest) {
  const before = await readHead(context.db);
  const dry = await previewImport(context, who, request);
  expect(await readHead(context.db)).toEqual(before);
  const answer = await importFile(context, who, request);
  if ('refused' in answer) {
    expect(dry).toEqual(answer);
    return answer;
  }
  expect(reportOf(dry)).toEqual(answer.report);
  return { ...answer, ...(await sweep(context, null)) };
}

export const header = readFileSync(boston, 'utf8').split('\n')[0];
export const row = (
  reference: string,
  { opened = '2016-03-01 10:00:00', closed = '2016-03-01 12:00:00', type = 'Pick up Dead Animal' } = {},
) => `${reference},${opened},2016-03-02 10:00:00,${closed},ONTIME,Closed,Street,${type},PWDx,Roxbury,Call`;
export const csv = (...rows: string[]) => fileOf(`${header}\n${rows.join('\n')}\n`);
