import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { savePage } from '#app/commands/surveys/answer-survey.server.ts';
import { isProblem } from '#app/domain/problem.ts';
import { answerOf, readBody } from '#app/http/answers.server.ts';
import { hindered, isHindrance } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { codeOf, surveyOf } from '#app/http/survey-code.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { headOfSurvey } from '#app/queries/public/answering.server.ts';
import type { PageRefused } from '#app/ui/pages/public/survey-form-page.tsx';

/** What a form carries beside its answers. */
const onceFormat = /^[\w-]{22}$/;
const mostRepeated = 100;

/** The number of a page in an address; 0 for none. */
export function numberIn(text: string | undefined): number {
  return /^[1-9]\d{0,2}$/.test(text ?? '') ? Number(text) : 0;
}

/** Saves what was sent from a page, and leads to the one before or behind it. */
export async function saveSent(args: ActionFunctionArgs) {
  const { kept, now } = args.context;
  const language = languageOf(args.params);
  const { survey: slug = '' } = args.params;
  const number = numberIn(args.params.page);
  const survey = await surveyOf(args);
  const body = await readBody(args.request);
  const code = await codeOf(args, survey);
  const here = paths.surveyPage(language, slug, number);
  if (code === null) return redirect(here);
  const key = answerOf(body, '_once');
  if (!onceFormat.test(key)) throw new Response(null, { status: 400 });
  const said = body.filter(([name]) => name !== '_once' && name !== '_go');
  const saved = await savePage(kept, survey, { code, page: number, said, key }).catch(hindered);
  if (isProblem(saved)) {
    const problem = translator(language).problem(saved);
    const sent = Object.fromEntries(said.slice(0, mostRepeated));
    const refused: PageRefused = { field: saved.field ?? '', problem, sent };
    return data(refused, isHindrance(saved) ? 503 : 400);
  }
  const { pages } = headOfSurvey(survey, language, now);
  const to = number + (answerOf(body, '_go') === 'back' ? -1 : 1);
  return redirect(
    to > pages ? paths.surveyReview(language, slug) : paths.surveyPage(language, slug, Math.max(1, to)),
  );
}
