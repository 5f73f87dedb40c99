/** From the answers of a form to what is published of them. */
import { expect, test } from 'vitest';
import { readCodes, readResults } from '#db/stores/results.server.ts';
import { findSurvey } from '#db/stores/surveys.server.ts';
import { agreed, officer } from '../test-company.ts';
import { checkInvariants } from '../test-invariants.ts';
import { answersOf, countAnswersIn } from './answers.server.ts';
import { closeSurvey } from './close-survey.server.ts';
import { answered, asking, fill, invite, taken } from './test-answering.ts';
import { afterSurvey } from './test-survey-company.ts';

test('what was sent through the form is what the survey is closed with, and everybody finds their code', async () => {
  const { company, survey } = await asking();
  const ids = await invite(company, survey, 14);
  const receipts: string[] = [];
  for (const id of ids.slice(0, 11)) {
    const code = await taken(company, survey, id);
    receipts.push((await answered(company, survey, code)).receipt);
  }
  // One stopped in the middle, and one took a code and never came.
  await fill(company, survey, await taken(company, survey, ids[11] ?? null), (at) => (at === 0 ? 1 : null));
  await taken(company, survey, ids[12] ?? null);
  expect(await countAnswersIn(company)(survey)).toBe(11);
  company.at(afterSurvey);
  agreed(await closeSurvey(company, officer, survey.slug, answersOf(company, survey)));
  const { closing } = (await findSurvey(company.db, survey.slug)) ?? {};
  expect(closing).toMatchObject({ invited: 14, ineligible: 0, taken: 13, complete: 11, partial: 1 });
  const { table } = await readResults(company.db, closing?.results ?? '');
  const codes = await readCodes(company.db, table.answered.codes);
  expect(codes).toHaveLength(12);
  expect(codes).toEqual(expect.arrayContaining(receipts));
  expect(await closeSurvey(company, officer, survey.slug, answersOf(company, survey))).toMatchObject({
    problem: 'survey-closed',
  });
  await checkInvariants(company);
  await company.db.destroy();
});
