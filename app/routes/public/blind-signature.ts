import type { ActionFunctionArgs } from '@remix-run/node';
import { signCode } from '#app/commands/surveys/take-code.server.ts';
import { isProblem } from '#app/domain/problem.ts';
import { answerOf, readBody } from '#app/http/answers.server.ts';
import { hindered, isHindrance } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { surveyOf } from '#app/http/survey-code.server.ts';
import { translator } from '#app/i18n/translator.ts';

/** Signs what the browser of somebody invited blinded, and answers its script: `{signature}` or `{problem}`, in words. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const survey = await surveyOf(args);
  const blinded = answerOf(await readBody(args.request), 'blinded');
  const asked = { invitation: args.params.invitation ?? '', blinded };
  const signed = await signCode(args.context.kept, survey, asked).catch(hindered);
  const headers = { 'Cache-Control': 'private, no-store' };
  if (!isProblem(signed)) return Response.json(signed, { headers });
  const problem = translator(languageOf(args.params)).problem(signed);
  return Response.json({ problem }, { status: isHindrance(signed) ? 503 : 400, headers });
}
