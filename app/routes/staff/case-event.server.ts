import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { recordAboutCase } from '#app/commands/events/record-decided.server.ts';
import type { CaseEvent } from '#app/domain/case/decide.ts';
import type { Instant } from '#app/domain/instant.ts';
import { isProblem } from '#app/domain/problem.ts';
import { readBody } from '#app/http/answers.server.ts';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { localTime, localTimeOf, notBeforeLast } from '#app/http/local-time.ts';
import { schemaAbout } from '#app/http/schema-about.server.ts';
import { type Args, requirePerson } from '#app/http/session.server.ts';
import { noteText } from '#app/http/written-text.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { type CaseAct, type CaseView, caseViewOf, readCase } from '#app/queries/staff/case.server.ts';

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

/** What every form about a case asks; a form adds its own fields with `.extend`. */
export const eventSchema = schemaAbout(
  ({ zone }: Pick<CaseView, 'zone'>) => zone,
  ({ zone }) => z.object({ at: localTime(zone), note: noteText }),
);

/**
 * Records what a form about a case says, once however often it is sent, and goes to the page that `then` names, which
 * says what was recorded: the case's, or the queue where it is done with.
 */
export async function recordCaseEvent<Schema extends z.ZodType<{ at: Instant; note?: string | undefined }>>(
  args: ActionFunctionArgs,
  schemaFor: (shown: CaseView) => Schema,
  eventOf: (answers: z.output<Schema>) => Exclude<CaseEvent, { event: 'open' }>,
  then: 'case' | 'queue' = 'case',
) {
  const person = await requirePerson(args);
  const id = args.params.id ?? '';
  const body = await readBody(args.request);
  const formAbout = (shown: CaseView) => readForm(args, person, schemaFor(shown), body);
  const result = await recordAboutCase(args.context.kept, person.who, id, async (subject, publications) => {
    const shown = thereIs(
      subject && caseViewOf(subject, args.context.kept.units(), publications, args.context.now),
    );
    const form = await formAbout(shown);
    if ('reply' in form) return { instead: form.reply };
    const event = eventOf({ ...form.value, at: notBeforeLast(form.value.at, shown.lastOccurred) });
    return { event: { ...event, case: id }, key: form.key, refuse: form.refuse };
  }).catch(hindered);
  if (isProblem(result)) {
    const form = await formAbout(await caseOf(args));
    return 'reply' in form ? form.reply : form.refuse(result);
  }
  if ('instead' in result) return result.instead;
  const page = paths[then](languageOf(args.params), id);
  return redirect(`${page}?recorded=${result.seq ?? 'nothing'}`);
}

async function caseOf({ params, context }: Args): Promise<CaseView> {
  return thereIs(await readCase(context.kept, params.id ?? '', context.now));
}

/** @throws Response 404 */
function thereIs(shown: CaseView | null): CaseView {
  if (shown) return shown;
  throw new Response(null, { status: 404 });
}
