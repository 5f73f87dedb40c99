import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { enterCode } from '#app/commands/surveys/answer-survey.server.ts';
import { takeCode } from '#app/commands/surveys/take-code.server.ts';
import type { Context } from '#app/context.server.ts';
import { isProblem } from '#app/domain/problem.ts';
import { codeHash, writtenCode } from '#app/domain/survey/code.ts';
import { answerOf, readBody } from '#app/http/answers.server.ts';
import { hindered, isHindrance } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import type { Args } from '#app/http/session.server.ts';
import { codeCookies, surveyOf } from '#app/http/survey-code.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { isCounted, pageToGoOn } from '#app/queries/public/answering.server.ts';
import type { EntryAnswer } from '#app/ui/pages/public/survey-entry-page.tsx';

const drawFormat = /^[\w-]{32}$/;
/** Characters of what was typed that are shown again. */
const mostTyped = 1_000;

/** What a form carries by which a code is taken: the same form gets the same code. */
export function newDraw({ random }: Pick<Context, 'random'>): string {
  return random(24).toString('base64url');
}

/** Takes a code where anybody may, or goes on with the one that was typed. */
export async function enterSurvey(args: ActionFunctionArgs) {
  const body = await readBody(args.request);
  return answerOf(body, 'act') === 'take'
    ? takeDrawn(args, { invitation: null, draw: answerOf(body, 'draw') })
    : goOn(args, answerOf(body, 'code'));
}

/** Takes a drawn code: it stands in the answer and nowhere else. @throws Response 400 for a form that is not ours */
export async function takeDrawn(args: Args, asked: { invitation: string | null; draw: string }) {
  if (!drawFormat.test(asked.draw)) throw new Response(null, { status: 400 });
  const survey = await surveyOf(args);
  const taken = await takeCode(args.context.kept, survey, asked).catch(hindered);
  if (isProblem(taken)) return refused(args, 'take', taken, '');
  return data<EntryAnswer>({ code: writtenCode(taken.code) });
}

async function goOn(args: Args, typed: string) {
  const { kept } = args.context;
  const language = languageOf(args.params);
  const survey = await surveyOf(args);
  const entered = await enterCode(kept, survey, typed).catch(hindered);
  if (isProblem(entered)) return refused(args, 'enter', entered, typed);
  const receipt = codeHash(entered.code);
  if (await isCounted(kept, survey.slug, receipt))
    return redirect(paths.surveyThanks(language, survey.slug, receipt, true));
  const page = await pageToGoOn(kept, survey, entered.code);
  const to =
    page === null ? paths.surveyReview(language, survey.slug) : paths.surveyPage(language, survey.slug, page);
  return redirect(to, { headers: codeCookies(args, survey.slug, entered.code) });
}

function refused({ params }: Args, act: string, problem: Parameters<typeof isHindrance>[0], typed: string) {
  const words = translator(languageOf(params)).problem(problem);
  const answer: EntryAnswer = { act, problem: words, typed: typed.slice(0, mostTyped) };
  return data(answer, isHindrance(problem) ? 503 : 400);
}
