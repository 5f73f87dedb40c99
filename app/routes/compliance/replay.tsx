import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { registerReaders, requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { readReplay } from '#app/queries/compliance/replay.server.ts';
import { readReplayChoices } from '#app/queries/compliance/replay-promise.server.ts';
import { ReplayPage } from '#app/ui/pages/compliance/replay-page.tsx';
import { promiseAsked, replaySchema, understand, usualAnswers } from './replay-form.server.ts';

/** A promise to choose, and of the one chosen the terms that it has, to be changed. */
export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, registerReaders);
  const { kept } = args.context;
  const promise = await promiseAsked(args);
  return {
    title: translator(languageOf(args.params)).t('replay.title'),
    choices: await readReplayChoices(kept.db),
    chosen: promise && { id: promise.terms.id, title: promise.terms.title, asOf: promise.asOf },
    usual: promise && (await usualAnswers(args, promise)),
    secrets: formKey(args, person),
  };
}

/** Nothing is written: sent twice it is worked out twice. */
export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, registerReaders);
  const promise = await promiseAsked(args);
  if (!promise) throw new Response(null, { status: 404 });
  const form = await readForm(args, person, replaySchema);
  if ('reply' in form) return form.reply;
  const understood = await understand(args, promise, form.value);
  if ('error' in understood) return form.refuseWith(understood.error);
  return { report: await readReplay(args.context.kept, understood.toReplay), answers: form.value };
}

export default function Replay(): ReactElement {
  const { secrets, usual, ...page } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const refused = sent && 'error' in sent ? sent : null;
  const answered = sent && 'report' in sent ? sent : null;
  return (
    <ReplayPage
      words={useWords()}
      {...page}
      answers={{ terms: '', from: '', to: '', ...usual, ...refused?.initialValue, ...answered?.answers }}
      errors={refused?.error ?? {}}
      report={answered?.report ?? null}
      secrets={<FormKey {...secrets} />}
    />
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
