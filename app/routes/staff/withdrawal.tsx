import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { pageTitle } from '#app/http/page-title.ts';
import { useWords } from '#app/http/words.ts';
import { fromMeta } from '#app/ui/forms/field.tsx';
import { RadioGroup } from '#app/ui/forms/radio-group.tsx';
import { CaseEventPage } from '#app/ui/pages/staff/case-event-page.tsx';
import { type CaseAsked, eventSchema, loadCaseEvent, recordCaseEvent } from './case-event.server.ts';

const schema = (asked: CaseAsked) => eventSchema(asked).extend({ by: z.enum(['customer', 'company']) });
type Answers = z.input<ReturnType<typeof schema>>;

/** A request is withdrawn before it is fulfilled. */
export function loader(args: LoaderFunctionArgs) {
  return loadCaseEvent(args, 'withdrawal');
}

export function action(args: ActionFunctionArgs) {
  return recordCaseEvent(args, schema, ({ at, note, by }) => ({ event: 'withdraw', at, note, by }));
}

export default function Withdrawal(): ReactElement {
  const words = useWords();
  const data = useLoaderData<typeof loader>();
  const [form, fields] = useForm<Answers>({
    id: 'withdrawal',
    lastResult: useActionData<typeof action>() ?? null,
  });
  return (
    <CaseEventPage
      {...data}
      words={words}
      act="withdrawal"
      form={{ id: form.id, errors: errorsIn(form) }}
      fields={fields}
      secrets={<FormKey {...data.secrets} />}
    >
      <RadioGroup
        {...fromMeta(fields.by)}
        words={words}
        label={words.t('events.by')}
        options={[
          { value: 'customer', label: words.t('events.byCustomer') },
          { value: 'company', label: words.t('events.byCompany') },
        ]}
        required
      />
    </CaseEventPage>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
