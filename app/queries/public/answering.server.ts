import type { PublishedSurvey } from '#db/stores/surveys.server.ts';
import { findInvitation } from '#db/stores/taken-codes.server.ts';
import { findDraft, isSpent } from '#db/stores/voice.server.ts';
import type { Context } from '../../context.server.ts';
import type { Instant, PlainDate } from '../../domain/instant.ts';
import type { Problem } from '../../domain/problem.ts';
import { isHalf, leftOut, refusalToAnswer } from '../../domain/survey/answering.ts';
import { type Answers, pagesOf, type Question, type SurveyPage } from '../../domain/survey/answers.ts';
import { codeHash } from '../../domain/survey/code.ts';
import { type Pulse, pulseOf } from '../../domain/survey/felt.ts';
import { unpackAnswers } from '../../domain/survey/packed.ts';
import { asksPulse } from '../../domain/survey/pulse.ts';
import type { CodeMode } from '../../domain/survey/terms.ts';
import type { Language } from '../../languages/language.ts';
import { type Said, said } from './charter-now.server.ts';

/** What every page of a survey says of it. */
export type SurveyHead = {
  slug: string;
  title: Said;
  audience: 'customers' | 'employees';
  fictional: boolean;
  codes: CodeMode;
  opens: PlainDate;
  closes: PlainDate;
  frame: { size: number; words: Said };
  /** Answers of fewer people are shown of no group. */
  atLeast: number;
  /** What is told of each unit in which enough answer; `null` where nothing is. */
  pulse: Pulse | null;
  pages: number;
  /** Why nobody may answer just now; `null` while everybody invited may. */
  refusal: Problem | null;
};

/** A question as a form shows it; `value`: what was answered, empty where nothing was. */
export type QuestionView = {
  name: string;
  kind: Question['kind'];
  /** What is asked, in words of the survey; `null` where the words are ours. */
  words: Said | null;
  options: { value: string; words: Said | null }[];
  value: string;
};

/** A page of the form, for one code. */
export type FormPageView = {
  number: number;
  /** The promise that it is about; `null` for sentences and groups. */
  about: Said | null;
  questions: QuestionView[];
};

export function headOfSurvey(survey: PublishedSurvey, language: Language, now: Instant): SurveyHead {
  const { slug, title, audience, fictional, codes, opens, closes, frame, atLeast, languages } = survey.terms;
  return {
    ...{ slug, audience, fictional, codes, opens, closes, atLeast },
    title: said(title, language, languages),
    frame: { size: frame.size, words: said(frame.words, language, languages) },
    pulse: asksPulse(survey.terms) ? pulseOf[audience] : null,
    pages: pagesOf(survey.terms, '').length,
    refusal: refusalToAnswer(survey, now),
  };
}

/** Whether an invitation has taken its code; `null` where there is none, or it should not have been sent. */
export async function readInvitation(
  { db }: Pick<Context, 'db'>,
  survey: string,
  id: string,
): Promise<{ taken: boolean } | null> {
  const found = await findInvitation(db, survey, id);
  return found && !found.ineligible ? { taken: found.taken } : null;
}

type Voiced = Pick<Context, 'voice'>;

/** A page of the form with what was answered under a code; `null` where the survey has no such page. */
export async function readFormPage(
  context: Voiced,
  { terms }: PublishedSurvey,
  { code, number }: { code: string; number: number },
  language: Language,
): Promise<FormPageView | null> {
  const page = pagesOf(terms, codeHash(code))[number - 1];
  if (!page) return null;
  const answers = await answersOf(context, terms, code);
  return {
    number,
    about: aboutOf(page, language, terms.languages),
    questions: page.questions.map((question) => ({
      ...{ name: question.name, kind: question.kind, value: String(answers[question.name] ?? '') },
      words: wordsOf(question, language, terms.languages),
      options: optionsOf(question, language, terms.languages),
    })),
  };
}

/** What was answered on each page, under a code. */
export async function readReview(
  context: Voiced,
  { terms }: PublishedSurvey,
  code: string,
  language: Language,
): Promise<{ number: number; about: Said | null; asked: number; left: number; half: boolean }[]> {
  const answers = await answersOf(context, terms, code);
  return pagesOf(terms, codeHash(code)).map((page, at) => ({
    ...{ number: at + 1, asked: page.questions.length, left: leftOut(page, answers).length },
    about: aboutOf(page, language, terms.languages),
    half: isHalf(page, answers),
  }));
}

/** The page to go on with: the first on which nothing was answered; `null` where there is none. */
export async function pageToGoOn(
  context: Voiced,
  { terms }: PublishedSurvey,
  code: string,
): Promise<number | null> {
  const answers = await answersOf(context, terms, code);
  const at = pagesOf(terms, codeHash(code)).findIndex(
    (page) => leftOut(page, answers).length === page.questions.length,
  );
  return at < 0 ? null : at + 1;
}

/** Whether the code with a hash was used. */
export async function isCounted({ voice }: Voiced, survey: string, receipt: string): Promise<boolean> {
  return isSpent(await voice(), survey, receipt);
}

async function answersOf({ voice }: Voiced, terms: PublishedSurvey['terms'], code: string): Promise<Answers> {
  const draft = await findDraft(await voice(), terms.slug, codeHash(code));
  return draft ? unpackAnswers(terms, draft.answers) : {};
}

function aboutOf({ questions }: SurveyPage, language: Language, order: readonly Language[]): Said | null {
  const [first] = questions;
  return first && 'candidate' in first ? said(first.candidate.words, language, order) : null;
}

function wordsOf(question: Question, language: Language, order: readonly Language[]): Said | null {
  if (question.kind === 'item') return said(question.item.words, language, order);
  return question.kind === 'group' ? said(question.group.words, language, order) : null;
}

function optionsOf(question: Question, language: Language, order: readonly Language[]) {
  if (question.kind === 'group')
    return question.group.categories.map(({ id, words }) => ({
      value: id,
      words: said(words, language, order),
    }));
  return Array.from({ length: question.most }, (_, at) => ({ value: String(at + 1), words: null }));
}
