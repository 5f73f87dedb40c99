/** What a company might keep of a survey in its own database that does not follow, each entry signed as it must be. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SqliteFile } from '#db/dialects/sqlite/file.server.ts';
import { verify } from '../cli/verify.ts';
import { seal } from '../commands/ledger/seal.server.ts';
import { closeSurvey } from '../commands/surveys/close-survey.server.ts';
import { drawCharterFrom } from '../commands/surveys/draw-charter.server.ts';
import { afterSurvey, sourceOf, surveyedCompany } from '../commands/surveys/test-survey-company.ts';
import { agreed, officer } from '../commands/test-company.ts';
import { canonicalJson, type Json } from '../domain/ledger/canonical.ts';
import { documentOf } from '../domain/ledger/document.ts';
import { signCheckpoint } from '../domain/note/checkpoint.ts';
import { parseSigningKey } from '../domain/note/key.ts';
import type { ResultsDocument } from '../domain/survey/results/figures.ts';
import { testSurvey } from '../domain/survey/test-survey.ts';
import type { Finding } from './finding.ts';
import { coverUp, tamper } from './test-ledger.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-survey-database-'));
let count = 0;

beforeAll(async () => {
  const company = await surveyedCompany({}, {}, join(folder, 'kept.sqlite'));
  company.at(afterSurvey);
  const source = sourceOf(testSurvey, 40);
  agreed(await closeSurvey(company, officer, testSurvey.slug, source));
  agreed(await drawCharterFrom(company, officer, testSurvey.slug, { seats: 2, reserve: 1 }, source));
  await seal(company);
  await company.db.destroy();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is found in a copy of the database that was changed. */
async function found(change: (sqlite: SqliteFile, database: string) => void): Promise<string[]> {
  const place = join(folder, `copy-${count++}`);
  for (const name of readdirSync(folder).filter((each) => each.startsWith('kept.sqlite')))
    cpSync(join(folder, name), join(place, name));
  const database = join(place, 'kept.sqlite');
  tamper(database, (sqlite) => change(sqlite, database));
  const lines: string[] = [];
  const output = { answer: (line: string) => void lines.push(line), fault: () => undefined };
  await verify(database, { language: 'en', json: true, state: join(place, 'state') }, output);
  const { findings } = JSON.parse(lines[0] as string) as { findings: Finding[] };
  return findings.map(({ code }) => code);
}

type Closing = { public: { results: string; complete: number } };

/** Another entry in the place of the one that closed the survey, and all that is signed made to fit. */
function closeOtherwise(sqlite: SqliteFile, database: string, lie: (closing: Closing) => void): void {
  const row = sqlite.prepare("select seq, body from entries where kind = 'survey.closed'").get();
  const { seq, body } = row as { seq: number; body: string };
  const closing = JSON.parse(body) as Closing;
  lie(closing);
  sqlite
    .prepare('update entries set body = ? where seq = ?')
    .run(canonicalJson(closing as unknown as Json), seq);
  coverUp(sqlite);
  const head = sqlite.prepare('select root, size from ledger_head').get() as { root: string; size: number };
  const key = parseSigningKey(readFileSync(`${database}.key`, 'utf8').trim());
  const signed = signCheckpoint({ size: head.size, root: Buffer.from(head.root, 'base64') }, key);
  sqlite.prepare('update checkpoints set note = ?, root = ?').run(signed, head.root);
}

test('a database in which a survey was closed holds', async () => {
  expect(await found(() => undefined)).toEqual([]);
});

test('figures that do not follow from the table are found although the entry names them', async () => {
  const codes = await found((sqlite, database) =>
    closeOtherwise(sqlite, database, (closing) => {
      const read = sqlite.prepare('select body from documents where hash = ?').pluck();
      const results = JSON.parse(read.get(closing.public.results) as string) as ResultsDocument;
      const [first] = results.figures.candidates;
      if (first?.reading) first.reading.worse = -0.1;
      const other = documentOf(results as unknown as Json);
      sqlite.prepare('insert into documents (hash, body) values (?, ?)').run(other.hash, other.body);
      closing.public.results = other.hash;
    }),
  );
  expect(codes).toContain('survey-figures-differ');
});

test('other counts than those of the results are found', async () => {
  const codes = await found((sqlite, database) =>
    closeOtherwise(sqlite, database, (closing) => {
      closing.public.complete -= 1;
    }),
  );
  expect(codes).toContain('survey-counts-differ');
  expect(codes).toContain('survey-codes-differ');
});

test('results that are gone are found', async () => {
  const codes = await found((sqlite) =>
    sqlite.exec(
      "delete from documents where hash = (select body ->> '$.public.results' from entries where kind = 'survey.closed')",
    ),
  );
  expect(codes).toContain('document-missing');
});
