/** Closed surveys of ours, counted again by e2e/outsider, which shares nothing with what closed them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Log, readDocument, readLog } from '../../e2e/outsider/log-place.ts';
import { checkSurveys } from '../../e2e/outsider/surveys.ts';
import { seal } from '../commands/ledger/seal.server.ts';
import { closeSurvey } from '../commands/surveys/close-survey.server.ts';
import { afterSurvey, sourceOf, surveyedCompany } from '../commands/surveys/test-survey-company.ts';
import { agreed, officer } from '../commands/test-company.ts';
import { documentOf } from '../domain/ledger/document.ts';
import { formatVerifierKey } from '../domain/note/key.ts';
import { testPulseSurvey } from '../domain/survey/test-survey.ts';
import { writeLedger } from '../export/write-ledger.server.ts';
import type { Written } from './test-lies.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-outsider-surveys-'));
let log: Log;

beforeAll(async () => {
  const company = await surveyedCompany(testPulseSurvey);
  company.at(afterSurvey);
  agreed(await closeSurvey(company, officer, testPulseSurvey.slug, sourceOf(testPulseSurvey, 400)));
  const { size } = await seal(company);
  const key = formatVerifierKey(company.signer().key);
  await writeLedger(company.db, { folder, size, key }, () => undefined);
  await company.db.destroy();
  log = await readLog(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is found once entries, results and codes say something else, each document under the hash that it has then. */
async function found(
  lie: (published: { closing: Written; natures: Written[]; table: Written; codes: string[] }) => void,
): Promise<string[]> {
  const entries = log.entries.map((bytes) => JSON.parse(bytes.toString()) as Written);
  const closing = entries.find(({ kind }) => kind === 'survey.closed')?.public as Written;
  const read = async (hash: string) => JSON.parse((await readDocument(folder, hash)).toString());
  const results = await read(closing.results);
  const codes = await read(results.table.answered.codes);
  const natures = entries.filter(({ kind }) => kind === 'nature.proposed').map((each) => each.public);
  lie({ closing, natures, table: results.table, codes });
  const ofCodes = documentOf(codes);
  results.table.answered.codes = ofCodes.hash;
  const ofResults = documentOf(results);
  closing.results = ofResults.hash;
  const bodies: Record<string, string> = {
    ...{ [ofCodes.hash]: ofCodes.body, [ofResults.hash]: ofResults.body },
  };
  const { faults, surveys } = await checkSurveys(
    entries.map((entry) => Buffer.from(JSON.stringify(entry))),
    async (hash) => Buffer.from(bodies[hash] ?? ''),
  );
  expect(surveys).toBe(1);
  return faults.map(({ what }) => what.replace(`${testPulseSurvey.slug}: `, ''));
}

test('what Kept publishes of a survey is what an outsider counts', async () => {
  expect(await found(() => undefined)).toEqual([]);
  const asIs = await checkSurveys(log.entries, (hash) => readDocument(folder, hash));
  expect(asIs).toEqual({ faults: [], surveys: 1 });
});

test.each<[string, string[], Parameters<typeof found>[0]]>([
  [
    'an answer more in the results',
    ['complete: 390 in the log, 391 in the results'],
    ({ table }) => (table.answered.complete += 1),
  ],
  [
    'more answers than codes',
    ['taken: 300 in the log, 400 in the results', 'more answers than codes that were taken'],
    ({ closing }) => (closing.taken = 300),
  ],
  [
    'a code left out',
    ['399 codes for 400 answers', 'the root of the codes is another'],
    ({ codes }) => codes.pop(),
  ],
  [
    'a code in the place of another',
    ['a code is counted twice', 'the root of the codes is another'],
    ({ codes }) => codes.splice(0, 1, codes[1] as string),
  ],
  [
    'another nature',
    ['answer: undecided in the log, normative by its counts'],
    ({ natures }) => Object.assign(natures[0] as Written, { nature: 'undecided' }),
  ],
  [
    'other counts',
    ['answer: normative in the log, indifferent by its counts'],
    ({ table }) => Object.assign(table.candidates[0].weighted, { M: 20, I: 300 }),
  ],
  [
    'another mark of a culture',
    ['client: 20 is no mean of answers with such counts', 'client: 391 people of 390'],
    ({ table }) => Object.assign(table.cultures[0], { mean: 20, n: 391 }),
  ],
  [
    'a mean of another unit',
    ['Marseille: 130 people of 0'],
    ({ table }) => Object.assign(table.pulses[0], { unit: 'Marseille', n: 130 }),
  ],
])('%s is found', async (_, faults, lie) => {
  expect(await found(lie)).toEqual(faults);
});
