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
import { changeContact } from '#app/commands/mails/change-contact.server.ts';
import { isProblem } from '#app/domain/problem.ts';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { type Args, payers, requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { postServer } from '#app/mail/send-mails.server.ts';
import { paths } from '#app/paths.ts';
import { readContact } from '#app/queries/staff/contact.server.ts';
import { ContactPage } from '#app/ui/pages/staff/contact-page.tsx';
import { contactFields, withContact } from './contact-fields.server.ts';

const schema = z.object({ ...contactFields, remove: z.literal('yes').optional() }).transform(withContact);
type Answers = z.input<typeof schema>;

/** Where the customer of a case is told of it: said, corrected or taken away. */
export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, payers);
  return {
    title: translator(languageOf(args.params)).t('contact.title'),
    shown: await contactOf(args),
    isSent: postServer(args.context.kept) !== null,
    secrets: formKey(args, person),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, payers);
  const { id } = await contactOf(args);
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const { remove, mailTo = null } = form.value;
  const said = remove === 'yes' ? null : mailTo;
  const result = await changeContact(args.context.kept, person.who, id, said).catch(hindered);
  if (isProblem(result)) return form.refuse(result);
  return redirect(`${paths.case(languageOf(args.params), id)}#contact`);
}

export default function ContactRoute(): ReactElement {
  const { secrets, title: _, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const { email, language } = page.shown;
  const defaultValue = { email: email ?? '', ...(language ? { language } : {}) };
  const [form, fields] = useForm<Answers>({ id: 'contact', lastResult, defaultValue });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return <ContactPage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);

/** @throws Response 404 for a case that is not there, or nobody's any more */
async function contactOf({ params, context }: Args) {
  const contact = await readContact(context.kept.db, params.id ?? '');
  if (contact) return contact;
  throw new Response(null, { status: 404 });
}
