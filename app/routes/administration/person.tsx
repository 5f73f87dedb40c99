import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { roles } from '#app/domain/person/kinds.ts';
import { isProblem } from '#app/domain/problem.ts';
import { FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { type Args, requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readColleague } from '#app/queries/staff/colleagues.server.ts';
import { readZone } from '#app/queries/zone.server.ts';
import { PersonPage, personActs } from '#app/ui/pages/administration/person-page.tsx';
import { actOnPerson } from './person-form.server.ts';

const schema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('role'), role: z.enum(roles) }),
  z.object({ act: z.enum(['disable', 'enable', 'password', 'sign-out']) }),
]);

export async function loader(args: LoaderFunctionArgs) {
  const { reader, colleague } = await personOf(args);
  const said = new URL(args.request.url).searchParams.get('done');
  return {
    title: colleague.name,
    colleague,
    isReader: reader.id === colleague.pseudonym,
    zone: await readZone(args.context.kept.db),
    done: personActs.find((act) => act === said) ?? null,
    secrets: formKey(args, reader),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { reader, colleague } = await personOf(args);
  const form = await readForm(args, reader, schema);
  if ('reply' in form) return form.reply;
  const { t } = translator(languageOf(args.params));
  const isOwn = form.value.act === 'password' && reader.id === colleague.pseudonym;
  const result = isOwn
    ? { refused: 'own-password' as const }
    : await actOnPerson(args.context.kept, reader.who, colleague.email, form.value).catch(hindered);
  if (isProblem(result)) return form.refuse(result);
  if ('refused' in result) return form.refuseWith({ '': [t(`people.refused.${result.refused}`)] });
  if (result.password !== null) return { password: result.password };
  return redirect(`${paths.person(languageOf(args.params), colleague.pseudonym)}?done=${form.value.act}`);
}

/** @throws Response as requirePerson does, 404 where nobody has the pseudonym in the address */
async function personOf(args: Args) {
  const reader = await requirePerson(args, 'administrator');
  const id = /^[\w-]{1,100}$/.exec(args.params.person ?? '')?.[0];
  const colleague = id === undefined ? null : await readColleague(args.context.kept.db, id);
  if (!colleague) throw new Response(null, { status: 404 });
  return { reader, colleague };
}

export default function Person(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const errors = sent && 'error' in sent ? Object.values(sent.error).flat() : [];
  const password = sent && 'password' in sent ? sent.password : null;
  const said = { errors: errors.map((message) => ({ message })), password };
  return <PersonPage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
