import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { decideWitness } from '#app/commands/ledger/decide-witness.server.ts';
import { ContentFault } from '#app/content/content-fault.ts';
import { isProblem } from '#app/domain/problem.ts';
import { FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readWitnessRequests } from '#app/queries/administration/witness-requests.server.ts';
import { readZone } from '#app/queries/zone.server.ts';
import {
  WitnessRequestsPage,
  witnessDecisions,
} from '#app/ui/pages/administration/witness-requests-page.tsx';

const schema = z.object({ key: z.string().max(500), decision: z.enum(witnessDecisions) });

/** Who asks to be a witness of the ledger, for an administrator to decide. */
export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, 'administrator');
  const said = new URL(args.request.url).searchParams.get('done');
  const { t, language } = translator(languageOf(args.params));
  const { requests, fault } = await readWitnessRequests(args.context.kept);
  return {
    title: t('witnessing.title'),
    requests,
    policyFault: fault?.say(language) ?? null,
    zone: await readZone(args.context.kept.db),
    done: witnessDecisions.find((each) => each === said) ?? null,
    secrets: formKey(args, person),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, 'administrator');
  const language = languageOf(args.params);
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const { key, decision } = form.value;
  const result = await decideWitness(args.context.kept, person.who, key, decision)
    .catch((error) => (error instanceof ContentFault ? { refused: error } : Promise.reject(error)))
    .catch(hindered);
  if (isProblem(result)) return form.refuse(result);
  if ('refused' in result) {
    if (result.refused instanceof ContentFault)
      return form.refuseWith({ '': [result.refused.say(language)] });
    const why = result.refused === 'name-taken' ? 'witnessing.nameTaken' : 'witnessing.unknown';
    return form.refuseWith({ '': [translator(language).t(why)] });
  }
  return redirect(`${paths.witnessRequests(language)}?done=${decision}`);
}

export default function WitnessRequests(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const errors = Object.values(sent?.error ?? {})
    .flat()
    .map((message) => ({ message }));
  return (
    <WitnessRequestsPage words={useWords()} {...page} errors={errors} secrets={<FormKey {...secrets} />} />
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
