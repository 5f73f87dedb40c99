import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { pageTitle } from '#app/http/page-title.ts';
import { useWords } from '#app/http/words.ts';
import { BreachStep } from '#app/ui/pages/compliance/breach-step.tsx';
import { ReturnForm } from '#app/ui/pages/compliance/return-form.tsx';
import { loadBreachStep, recordBreachStep } from './breach.server.ts';

const longest = 5_000;
/** The analysis that was on the page, and why it is not signed. */
const schema = z.object({
  analysis: z.coerce.number().int().nonnegative(),
  reason: z.string({ error: 'problems.reason-missing' }).trim().max(longest),
});

/** An analysis sent back by a second person. */
export function loader(args: LoaderFunctionArgs) {
  return loadBreachStep(args, 'returnTitle');
}

export function action(args: ActionFunctionArgs) {
  return recordBreachStep(args, schema, 'return', (breach, { analysis, reason }) => {
    return { event: 'send-back', breach, analysis, reason };
  });
}

export default function Return(): ReactElement {
  const { breach, title, secrets } = useLoaderData<typeof loader>();
  const words = useWords();
  const [form, fields] = useForm<z.input<typeof schema>>({
    id: 'return',
    lastResult: useActionData<typeof action>() ?? null,
  });
  return (
    <BreachStep words={words} breach={breach} title={title} errors={errorsIn(form)}>
      <ReturnForm {...{ words, breach, longest }} id={form.id} reason={fields.reason}>
        <FormKey {...secrets} />
      </ReturnForm>
    </BreachStep>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
