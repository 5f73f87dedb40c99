import { type Answers, isAnswer, type Question, questionsIn } from './answers.ts';
import type { Given, PackedGiven } from './given.ts';
import type { SurveyTerms } from './terms.ts';

/** Answers as they are stored: a JSON list in the order of the survey's questions, `null` for what was not answered. */
export function packAnswers(terms: SurveyTerms, answers: Answers): string {
  return JSON.stringify(questionsIn(terms).map(({ name }) => answers[name] ?? null));
}

/** @throws Error where it is not what `packAnswers` made by the same terms */
export function unpackAnswers(terms: SurveyTerms, packed: string): Answers {
  return unpacked(terms, questionsIn(terms), packed);
}

/** What many gave, packed. */
export function packGiven(terms: SurveyTerms, given: readonly Given[]): PackedGiven[] {
  return given.map((each) => ({ ...each, answers: packAnswers(terms, each.answers) }));
}

/** @throws Error where one of them is not what `packAnswers` made by the same terms */
export function unpackGiven(terms: SurveyTerms, given: readonly PackedGiven[]): Given[] {
  const questions = questionsIn(terms);
  return given.map((each) => ({ ...each, answers: unpacked(terms, questions, each.answers) }));
}

function unpacked({ slug }: SurveyTerms, questions: readonly Question[], packed: string): Answers {
  const values = JSON.parse(packed) as unknown[];
  if (!Array.isArray(values) || values.length !== questions.length)
    throw new Error(`${slug}: expected ${questions.length} answers in a list`);
  const answered = questions.flatMap((question, at): [string, number | string][] => {
    const value = values[at];
    if (value === null) return [];
    if (!isAnswer(question, value)) throw new Error(`${slug}: no answer to ${question.name}`);
    return [[question.name, value]];
  });
  return Object.fromEntries(answered);
}
