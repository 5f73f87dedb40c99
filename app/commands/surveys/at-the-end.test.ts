/** What happens around the end of a survey, where closing and sending meet, and by clocks that are wrong. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCodes, readResults } from '#db/stores/results.server.ts';
import { findSurvey } from '#db/stores/surveys.server.ts';
import { findDraft } from '#db/stores/voice.server.ts';
import { openClock } from '../../clock.server.ts';
import type { Context } from '../../context.server.ts';
import { codeHash } from '../../domain/survey/code.ts';
import { agent, agreed, officer, publisher } from '../test-company.ts';
import { checkInvariants } from '../test-invariants.ts';
import { savePage, sendAnswers } from './answer-survey.server.ts';
import { answersOf } from './answers.server.ts';
import { closeSurvey } from './close-survey.server.ts';
import { spentCodes } from './given.server.ts';
import { publishSurvey } from './publish-survey.server.ts';
import { asking, fill, invite, taken, whileOpen } from './test-answering.ts';
import { afterSurvey } from './test-survey-company.ts';

type Asked = Awaited<ReturnType<typeof asking>>;
let company: Asked['company'];
let survey: Asked['survey'];

beforeEach(async () => {
  ({ company, survey } = await asking());
});
afterEach(() => company.db.destroy());

const begun = async () => {
  const [id = ''] = await invite(company, survey, 1);
  const code = await taken(company, survey, id);
  await fill(company, survey, code, () => 1);
  return code;
};
const draftOf = async (code: string) => findDraft(await company.voice(), survey.slug, codeHash(code));
const close = (who = officer, context: Context = company) =>
  closeSurvey(context, who, survey.slug, answersOf(context, survey));

test('where a page is saved while the survey is closed, nothing is taken that closing did not see', async () => {
  const [id = ''] = await invite(company, survey, 1);
  const code = await taken(company, survey, id);
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const voice = async () => {
    await held;
    return company.voice();
  };
  const late = savePage({ ...company, voice }, survey, { code, page: 1, said: [], key: 'late' });
  company.at(afterSurvey);
  agreed(await close());
  goOn();
  expect(await late).toMatchObject({ problem: 'survey-over' });
  const { closing } = (await findSurvey(company.db, survey.slug)) ?? {};
  const { table } = await readResults(company.db, closing?.results ?? '');
  expect(await readCodes(company.db, table.answered.codes)).toEqual(await spentCodes(company, survey));
  expect(await draftOf(code)).toBeNull();
  await checkInvariants(company);
});

test('nothing that was begun is ended by a clock that jumped ahead, nor for somebody who may not close', async () => {
  const code = await begun();
  const right = company.now();
  let jumped = 0;
  const clocks = { wall: () => right + jumped, sinceBoot: () => right, boot: null };
  const clock = openClock(clocks, null, null);
  jumped = 30 * 86_400;
  await expect(close(officer, { ...company, clock, now: clock.now })).rejects.toThrow('the clock jumped');
  expect(await draftOf(code)).not.toBeNull();
  company.at(afterSurvey);
  expect(await close(agent)).toMatchObject({ problem: 'role-missing' });
  expect(await draftOf(code)).not.toBeNull();
  company.at(whileOpen);
  expect(await sendAnswers(company, survey, code)).toMatchObject({ again: false });
});

test('a survey that was answered by a clock that was ahead is not changed when it is right again', async () => {
  const code = await begun();
  company.at('2026-03-19T09:00:00Z');
  const terms = { ...survey.terms, candidates: survey.terms.candidates.slice(1) };
  const sources = [{ path: 'survey.fr.md', text: 'another' }];
  expect(await publishSurvey(company, publisher, { terms, sources })).toMatchObject({
    problem: 'survey-begun',
  });
  company.at(whileOpen);
  expect(await sendAnswers(company, survey, code)).toMatchObject({ again: false });
  company.at(afterSurvey);
  expect(agreed(await close())).toMatchObject({ complete: 1 });
});

test('beside another file of answers no survey is closed whose codes were taken, as if nobody had answered', async () => {
  await begun();
  const voice = await company.voice();
  for (const table of ['surveys', 'drafts', 'spent', 'answers'] as const)
    await voice.deleteFrom(table).execute();
  company.at(afterSurvey);
  expect(await close()).toMatchObject({ problem: 'survey-answers-missing' });
  expect(await findSurvey(company.db, survey.slug)).toMatchObject({ closing: null });
});
