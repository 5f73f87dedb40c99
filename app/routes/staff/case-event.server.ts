import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { recordAboutCase } from '#app/commands/events/record-decided.server.ts';
import type { CaseEvent } from '#app/domain/case/decide.ts';
import type { Instant } from '#app/domain/instant.ts';
import { isProblem } from '#app/domain/problem.ts';
import { readBody } from '#app/http/answers.server.ts';
import { schemaAbout } from '#app/http/form-schemas.server.ts';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { localTime, localTimeOf, notBeforeLast } from '#app/http/local-time.ts';
import { type Args, requirePerson } from '#app/http/session.server.ts';
import { noteText } from '#app/http/written-text.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { type CaseAct, type CaseView, readCase } from '#app/queries/staff/case.server.ts';

/** What the five forms about a case show: the case, the present on its wall and the form's hidden fields. */
export async function loadCaseEvent(args: LoaderFunctionArgs, act: CaseAct) {
  const person = await requirePerson(args);
  const shown = await caseOf(args);
  if (shown.ended !== null) throw redirect(paths.case(languageOf(args.params), shown.id));
  const { now } = args.context;
  return {
    title: translator(languageOf(args.params)).t(`events.${act}.title`),
    shown,
    now,
    wall: localTimeOf(now, shown.zone),
    secrets: formKey(args, person),
  };
}

/** What a form about a case is read by: the wall of its charter, and the grounds on which its clock may be paused. */
export type CaseAsked = Pick<CaseView, 'zone' | 'grounds'>;

/** What every form about a case asks; a form adds its own fields with `.extend`. */
export const eventSchema = schemaAbout(
  ({ zone }: CaseAsked) => zone,
  ({ zone }) => z.object({ at: localTime(zone), note: noteText }),
);

/**
 * Records what a form about a case says, once however often it is sent, and goes to the page that `then` names, which
 * says what was recorded: the case's, or the queue where it is done with.
 */
export async function recordCaseEvent<Schema extends z.ZodType<{ at: Instant; note?: string | undefined }>>(
  args: ActionFunctionArgs,
  schemaFor: (asked: CaseAsked) => Schema,
  eventOf: (answers: z.output<Schema>) => Exclude<CaseEvent, { event: 'open' }>,
  then: 'case' | 'queue' = 'case',
) {
  const person = await requirePerson(args);
  const id = args.params.id ?? '';
  const body = await readBody(args.request);
  const formAbout = (asked: CaseAsked) => readForm(args, person, schemaFor(asked), body);
  const result = await recordAboutCase(args.context.kept, person.who, id, async (found) => {
    const { subject, zone, terms } = thereIs(found);
    const form = await formAbout({ zone, grounds: terms.clock?.pauses ?? [] });
    if ('reply' in form) return { instead: form.reply };
    const event = eventOf({ ...form.value, at: notBeforeLast(form.value.at, subject.lastOccurred) });
    return { event: { ...event, case: id }, key: form.key, refuse: form.refuse };
  }).catch(hindered);
  if (isProblem(result)) {
    const form = await formAbout(await caseOf(args));
    return 'reply' in form ? form.reply : form.refuse(result);
  }
  if ('instead' in result) return result.instead;
  return redirect(`${paths[then](languageOf(args.params), id)}?recorded=${result.seq ?? 'nothing'}`);
}

async function caseOf({ params, context }: Args): Promise<CaseView> {
  return thereIs(await readCase(context.kept, params.id ?? '', context.now));
}

/** @throws Response 404 */
function thereIs<Found>(found: Found | null): Found {
  if (found !== null) return found;
  throw new Response(null, { status: 404 });
}
