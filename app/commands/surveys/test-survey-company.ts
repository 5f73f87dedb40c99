import type { Json } from '../../domain/ledger/canonical.ts';
import { packGiven } from '../../domain/survey/packed.ts';
import { madeUpAnswers, madeUpCodes } from '../../domain/survey/results/test-answers.ts';
import type { SurveyTerms } from '../../domain/survey/terms.ts';
import { testSurvey } from '../../domain/survey/test-survey.ts';
import { agreed, type Company, companyOn, officer } from '../test-company.ts';
import type { AnswersSource } from './close-survey.server.ts';
import { publishSurvey } from './publish-survey.server.ts';

/** When a published test survey is over. */
export const afterSurvey = '2026-04-03T08:00:00Z';

/** Answers that a test made up, in the place of those that people gave. */
export function sourceOf(terms: SurveyTerms, count: number, seed?: string): AnswersSource {
  return {
    end: async () => undefined,
    given: async function* () {
      yield packGiven(terms, madeUpAnswers(terms, count, seed));
    },
    spent: async () => madeUpCodes(count, seed),
  };
}

/** A company that has published a survey; `invited` were, and of them `taken` took a code. */
export async function surveyedCompany(
  changes: Partial<SurveyTerms> = {},
  { invited = 600, taken = 400 }: { invited?: number; taken?: number } = {},
  url?: string,
): Promise<Company> {
  const company = await companyOn('2026-03-02T08:00:00Z', url);
  await publishTestSurvey(company, changes);
  await invite(company, { ...testSurvey, ...changes }, { invited, taken });
  return company;
}

async function publishTestSurvey(company: Company, changes: Partial<SurveyTerms> = {}): Promise<void> {
  const terms = { ...testSurvey, ...changes };
  const sources = [{ path: `${terms.slug}.fr.md`, text: JSON.stringify(terms as unknown as Json) }];
  agreed(await publishSurvey(company, officer, { terms, sources }));
}

/** Invitations as they stand once the last day is over. */
async function invite(
  { db }: Company,
  { slug }: SurveyTerms,
  { invited, taken }: { invited: number; taken: number },
): Promise<void> {
  const rows = Array.from({ length: invited }, (_, at) => ({
    ...{ id: `${slug}-${at}`, survey: slug, email: `person-${at}@example.com`, language: 'fr' },
    ...{ strata: '{"region":"north"}', ineligible: at === invited - 1 ? 1 : 0, taken: at < taken ? 1 : 0 },
    ...{ stopped: 0, blinded: at < taken ? 'hash' : null, told: '[]', next: null },
  }));
  for (let from = 0; from < rows.length; from += 50)
    await db
      .insertInto('invitations')
      .values(rows.slice(from, from + 50))
      .execute();
}
