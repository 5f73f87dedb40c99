import { dayOf } from '../calendar/zone.ts';
import type { Instant } from '../instant.ts';
import { type Problem, problem } from '../problem.ts';
import { type Answers, isAnswer, type Question, type SurveyPage } from './answers.ts';
import { isOpen } from './decide.ts';
import type { Survey } from './survey.ts';

/** Why a survey is not answered at a moment; `null` while it is. */
export function refusalToAnswer(survey: Survey, now: Instant): Problem | null {
  if (isOpen(survey, now)) return null;
  const { opens, closes, zone } = survey.terms;
  return survey.closing === null && dayOf(now, zone) < opens
    ? problem('survey-not-open', undefined, { opens })
    : problem('survey-over', undefined, { closes });
}

/** Whether answers may be coming in, or wait to be counted: from the first day of a survey until it is closed. */
export function mayHoldAnswers({ terms, closing }: Survey, now: Instant): boolean {
  return closing === null && dayOf(now, terms.zone) >= terms.opens;
}

/** What a page of the form says: an answer, or `null` where a question was left out. */
export type PageSaid = Record<string, number | string | null>;

/** Texts that are repeated of what cannot be understood, in characters. */
const mostRepeated = 40;

/**
 * Reads what was sent from a page: names of its questions, and texts.
 * @returns what each question of the page was answered with, or what is wrong, at its field
 */
export function readPage(page: SurveyPage, sent: readonly (readonly [string, string])[]): PageSaid | Problem {
  const known = new Map(page.questions.map((question) => [question.name, question]));
  const said: PageSaid = Object.fromEntries(page.questions.map(({ name }) => [name, null]));
  for (const [name, text] of sent) {
    const question = known.get(name);
    if (!question) {
      const expected = [...known.keys()].join(', ');
      return problem('unknown-question', undefined, { name: name.slice(0, mostRepeated), expected });
    }
    if (said[name] !== null) return problem('answered-twice', name);
    if (text === '') continue;
    const value = answerIn(question, text);
    if (!isAnswer(question, value)) return refusalOf(question, text);
    said[name] = value;
  }
  return said;
}

function answerIn({ kind }: Question, text: string): unknown {
  if (kind === 'group') return text;
  return /^[1-9]$/.test(text) ? Number(text) : null;
}

function refusalOf(question: Question, text: string): Problem {
  const found = text.slice(0, mostRepeated);
  if (question.kind !== 'group')
    return problem('not-an-answer', question.name, { found, most: question.most });
  const expected = question.group.categories.map(({ id }) => id).join(', ');
  return problem('not-a-category', question.name, { found, expected });
}

/** Answers after a page was sent: what it answers takes the place of what was there, what it leaves out is not there any more. */
export function withPage(before: Answers, said: PageSaid): Answers {
  const kept = Object.entries(before).filter(([name]) => !(name in said));
  const added = Object.entries(said).filter((each): each is [string, number | string] => each[1] !== null);
  return Object.fromEntries([...kept, ...added]);
}

/** Names of the questions of a page that were not answered. */
export function leftOut({ questions }: SurveyPage, answers: Answers): string[] {
  return questions.flatMap(({ name }) => (name in answers ? [] : [name]));
}

/** Whether only one half of a pair was answered, with the promise or without it: such a pair counts for nothing. */
export function isHalf({ questions }: SurveyPage, answers: Answers): boolean {
  const pair = questions.filter(({ kind }) => kind === 'with' || kind === 'without');
  return pair.filter(({ name }) => name in answers).length === 1;
}
