import { useForm } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { decideOnRestatement } from '#app/commands/restatements/restate.server.ts';
import { followPreview, followRestatement } from '#app/commands/restatements/restatement-work.server.ts';
import { isProblem } from '#app/domain/problem.ts';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { useWords } from '#app/http/words.ts';
import { noteText } from '#app/http/written-text.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { RestatementPage } from '#app/ui/pages/compliance/restatement-page.tsx';
import { orderOf } from './restatement-asked.server.ts';

const schema = z.object({
  decision: z.enum(['carry-out', 'decline'], { error: 'forms.missing' }),
  note: noteText,
});
type Answers = { decision?: string; note?: string };

/** An order: what it would change, the form that decides, and what was told. While it is worked on the browser asks again by itself. */
export async function loader(args: LoaderFunctionArgs) {
  const { person, shown: before } = await orderOf(args);
  const { kept, log } = args.context;
  const { order } = before;
  const preview = order.state === 'open' ? await followPreview(kept, order, log) : null;
  const goesOn = order.state === 'approved' && before.may === 'nothing';
  const work = goesOn ? await followRestatement(kept, order, log) : null;
  // What was done while it was waited for is told.
  const { shown } = work?.phase === 'done' ? await orderOf(args) : { shown: before };
  const { t, n } = translator(languageOf(args.params));
  const title = t('restatements.orderTitle', { number: n(order.seq) });
  const waits = preview?.phase === 'counting' || work?.phase === 'working';
  const page = { title, shown, preview, work, secrets: formKey(args, person) };
  return data(page, waits ? { headers: { Refresh: '1' } } : undefined);
}

export async function action(args: ActionFunctionArgs) {
  const { person, shown } = await orderOf(args);
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const said = { approved: form.value.decision === 'carry-out', note: form.value.note };
  const decided = await decideOnRestatement(args.context.kept, person.who, shown.order.seq, said).catch(
    hindered,
  );
  if (isProblem(decided)) return form.refuse(decided);
  return redirect(paths.restatement(languageOf(args.params), shown.order.seq));
}

export default function RestatementRoute(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<Answers>({ id: 'decide', lastResult });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return <RestatementPage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
