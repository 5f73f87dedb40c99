import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { pageTitle } from '#app/http/page-title.ts';
import { useWords } from '#app/http/words.ts';
import { CaseEventPage } from '#app/ui/pages/staff/case-event-page.tsx';
import { eventSchema, loadCaseEvent, recordCaseEvent } from './case-event.server.ts';

/** The commonest form: a request was fulfilled, and the next one waits in the queue. */
export function loader(args: LoaderFunctionArgs) {
  return loadCaseEvent(args, 'fulfilment');
}

export function action(args: ActionFunctionArgs) {
  return recordCaseEvent(args, eventSchema, ({ at, note }) => ({ event: 'fulfil', at, note }), 'queue');
}

export default function Fulfilment(): ReactElement {
  const words = useWords();
  const data = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ at: string; note?: string }>({
    id: 'fulfilment',
    lastResult: useActionData<typeof action>() ?? null,
  });
  return (
    <CaseEventPage
      {...data}
      words={words}
      act="fulfilment"
      form={{ id: form.id, errors: errorsIn(form) }}
      fields={fields}
      secrets={<FormKey {...data.secrets} />}
    />
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
