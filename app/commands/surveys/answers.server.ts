import type { Context } from '../../context.server.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import { endDrafts } from './answer-survey.server.ts';
import type { AnswersSource } from './close-survey.server.ts';
import { countGiven, readGiven, spentCodes } from './given.server.ts';

/** The answers to a survey, from the file in which they are kept. */
export function answersOf(context: Context, survey: Survey): AnswersSource {
  return {
    end: async () => void (await endDrafts(context, survey)),
    given: () => readGiven(context, survey),
    spent: () => spentCodes(context, survey),
  };
}

/** How many have answered a survey so far. */
export function countAnswersIn(context: Context): (survey: Pick<Survey, 'terms'>) => Promise<number> {
  return (survey) => countGiven(context, survey);
}
