import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { publishChosen } from '#app/commands/charters/publish-content.server.ts';
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
import { PublicationPage } from '#app/ui/pages/administration/publication-page.tsx';
import { readPublication } from './publication.server.ts';

/** What was on the page: what changed meanwhile is not published unread. */
const schema = z.object({ shown: z.string().length(64) });

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, 'administrator');
  const { chosen: _, ...publication } = await readPublication(args, person.who);
  return {
    title: translator(languageOf(args.params)).t('publication.title'),
    ...publication,
    done: new URL(args.request.url).searchParams.get('done') === 'published',
    secrets: formKey(args, person),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, 'administrator');
  const language = languageOf(args.params);
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const { t, problem } = translator(language);
  const { chosen, shown } = await readPublication(args, person.who, false);
  if (!chosen || shown !== form.value.shown)
    return form.refuseWith({ '': [t('publication.changedMeanwhile')] });
  const result = await publishChosen(args.context.kept, person.who, chosen).catch(hindered);
  if (isProblem(result)) return form.refuse(result);
  const refused = result.charters.flatMap(({ slug, result }) =>
    isProblem(result) ? [t('publishing.refused', { slug, why: problem(result) })] : [],
  );
  if (refused.length > 0) return form.refuseWith({ '': refused });
  return redirect(`${paths.publication(language)}?done=published`);
}

export default function Publication(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const errors = Object.values(sent?.error ?? {})
    .flat()
    .map((message) => ({ message }));
  return <PublicationPage words={useWords()} {...page} errors={errors} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
