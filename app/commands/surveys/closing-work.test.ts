import { setImmediate as othersTurn } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { findSurvey } from '#db/stores/surveys.server.ts';
import { putGiven } from '#db/stores/voice.server.ts';
import { changeVoice } from '#db/voice.server.ts';
import { packGiven } from '../../domain/survey/packed.ts';
import { madeUpAnswers, madeUpCodes } from '../../domain/survey/results/test-answers.ts';
import { testSurvey } from '../../domain/survey/test-survey.ts';
import { agreed, type Company, officer } from '../test-company.ts';
import { closingUnderway, followClosing } from './closing-work.server.ts';
import { recordDrawing } from './draw-charter.server.ts';
import { followDrawing } from './drawing-work.server.ts';
import { afterSurvey, surveyedCompany } from './test-survey-company.ts';

let company: Company;
afterEach(() => company.db.destroy());
const log = { error: () => undefined };
const answers = 60;

async function surveyOf() {
  const survey = await findSurvey(company.db, testSurvey.slug);
  if (!survey) throw new Error('no survey');
  return survey;
}

async function until<State extends { phase: string }>(look: () => Promise<State>, phase: string) {
  let state = await look();
  while (state.phase !== phase) {
    await othersTurn();
    state = await look();
  }
  return state;
}

test('what was answered is closed once however often it is asked for, and a charter drawn from it once', async () => {
  company = await surveyedCompany({}, { invited: 100, taken: answers });
  const given = packGiven(testSurvey, madeUpAnswers(testSurvey, answers));
  const made = { given, codes: madeUpCodes(answers) };
  await changeVoice(await company.voice(), company.patience, (trx) => putGiven(trx, testSurvey.slug, made));
  const survey = await surveyOf();
  expect(closingUnderway(company, survey)).toBeNull();

  const close = () => followClosing(company, officer, survey, log);
  const early = await until(close, 'done');
  expect(early).toMatchObject({ report: { problem: 'survey-still-open' } });
  company.at(afterSurvey);
  const [closed] = await Promise.all([until(close, 'done'), until(close, 'done')]);
  expect(closed).toEqual(closingUnderway(company, survey));
  const after = await surveyOf();
  expect(closed).toMatchObject({ report: { seq: after.closing?.seq } });

  const draw = () => followDrawing(company, after, { seats: 2, reserve: 1 }, log);
  const state = await until(draw, 'counted');
  if (!('report' in state)) throw new Error('no report');
  const found = agreed(state.report);
  const seq = await recordDrawing(company, officer, found);
  expect(seq).toBeGreaterThan(after.closing?.seq ?? 0);
  expect(await recordDrawing(company, officer, found)).toBe(seq);
});
