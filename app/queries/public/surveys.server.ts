import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { type PublishedSurvey, readSurveys } from '#db/stores/surveys.server.ts';
import { openTo } from '../../domain/charter/published.ts';
import type { Instant } from '../../domain/instant.ts';
import { isOpen, isOver } from '../../domain/survey/decide.ts';
import { inTens } from '../../domain/survey/rates.ts';
import type { Language } from '../../languages/language.ts';
import { charterNow, said } from './charter-now.server.ts';

/** How many have answered a survey that is not closed. */
export type CountAnswers = (survey: PublishedSurvey) => Promise<number>;
export type SurveyState = 'announced' | 'open' | 'over' | 'closed';

/** Whether a survey can be answered, is still to open, or is over, and closed. */
function stateOf(survey: PublishedSurvey, now: Instant): SurveyState {
  if (survey.closing) return 'closed';
  if (isOpen(survey, now)) return 'open';
  return isOver(survey, now) ? 'over' : 'announced';
}

/** What is said of a survey wherever it is named: a survey is seen by whoever may see its charter. */
export async function introduce(
  survey: PublishedSurvey,
  publications: Publications,
  { now, language, count }: { now: Instant; language: Language; count: CountAnswers },
) {
  const charter = charterNow(publications, survey.charter, now);
  if (!charter) return null;
  const { slug, terms, closing } = survey;
  const state = stateOf(survey, now);
  return {
    ...{ slug, state, audience: terms.audience, fictional: terms.fictional },
    ...{ opens: terms.opens, closes: terms.closes, atLeast: terms.atLeast },
    title: said(terms.title, language, terms.languages),
    charter: {
      slug: survey.charter,
      name: said(charter.edition.terms.name, language, charter.edition.terms.languages),
    },
    isPublic: charterNow(openTo(publications), survey.charter, now) !== null,
    /** While nobody may know more: how many tens of answers. */
    answered: state === 'open' || state === 'over' ? inTens(await count(survey)) : null,
    complete: closing?.complete ?? null,
  };
}
export type SurveyIntroduced = NonNullable<Awaited<ReturnType<typeof introduce>>>;

/** Every survey of the charters among `publications`, the latest first. */
export async function readSurveysPage(
  db: Kysely<Database>,
  publications: Publications,
  asked: { now: Instant; language: Language; count: CountAnswers },
): Promise<{ surveys: SurveyIntroduced[]; isPublic: boolean }> {
  const all = await Promise.all(
    (await readSurveys(db)).map((survey) => introduce(survey, publications, asked)),
  );
  const surveys = all.filter((survey) => survey !== null);
  return { surveys, isPublic: surveys.every((survey) => survey.isPublic) };
}
