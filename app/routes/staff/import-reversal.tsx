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
import { correctionReasons } from '#app/domain/correction/kinds.ts';
import { isProblem } from '#app/domain/problem.ts';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { useWords } from '#app/http/words.ts';
import { noteText } from '#app/http/written-text.ts';
import { translator } from '#app/i18n/translator.ts';
import { followReversal } from '#app/import/reversal-work.server.ts';
import { decideOnReversal, orderReversal } from '#app/import/reverse-import.server.ts';
import { paths } from '#app/paths.ts';
import { readReversal } from '#app/queries/staff/reversal.server.ts';
import { ReversalPage } from '#app/ui/pages/staff/reversal-page.tsx';
import { finishedRun } from './finished-run.server.ts';

const ordering = z.object({ because: z.enum(correctionReasons), note: noteText });
const deciding = z.object({ decision: z.enum(['carry-out', 'decline']), note: noteText });
type Answers = { because?: string; decision?: string; note?: string };

/** While it is counted or worked on, the browser asks again by itself. */
export async function loader(args: LoaderFunctionArgs) {
  const { person, run } = await finishedRun(args);
  const { kept } = args.context;
  const { state } = await followReversal(kept, person.who, run.id, args.context.log);
  const page = {
    title: translator(languageOf(args.params)).t('reversal.title', { file: run.file }),
    ...{ state, run, shown: await readReversal(kept.db, run.id, person.who) },
    secrets: formKey(args, person),
  };
  const waits = state.phase === 'counting' || state.phase === 'working';
  return data(page, waits ? { headers: { Refresh: '1' } } : undefined);
}

export async function action(args: ActionFunctionArgs) {
  const { person, run } = await finishedRun(args);
  const { kept } = args.context;
  const { reversal, may } = await readReversal(kept.db, run.id, person.who);
  const here = redirect(paths.importReversal(languageOf(args.params), run.id));
  // An order that another officer goes on with is decided on once more.
  if (!reversal || (reversal.state !== 'open' && may !== 'decide')) {
    const form = await readForm(args, person, ordering);
    if ('reply' in form) return form.reply;
    const ordered = await orderReversal(kept, person.who, run.id, form.value).catch(hindered);
    return isProblem(ordered) ? form.refuse(ordered) : here;
  }
  const form = await readForm(args, person, deciding);
  if ('reply' in form) return form.reply;
  const said = { approved: form.value.decision === 'carry-out', note: form.value.note };
  const decided = await decideOnReversal(kept, person.who, reversal.seq, said).catch(hindered);
  return isProblem(decided) ? form.refuse(decided) : here;
}

export default function ImportReversal(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<Answers>({ id: 'reversal', lastResult });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return <ReversalPage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
