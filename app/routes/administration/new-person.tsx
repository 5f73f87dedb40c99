import { useForm } from '@conform-to/react';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { addPerson } from '#app/commands/people/add-person.server.ts';
import { roles } from '#app/domain/person/kinds.ts';
import { isProblem } from '#app/domain/problem.ts';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { findColleague } from '#app/queries/staff/colleagues.server.ts';
import { NewPersonPage } from '#app/ui/pages/administration/new-person-page.tsx';
import { fieldOfRefusal, madeUpPassword } from './person-form.server.ts';

/** Who has an address already. */
type Taken = { id: string; disabled: boolean } | null;
const schema = z.object({ name: z.string().max(1_000), email: z.string().max(1_000), role: z.enum(roles) });

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, 'administrator');
  return { title: translator(languageOf(args.params)).t('people.new'), secrets: formKey(args, person) };
}

/** Answers with the password, which is shown this once: going back or loading it anew does not show it again. */
export async function action(args: ActionFunctionArgs) {
  const { who, ...person } = await requirePerson(args, 'administrator');
  const { kept } = args.context;
  const form = await readForm(args, { who, ...person }, schema);
  if ('reply' in form) return form.reply;
  const password = madeUpPassword(kept);
  const result = await addPerson(kept, who, { ...form.value, password }).catch(hindered);
  if (isProblem(result)) return form.refuse(result);
  if ('id' in result) return { added: { ...form.value, id: result.id, password } };
  const { t } = translator(languageOf(args.params));
  const refused = form.refuseWith({
    [fieldOfRefusal(result.refused)]: [t(`people.refused.${result.refused}`)],
  });
  const taken = await findColleague(kept.db, form.value.email);
  return data(
    { ...refused.data, taken: taken && { id: taken.pseudonym, disabled: taken.disabled !== null } },
    400,
  );
}

export default function NewPerson(): ReactElement {
  const { secrets } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const refused = sent && 'status' in sent ? sent : null;
  const [form, fields] = useForm<z.input<typeof schema>>({ id: 'new-person', lastResult: refused });
  return (
    <NewPersonPage
      words={useWords()}
      added={sent && 'added' in sent ? sent.added : null}
      taken={refused && 'taken' in refused ? (refused.taken as Taken) : null}
      form={{ id: form.id, errors: errorsIn(form) }}
      fields={fields}
      secrets={<FormKey {...secrets} />}
    />
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
