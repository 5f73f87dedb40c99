import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import type { z } from 'zod';
import { recordEvent } from '#app/commands/events/record-events.server.ts';
import type { BreachRecord } from '#app/domain/breach/record.ts';
import type { LoneEvent } from '#app/domain/event.ts';
import type { Role } from '#app/domain/person/kinds.ts';
import { isProblem } from '#app/domain/problem.ts';
import { type FormReply, formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { type Args, type Person, requirePerson } from '#app/http/session.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readBreach, readPersonal } from '#app/queries/compliance/breach.server.ts';
import type { BreachDone } from '#app/ui/pages/compliance/breach-page.tsx';

type BreachTitle = 'breach' | 'analysisTitle' | 'signOffTitle' | 'returnTitle';

/**
 * What every page about one breach begins with: the officer, or whoever else may read it, who asks, and the breach that the address names.
 * @throws Response as requirePerson does, 404 for a number that is no breach's
 */
export async function loadBreach(
  args: Args,
  page: BreachTitle,
  roles: readonly Role[] = ['compliance'],
): Promise<{ person: Person; breach: BreachRecord; title: string }> {
  const person = await requirePerson(args, roles);
  const words = translator(languageOf(args.params));
  const id = breachId(args);
  const breach = await readBreach(args.context.kept, id, person.who, args.context.now);
  if (!breach) throw new Response(null, { status: 404 });
  return { person, breach, title: words.t(`compliance.${page}`, { id: words.n(id) }) };
}

/** What a form about a breach begins with. @throws Response as loadBreach does */
export async function loadBreachStep(args: Args, page: Exclude<BreachTitle, 'breach'>) {
  const { person, breach, title } = await loadBreach(args, page);
  return { title, breach, secrets: formKey(args, person) };
}

type Personal = Awaited<ReturnType<typeof readPersonal>>;
type Reply = ReturnType<typeof data<FormReply & { personal?: Personal }>>;

/**
 * Records what a form about a breach says, once however often it is sent, and goes back to the breach. Where it is
 * refused, what looks personal in an apology that it brought is answered with it.
 */
export async function recordBreachStep<Schema extends z.ZodObject>(
  args: ActionFunctionArgs,
  schema: Schema,
  done: BreachDone,
  eventOf: (breach: number, answers: z.output<Schema>) => LoneEvent,
): Promise<Response | Reply> {
  const person = await requirePerson(args, 'compliance');
  const breach = breachId(args);
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const event = eventOf(breach, form.value);
  const result = await recordEvent(args.context.kept, person.who, event, form.key).catch(hindered);
  if (isProblem(result)) {
    const reply = form.refuse(result);
    const text = 'apology' in event ? event.apology : null;
    const personal = await readPersonal(args.context.kept.db, breach, text);
    return data({ ...reply.data, personal }, reply.init ?? {});
  }
  return redirect(`${paths.breach(languageOf(args.params), breach)}?done=${done}`);
}

/** The number in the address. @throws Response 404 when it is none */
function breachId({ params }: Args): number {
  if (!/^\d{1,15}$/.test(params.id ?? '')) throw new Response(null, { status: 404 });
  return Number(params.id);
}
