/** What a company might publish of a survey that its answers do not say: found by whoever has the ledger and its documents. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seal } from '../commands/ledger/seal.server.ts';
import { closeSurvey } from '../commands/surveys/close-survey.server.ts';
import { drawCharterFrom } from '../commands/surveys/draw-charter.server.ts';
import { afterSurvey, sourceOf, surveyedCompany } from '../commands/surveys/test-survey-company.ts';
import { audited } from '../commands/test-audit.ts';
import { agreed, type Company, officer } from '../commands/test-company.ts';
import type { ClosedSurvey } from '../domain/audit/survey-rules.ts';
import type { Json } from '../domain/ledger/canonical.ts';
import { documentOf } from '../domain/ledger/document.ts';
import { formatVerifierKey } from '../domain/note/key.ts';
import { documentOfResults, type ResultsDocument } from '../domain/survey/results/figures.ts';
import { testPulseSurvey } from '../domain/survey/test-survey.ts';
import { writeLedger } from '../export/write-ledger.server.ts';
import { directorySource } from './directory-source.ts';
import { holdSurveys } from './hold-surveys.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-surveys-'));
let company: Company;
let size: number;

beforeAll(async () => {
  company = await surveyedCompany(testPulseSurvey);
  company.at(afterSurvey);
  const source = sourceOf(testPulseSurvey, 400);
  agreed(await closeSurvey(company, officer, testPulseSurvey.slug, source));
  agreed(await drawCharterFrom(company, officer, testPulseSurvey.slug, { seats: 2, reserve: 1 }, source));
  ({ size } = await seal(company));
  const key = formatVerifierKey(company.signer().key);
  await writeLedger(company.db, { folder, size, key }, () => undefined);
});
afterAll(async () => {
  await company.db.destroy();
  rmSync(folder, { recursive: true });
});

type Published = { closed: ClosedSurvey; results: ResultsDocument; codes: string[] };

/** What is found once a company has published something else than follows, each document under the hash that it has then. */
async function found(
  lie: (published: Published) => void,
  also: Record<string, string> = {},
): Promise<string[]> {
  const audit = await audited(company);
  const [closed] = audit.surveys.closed() as [ClosedSurvey];
  const honest = directorySource(folder);
  const read = async (hash: string) => JSON.parse((await honest.document(hash)).toString());
  const results: ResultsDocument = await read(closed.survey.closing.results);
  const codes: string[] = await read(results.table.answered.codes);
  lie({ closed, results, codes });
  const ofCodes = documentOf(codes);
  results.table.answered.codes = ofCodes.hash;
  const ofResults = documentOf(results as unknown as Json);
  closed.survey.closing = { ...closed.survey.closing, results: ofResults.hash };
  const bodies: Record<string, string> = {
    ...{ [ofCodes.hash]: ofCodes.body, [ofResults.hash]: ofResults.body },
    ...also,
  };
  const source = {
    ...honest,
    document: async (hash: string) => Buffer.from(bodies[hash] ?? (await honest.document(hash))),
  };
  const { findings } = await holdSurveys(source, audit, size, 'open');
  return findings.map(({ code }) => code);
}

test('what Kept publishes of a survey holds', async () => {
  const told: number[] = [];
  expect(
    await found(({ results: { table } }) => told.push(table.cultures.length, table.pulses.length)),
  ).toEqual([]);
  expect(told).toEqual([1, 3]);
});

test.each<[string, string[], (published: Published) => void]>([
  [
    'more answers in the results than the survey was closed with',
    ['survey-counts-differ'],
    ({ results }) => {
      results.table.answered.complete += 1;
      Object.assign(results, documentOfResults(results.table, testPulseSurvey));
    },
  ],
  [
    'a figure that does not follow from the table',
    ['survey-figures-differ'],
    ({ results }) => {
      const [first] = results.figures.candidates;
      if (first?.reading) first.reading.worse = -0.1;
    },
  ],
  [
    'another table, with the figures that follow from it',
    ['survey-natures-differ', 'drawing-differs'],
    ({ results }) => {
      const [first] = results.table.candidates;
      if (first) first.weighted = { ...first.counts, M: 10, A: 290 } as typeof first.weighted;
      Object.assign(results, documentOfResults(results.table, testPulseSurvey));
    },
  ],
  [
    'another mark of a culture',
    ['survey-means-differ'],
    ({ results }) => {
      const [mark] = results.table.cultures;
      if (mark) mark.n = 391;
      Object.assign(results, documentOfResults(results.table, testPulseSurvey));
    },
  ],
  [
    'a mean of a unit that asked nobody',
    ['survey-means-differ'],
    ({ results }) => {
      const [pulse] = results.table.pulses;
      if (pulse) pulse.unit = 'Marseille';
    },
  ],
  ['a code that nobody used', ['survey-codes-differ'], ({ codes }) => codes.push('f'.repeat(64))],
  ['a code left out', ['survey-codes-differ'], ({ codes }) => codes.pop()],
  ['another charter drawn', ['drawing-differs'], ({ closed }) => closed.drawings[0]?.public.chosen.reverse()],
  [
    'another seed',
    ['drawing-differs'],
    ({ closed }) => {
      const [drawn] = closed.drawings;
      if (drawn) drawn.public.seed = `${'A'.repeat(43)}=`;
    },
  ],
  [
    'another nature proposed',
    ['survey-natures-differ'],
    ({ closed }) => closed.natures.set('answer', 'differentiating'),
  ],
])('%s', async (_, codes, lie) => {
  expect(await found(lie)).toEqual(codes);
});
