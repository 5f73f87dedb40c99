import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { countAnswer } from '#app/commands/events/count-answer.server.ts';
import { recordEvent } from '#app/commands/events/record-events.server.ts';
import { customer, longestComment } from '#app/domain/feedback/decide.ts';
import { answers } from '#app/domain/feedback/kinds.ts';
import { isProblem } from '#app/domain/problem.ts';
import { readBody } from '#app/http/answers.server.ts';
import { parseForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { refuseThrottled } from '#app/http/throttled.server.ts';
import { paths } from '#app/paths.ts';
import { isReadable } from '#app/queries/public/receipt.server.ts';

const schema = z.object({ kept: z.enum(answers), note: z.string().trim().max(longestComment).optional() });
export type AnswerFields = z.input<typeof schema>;

/**
 * Records what whoever has the address of a receipt says of its case. They have no session whose token a form could carry:
 * the server's origin check and the count of attempts guard it, and an answer that is sent twice is said once.
 */
export async function answerReceipt(args: ActionFunctionArgs) {
  const { request, context, params } = args;
  const { id = '' } = params;
  const language = languageOf(params);
  if (!(await isReadable(context.kept, await readablePublications(args), id)))
    throw new Response(null, { status: 404 });
  const wait = await countAnswer(context.kept, { address: context.address, id });
  const form = parseForm(wait > 0 ? [] : await readBody(request), schema, language);
  if (wait > 0) return refuseThrottled(form, { wait }, language);
  if ('reply' in form) return form.reply;
  const event = { event: 'answer', case: id, ...form.value } as const;
  const result = await recordEvent(context.kept, customer, event).catch(hindered);
  if (isProblem(result)) return form.refuse(result);
  // An address of its own: the page of before may still be in memory.
  return redirect(`${paths.receipt(language, id)}?answered=${result.seq}#answer`);
}
