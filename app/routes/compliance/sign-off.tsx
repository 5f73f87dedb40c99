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
import { signOffBreach } from '#app/commands/sign-off-breach.server.ts';
import { isProblem } from '#app/domain/problem.ts';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { paths } from '#app/http/paths.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { BreachStep } from '#app/ui/pages/compliance/breach-step.tsx';
import { SignOffForm } from '#app/ui/pages/compliance/sign-off-form.tsx';
import { breachId, loadBreach } from './breach.server.ts';

/** The analysis that was on the page: another one written meanwhile is not signed unread. */
const schema = z.object({ analysis: z.coerce.number().int().nonnegative() });

/** The sign-off of an analysis by a second person. */
export async function loader(args: LoaderFunctionArgs) {
  const { person, breach, title } = await loadBreach(args, 'signOffTitle');
  return { title, breach, form: formKey(args, person) };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, 'compliance');
  const breach = breachId(args);
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const signature = { breach, analysis: form.value.analysis, key: form.key };
  const result = await signOffBreach(args.context.kept, person.who, signature);
  if (isProblem(result)) return form.refuse(result);
  return redirect(`${paths.breach(languageOf(args.params), breach)}?done=sign-off`);
}

export default function SignOff(): ReactElement {
  const { breach, title, form: secrets } = useLoaderData<typeof loader>();
  const words = useWords();
  const [form] = useForm<z.input<typeof schema>>({
    id: 'sign-off',
    lastResult: useActionData<typeof action>() ?? null,
  });
  return (
    <BreachStep
      words={words}
      breach={breach}
      title={title}
      closed={!breach.mayAnalyse}
      errors={errorsIn(form)}
    >
      <SignOffForm words={words} breach={breach} id={form.id}>
        <FormKey {...secrets} />
      </SignOffForm>
    </BreachStep>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
