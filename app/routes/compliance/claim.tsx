import { useForm } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { recordEvent } from '#app/commands/events/record-events.server.ts';
import { refusalReasons } from '#app/domain/claim/kinds.ts';
import { isProblem } from '#app/domain/problem.ts';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { type Args, requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { findEvidence } from '#app/queries/compliance/claim-evidence.server.ts';
import { readClaim } from '#app/queries/compliance/claims.server.ts';
import { ClaimPage } from '#app/ui/pages/compliance/claim-page.tsx';

const schema = z.object({
  decision: z.enum(['uphold', ...refusalReasons], { error: 'forms.missing' }),
  evidence: z.coerce.number().int().nonnegative().optional(),
  note: z.string().trim().max(5_000).optional(),
});
type Answers = { decision?: string; evidence?: string; note?: string };

/** One claim: what was said, what the record has of it, and the form that decides. */
export async function loader(args: LoaderFunctionArgs) {
  const { person, seq, ...page } = await claimOf(args);
  const words = translator(languageOf(args.params));
  const asked = new URL(args.request.url).searchParams.get('find')?.slice(0, 200) ?? null;
  const find = asked ?? page.said.reference;
  return {
    title: words.t('claims.desk.one', { number: words.n(seq) }),
    ...page,
    find,
    found: await findEvidence(args.context.kept.db, page.claim, find, person.who),
    secrets: formKey(args, person),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { person, seq } = await claimOf(args);
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const { decision, evidence, note } = form.value;
  const found = evidence === undefined ? {} : { evidence };
  const said =
    decision === 'uphold' ? { upheld: true as const } : { upheld: false as const, reason: decision };
  const event = { event: 'decide-claim', claim: seq, ...found, note, ...said } as const;
  const result = await recordEvent(args.context.kept, person.who, event, form.key).catch(hindered);
  if (isProblem(result)) return form.refuse(result);
  return redirect(`${paths.claims(languageOf(args.params))}?done=${said.upheld ? 'upheld' : 'refused'}`);
}

async function claimOf(args: Args) {
  const person = await requirePerson(args, 'compliance');
  const seq = /^\d{1,15}$/.test(args.params.claim ?? '') ? Number(args.params.claim) : -1;
  const { kept, now } = args.context;
  const read = await readClaim(kept.db, seq, person.who, now);
  if (!read) throw new Response(null, { status: 404 });
  return { person, seq, ...read };
}

export default function ClaimRoute(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<Answers>({ id: 'decide', lastResult });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return <ClaimPage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
