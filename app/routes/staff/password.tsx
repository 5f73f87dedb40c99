import { useForm } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { changePassword } from '#app/commands/people/change-password.server.ts';
import { isProblem } from '#app/domain/problem.ts';
import { longestPassword, shortestPassword } from '#app/domain/session/password.ts';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { browserIn, signedInHeaders } from '#app/http/known-browser.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { refuseThrottled } from '#app/http/throttled.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readEmail } from '#app/queries/staff/colleagues.server.ts';
import { PasswordPage } from '#app/ui/pages/staff/password-page.tsx';

const password = z.string().max(1_000);
const schema = z.object({ currentPassword: password, newPassword: password });

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const changed = new URL(args.request.url).searchParams.get('done') === 'changed';
  const { t } = translator(languageOf(args.params));
  const title = [...(changed ? [t('password.changed')] : []), t('password.title')].join(' – ');
  const email = await readEmail(args.context.kept.db, person.id);
  return { title, changed, email, secrets: formKey(args, person) };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args);
  const language = languageOf(args.params);
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const { currentPassword, newPassword } = form.value;
  const result = await changePassword(args.context.kept, {
    ...{ person: person.id, current: currentPassword, wanted: newPassword },
    ...{ address: args.context.address, browser: browserIn(args) },
  }).catch(hindered);
  if (isProblem(result)) return form.refuse(result);
  if ('token' in result) {
    const headers = signedInHeaders(args, result);
    return redirect(`${paths.password(language)}?done=changed`, { headers });
  }
  const { t } = translator(language);
  if (result.refused === 'throttled') return refuseThrottled(form, result, language);
  if (result.refused === 'wrong') return form.refuseWith({ currentPassword: [t('password.refused.wrong')] });
  const sizes = { least: shortestPassword, most: longestPassword };
  return form.refuseWith({ newPassword: [t(`password.refused.${result.refused}`, sizes)] });
}

export default function Password(): ReactElement {
  const { changed, email, secrets } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<z.input<typeof schema>>({ id: 'password', lastResult });
  return (
    <PasswordPage
      {...{ words: useWords(), changed, email, fields }}
      form={{ id: form.id, errors: errorsIn(form) }}
      secrets={<FormKey {...secrets} />}
    />
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;
