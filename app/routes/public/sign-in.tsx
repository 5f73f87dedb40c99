import { useForm } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { signIn } from '#app/commands/people/sign-in.server.ts';
import { signOut } from '#app/commands/people/sign-out.server.ts';
import type { Role } from '#app/domain/person/kinds.ts';
import { isProblem } from '#app/domain/problem.ts';
import { readBody } from '#app/http/answers.server.ts';
import { firstPageOf } from '#app/http/first-page.ts';
import { errorsIn } from '#app/http/form-key.tsx';
import { parseForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { browserIn, signedInHeaders } from '#app/http/known-browser.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { findPerson, safeReturn, tokenOf } from '#app/http/session.server.ts';
import { refuseThrottled } from '#app/http/throttled.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { SignInPage } from '#app/ui/pages/public/sign-in-page.tsx';

const schema = z.object({ email: z.string().max(320), password: z.string().max(1_000) });

export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const person = await findPerson(args);
  if (person) return redirect(pageAfter(args, person.role));
  return { title: translator(language).t('signIn.title') };
}

/** Nobody has a session yet whose token a form could carry: the server's origin check and throttling guard it. */
export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const language = languageOf(args.params);
  const form = parseForm(await readBody(request), schema, language);
  if ('reply' in form) return form.reply;
  const attempt = { ...form.value, address: context.address, browser: browserIn(args) };
  const result = await signIn(context.kept, attempt).catch(hindered);
  if (isProblem(result)) return form.refuse(result);
  if ('token' in result) {
    const before = tokenOf(args);
    if (before) await signOut(context.kept, before);
    return redirect(pageAfter(args, result.role), { headers: signedInHeaders(args, result) });
  }
  if (result.refused === 'throttled') return refuseThrottled(form, result, language);
  return form.refuseWith({ '': [translator(language).t('signIn.refused')] });
}

function pageAfter({ request, params }: LoaderFunctionArgs, role: Role): string {
  return safeReturn(new URL(request.url).searchParams.get('to'), firstPageOf(role, languageOf(params)));
}

export default function SignIn(): ReactElement {
  const [form, fields] = useForm<z.input<typeof schema>>({
    id: 'sign-in',
    lastResult: useActionData<typeof action>() ?? null,
  });
  return <SignInPage words={useWords()} form={{ id: form.id, errors: errorsIn(form) }} fields={fields} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);

export const headers: HeadersFunction = ({ actionHeaders }) => {
  const sent = new Headers(actionHeaders);
  sent.set('Cache-Control', 'no-store');
  return sent;
};
