import { hash } from 'node:crypto';
import { itemAnswers, type SurveyCandidate, type SurveyItem, type SurveyTerms } from './terms.ts';

/** What may be answered, by the name of its control: numbers in a range, or one of the categories of a group. */
export type Question =
  | { name: string; kind: 'with' | 'without'; candidate: SurveyCandidate; most: 5 }
  | { name: string; kind: 'importance'; candidate: SurveyCandidate; most: 9 }
  | { name: string; kind: 'item'; item: SurveyItem; most: typeof itemAnswers }
  | { name: string; kind: 'group'; group: SurveyTerms['groups'][number] };

/** Answers by the names of their questions: whole numbers from 1, and ids of categories. What was not answered is not there. */
export type Answers = Readonly<Record<string, number | string>>;

/** Questions that stand on a page of their own. */
export type SurveyPage = { id: string; questions: Question[] };

/** How many items stand on a page. */
const itemsOnPage = 4;

/**
 * The pages of a survey, for one answer: each candidate on its own, shuffled by the SHA-256 of the answer's id and the candidate's, then
 * the items in their order, then the groups.
 * @param answer whatever is always the same for one answer and nobody else's
 */
export function pagesOf(terms: SurveyTerms, answer: string): SurveyPage[] {
  const shuffled = terms.candidates
    .map((candidate) => ({ candidate, place: hash('sha256', `${answer}|${candidate.id}`, 'hex') }))
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .map(({ candidate }) => candidate);
  const items = Array.from({ length: Math.ceil(terms.items.length / itemsOnPage) }, (_, at) =>
    terms.items.slice(at * itemsOnPage, (at + 1) * itemsOnPage),
  );
  return [
    ...shuffled.map((candidate) => ({ id: candidate.id, questions: questionsOf(candidate) })),
    ...items.map((few, at) => ({ id: `items-${at + 1}`, questions: few.map(questionOf) })),
    ...(terms.groups.length === 0
      ? []
      : [{ id: 'groups', questions: terms.groups.map((group): Question => groupQuestion(group)) }]),
  ];
}

/** Every question of a survey, in the order of its file. */
export function questionsIn({ candidates, items, groups }: SurveyTerms): Question[] {
  return [...candidates.flatMap(questionsOf), ...items.map(questionOf), ...groups.map(groupQuestion)];
}

function questionsOf(candidate: SurveyCandidate): Question[] {
  const { id } = candidate;
  return [
    { name: `with.${id}`, kind: 'with', candidate, most: 5 },
    { name: `without.${id}`, kind: 'without', candidate, most: 5 },
    { name: `importance.${id}`, kind: 'importance', candidate, most: 9 },
  ];
}

function questionOf(item: SurveyItem): Question {
  return { name: `item.${item.id}`, kind: 'item', item, most: itemAnswers };
}

function groupQuestion(group: SurveyTerms['groups'][number]): Question {
  return { name: `group.${group.id}`, kind: 'group', group };
}

/** Whether a value answers a question. */
export function isAnswer(question: Question, value: unknown): value is number | string {
  if (question.kind === 'group') return question.group.categories.some(({ id }) => id === value);
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= question.most;
}
