import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { pageTitle } from '#app/http/page-title.ts';
import { useWords } from '#app/http/words.ts';
import { BreachStep } from '#app/ui/pages/compliance/breach-step.tsx';
import { SignOffForm } from '#app/ui/pages/compliance/sign-off-form.tsx';
import { loadBreachStep, recordBreachStep } from './breach.server.ts';

/** The analysis that was on the page: another one written meanwhile is not signed unread. */
const schema = z.object({
  analysis: z.coerce.number().int().nonnegative(),
  confirmed: z.string().max(30_000).optional(),
});

/** The sign-off of an analysis by a second person. */
export function loader(args: LoaderFunctionArgs) {
  return loadBreachStep(args, 'signOffTitle');
}

export function action(args: ActionFunctionArgs) {
  return recordBreachStep(args, schema, 'sign-off', (breach, { analysis, confirmed = '' }) => {
    return { event: 'sign-off', breach, analysis, confirmed };
  });
}

export default function SignOff(): ReactElement {
  const { breach, title, secrets } = useLoaderData<typeof loader>();
  const words = useWords();
  const [form, fields] = useForm<z.input<typeof schema>>({
    id: 'sign-off',
    lastResult: useActionData<typeof action>() ?? null,
  });
  return (
    <BreachStep words={words} breach={breach} title={title} errors={errorsIn(form)}>
      <SignOffForm words={words} breach={breach} id={form.id} confirmed={fields.confirmed}>
        <FormKey {...secrets} />
      </SignOffForm>
    </BreachStep>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
