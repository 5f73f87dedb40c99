import { type Answers, isAnswer, type Question, questionsIn } from './answers.ts';
import type { Given, PackedGiven } from './given.ts';
import type { SurveyTerms } from './terms.ts';

/** Answers as they are stored: a JSON list in the order of the survey's questions, `null` for what was not answered. */
export function packAnswers(terms: SurveyTerms, answers: Answers): string {
  return JSON.stringify(questionsIn(terms).map(({ name }) => answers[name] ?? null));
}

/** @throws Error where it is not what `packAnswers` made by the same terms */
export function unpackAnswers(terms: SurveyTerms, packed: string): Answers {
  const questions = questionsIn(terms);
  const answered = valuesIn(terms, questions, packed).flatMap((value, at): [string, number | string][] => {
    const { name } = questions[at] ?? {};
    return value === null || name === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(answered);
}

/** What many gave, packed. */
export function packGiven(terms: SurveyTerms, given: readonly Given[]): PackedGiven[] {
  return given.map((each) => ({ ...each, answers: packAnswers(terms, each.answers) }));
}

/**
 * The value of each of a survey's questions, in their order; `null` for what was not answered.
 * @throws Error where it is not what `packAnswers` made by the same terms
 */
export function valuesIn(
  { slug }: Pick<SurveyTerms, 'slug'>,
  questions: readonly Question[],
  packed: string,
): (number | string | null)[] {
  const values = JSON.parse(packed) as unknown[];
  if (!Array.isArray(values) || values.length !== questions.length)
    throw new Error(`${slug}: expected ${questions.length} answers in a list`);
  for (const [at, question] of questions.entries())
    if (values[at] !== null && !isAnswer(question, values[at]))
      throw new Error(`${slug}: no answer to ${question.name}`);
  return values as (number | string | null)[];
}
