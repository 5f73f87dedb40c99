import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { pageTitle } from '#app/http/page-title.ts';
import { useWords } from '#app/http/words.ts';
import { fromMeta } from '#app/ui/forms/field.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { CaseEventPage } from '#app/ui/pages/staff/case-event-page.tsx';
import { type CaseAsked, eventSchema, loadCaseEvent, recordCaseEvent } from './case-event.server.ts';

const schema = (asked: CaseAsked) => eventSchema(asked).extend({ ground: z.enum(asked.grounds) });
type Answers = z.input<ReturnType<typeof schema>>;

/** The clock stops, on a ground that the charter names. */
export function loader(args: LoaderFunctionArgs) {
  return loadCaseEvent(args, 'pause');
}

export function action(args: ActionFunctionArgs) {
  return recordCaseEvent(args, schema, ({ at, note, ground }) => ({ event: 'pause', at, note, ground }));
}

export default function Pause(): ReactElement {
  const words = useWords();
  const data = useLoaderData<typeof loader>();
  const [form, fields] = useForm<Answers>({
    id: 'pause',
    lastResult: useActionData<typeof action>() ?? null,
  });
  return (
    <CaseEventPage
      {...data}
      words={words}
      act="pause"
      form={{ id: form.id, errors: errorsIn(form) }}
      fields={fields}
      secrets={<FormKey {...data.secrets} />}
    >
      <Select
        {...fromMeta(fields.ground)}
        words={words}
        label={words.t('events.ground')}
        hint={words.t('events.groundHint')}
        options={data.shown.grounds.map((value) => ({ value, label: words.named('grounds', value) }))}
        required
      />
    </CaseEventPage>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
