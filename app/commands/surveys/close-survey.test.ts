import { afterEach, expect, test } from 'vitest';
import { readDocument } from '#db/stores/publications.server.ts';
import { readCodes, readDrawings, readNatures, readResults } from '#db/stores/results.server.ts';
import { findSurvey } from '#db/stores/surveys.server.ts';
import { figuresOf } from '../../domain/survey/results/figures.ts';
import { rootOfAnswers, rootOfCodes } from '../../domain/survey/results/roots.ts';
import { madeUpAnswers, rowsOf } from '../../domain/survey/results/test-answers.ts';
import { testSurvey } from '../../domain/survey/test-survey.ts';
import { audited } from '../test-audit.ts';
import { agent, agreed, type Company, officer } from '../test-company.ts';
import { checkInvariants } from '../test-invariants.ts';
import { closeSurvey } from './close-survey.server.ts';
import { drawCharterFrom } from './draw-charter.server.ts';
import { afterSurvey, sourceOf, surveyedCompany } from './test-survey-company.ts';

let company: Company;
afterEach(() => company.db.destroy());
const rule = { seats: 2, reserve: 1 };
const source = sourceOf(testSurvey, 400);

test('a survey is closed with its counts, the roots of its codes and answers, and what each candidate is read as', async () => {
  company = await surveyedCompany();
  company.at(afterSurvey);
  const steps: number[] = [];
  const closed = agreed(
    await closeSurvey(company, officer, testSurvey.slug, source, (done) => steps.push(done)),
  );
  expect(closed).toMatchObject({ complete: 390, partial: 10 });
  const survey = await findSurvey(company.db, testSurvey.slug);
  const { closing } = survey ?? {};
  expect(closing).toMatchObject({
    ...{ seq: closed.seq, invited: 600, ineligible: 1, taken: 400, complete: 390, partial: 10 },
    spent: rootOfCodes(await source.spent()),
    answers: rootOfAnswers(rowsOf(testSurvey, madeUpAnswers(testSurvey, 400))),
  });
  const { table, figures } = await readResults(company.db, closing?.results ?? '');
  expect(figures).toEqual(figuresOf(table, testSurvey));
  expect(await readCodes(company.db, table.answered.codes)).toEqual((await source.spent()).sort());
  expect(await readNatures(company.db, closed.seq)).toEqual(
    new Map([
      ['answer', { nature: 'normative', seq: closed.seq + 1 }],
      ['two-hour-slot', { nature: 'both', seq: closed.seq + 2 }],
      ['no-cut', { nature: 'differentiating', seq: closed.seq + 3 }],
    ]),
  );
  expect(steps.at(-1)).toBe(100);
  expect(steps).toEqual([...steps].sort((one, other) => one - other));
  await audited(company);
  await checkInvariants(company);
});

test('of those invited nothing is kept but that they were, and which codes were used says nothing of them', async () => {
  company = await surveyedCompany();
  company.at(afterSurvey);
  const elsewhere = { id: 'expectations-300-and-a-half', survey: 'other', email: 'one@example.com' };
  const row = { language: 'fr', strata: '{}', told: '[]', blinded: null, next: null };
  const none = { ineligible: 0, taken: 0, stopped: 0 };
  await company.db
    .insertInto('invitations')
    .values({ ...elsewhere, ...row, ...none })
    .execute();
  const known = () =>
    company.db
      .selectFrom('invitations')
      .select(['survey', 'email', 'strata', 'blinded'])
      .where((eb) => eb.or([eb('email', 'is not', null), eb('strata', '<>', '{}')]))
      .execute();
  expect(await closeSurvey(company, agent, testSurvey.slug, source)).toMatchObject({
    problem: 'role-missing',
  });
  expect(await known()).toHaveLength(601);
  agreed(await closeSurvey(company, officer, testSurvey.slug, source));
  expect(await known()).toEqual([{ survey: 'other', email: 'one@example.com', strata: '{}', blinded: null }]);
});

test('it is closed neither before the end of its last day nor twice, and not on counts that cannot be', async () => {
  company = await surveyedCompany();
  company.at('2026-04-02T21:59:59Z');
  const close = (from = source) => closeSurvey(company, officer, testSurvey.slug, from);
  expect(await close()).toMatchObject({ problem: 'survey-still-open' });
  company.at(afterSurvey);
  expect(await close(sourceOf(testSurvey, 401))).toMatchObject({ problem: 'survey-miscounted' });
  expect(await close({ ...source, spent: async () => [] })).toMatchObject({ problem: 'survey-miscounted' });
  agreed(await close());
  expect(await close()).toMatchObject({ problem: 'survey-closed' });
  expect(await closeSurvey(company, officer, 'other', source)).toMatchObject({ problem: 'unknown-survey' });
});

test('a survey that nobody answered is closed too, and reads nothing into it', async () => {
  company = await surveyedCompany({}, { invited: 0, taken: 0 });
  company.at(afterSurvey);
  const { seq } = agreed(await closeSurvey(company, officer, testSurvey.slug, sourceOf(testSurvey, 0)));
  const natures = await readNatures(company.db, seq);
  expect([...natures.values()].map(({ nature }) => nature)).toEqual(['too-few', 'too-few', 'too-few']);
  await audited(company);
});

test('an open survey is closed without a number of invitations', async () => {
  company = await surveyedCompany({ codes: 'open' }, { invited: 0, taken: 0 });
  company.at(afterSurvey);
  agreed(await closeSurvey(company, officer, testSurvey.slug, sourceOf(testSurvey, 40)));
  const survey = await findSurvey(company.db, testSurvey.slug);
  expect(survey?.closing).toMatchObject({ invited: null, ineligible: 0, taken: 40, complete: 39 });
});

test('a charter is drawn from the published table, and redrawn from the same answers only', async () => {
  company = await surveyedCompany();
  company.at(afterSurvey);
  const draw = (from: Pick<typeof source, 'given'> & { dryRun?: boolean } = source) =>
    drawCharterFrom(company, officer, testSurvey.slug, rule, from);
  expect(await draw()).toMatchObject({ problem: 'survey-not-closed' });
  const { seq } = agreed(await closeSurvey(company, officer, testSurvey.slug, source));
  const looked = agreed(await draw({ ...source, dryRun: true }));
  expect(looked).toMatchObject({ seq: null, drawing: { seated: ['answer', 'no-cut'] } });
  expect((await readDrawings(company.db, [seq])).size).toBe(0);
  const { seq: first } = agreed(await draw());
  expect(agreed(await draw()).seq).toBe(first);
  const drawn = (await readDrawings(company.db, [seq])).get(seq);
  expect(drawn).toMatchObject({
    ...rule,
    chosen: ['answer', 'no-cut'],
    left: ['two-hour-slot'],
    replicates: 500,
  });
  expect(drawn?.redrawn[0]).toBeGreaterThan(450);
  expect(await draw(sourceOf(testSurvey, 400, 'others'))).toMatchObject({
    problem: 'survey-answers-changed',
  });
  await audited(company);
  await checkInvariants(company);
});

test('results are a document that only its hash names', async () => {
  company = await surveyedCompany();
  company.at(afterSurvey);
  agreed(await closeSurvey(company, officer, testSurvey.slug, source));
  const survey = await findSurvey(company.db, testSurvey.slug);
  const body = await readDocument(company.db, survey?.closing?.results ?? '');
  expect(body).not.toMatch(/example\.com|"key"/);
});
