import { findSurvey, type PublishedSurvey } from '#db/stores/surveys.server.ts';
import { pagesOf } from '../../domain/survey/answers.ts';
import { codeHash } from '../../domain/survey/code.ts';
import type { PackedGiven } from '../../domain/survey/given.ts';
import type { CodeMode, SurveyTerms } from '../../domain/survey/terms.ts';
import { testSurvey } from '../../domain/survey/test-survey.ts';
import { agreed, type Company, companyOn, publisher } from '../test-company.ts';
import { savePage, sendAnswers } from './answer-survey.server.ts';
import { readGiven } from './given.server.ts';
import { publishSurvey } from './publish-survey.server.ts';
import { takeCode } from './take-code.server.ts';

/** While the survey of tests is answered. */
export const whileOpen = '2026-03-24T09:00:00Z';

/** A company whose survey is open; `url`: of its database, in memory unless given. */
export async function asking(codes: CodeMode = 'drawn', url?: string) {
  const company = await companyOn('2026-03-18T09:00:00Z', url);
  const survey = await published(company, { codes });
  company.at(whileOpen);
  return { company, survey };
}

export async function published(
  company: Company,
  changes: Partial<SurveyTerms> = {},
): Promise<PublishedSurvey> {
  const terms = { ...testSurvey, ...changes };
  const sources = [{ path: 'survey.fr.md', text: JSON.stringify(terms) }];
  agreed(await publishSurvey(company, publisher, { terms, sources }));
  const survey = await findSurvey(company.db, terms.slug);
  if (!survey) throw new Error(`${terms.slug} was not published`);
  return survey;
}

/** Invites so many people, under names that nobody guesses. */
export async function invite(company: Company, { slug }: PublishedSurvey, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => company.random(24).toString('base64url'));
  const row = { survey: slug, language: 'fr', strata: '{}', told: '[]', blinded: null };
  const none = { ineligible: 0, taken: 0, stopped: 0 };
  for (const [at, id] of ids.entries())
    await company.db
      .insertInto('invitations')
      .values({ id, email: `person-${at}@example.org`, ...row, ...none })
      .execute();
  return ids;
}

export function newDraw(company: Company): string {
  return company.random(24).toString('base64url');
}

/** All that was given, as it is stored. */
export async function allGiven(
  company: Pick<Company, 'voice'>,
  survey: Pick<PublishedSurvey, 'terms'>,
): Promise<PackedGiven[]> {
  const all: PackedGiven[] = [];
  for await (const some of readGiven(company, survey)) all.push(...some);
  return all;
}

/** Takes a drawn code. */
export async function taken(
  company: Company,
  survey: PublishedSurvey,
  invitation: string | null,
): Promise<string> {
  return agreed(await takeCode(company, survey, { invitation, draw: newDraw(company) })).code;
}

/** Answers every page under a code by `answer`, from the number of the question; `null`: none. */
export async function fill(
  company: Company,
  survey: PublishedSurvey,
  code: string,
  answer: (at: number, most: number) => number | null,
): Promise<void> {
  for (const [at, page] of pagesOf(survey.terms, codeHash(code)).entries()) {
    const said = page.questions.flatMap((question, place): [string, string][] => {
      const most = question.kind === 'group' ? question.group.categories.length : question.most;
      const chosen = answer(place, most);
      if (chosen === null) return [];
      const value = question.kind === 'group' ? question.group.categories[chosen - 1]?.id : chosen;
      return [[question.name, String(value)]];
    });
    const key = company.random(16).toString('base64url');
    agreed(await savePage(company, survey, { code, page: at + 1, said, key }));
  }
}

/** Fills in everything and sends it. @returns the receipt */
export async function answered(company: Company, survey: PublishedSurvey, code: string, value = 2) {
  await fill(company, survey, code, (_, most) => Math.min(value, most));
  return agreed(await sendAnswers(company, survey, code));
}
