import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { registerReaders, requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { readSurveyList } from '#app/queries/compliance/surveys.server.ts';
import { SurveysPage } from '#app/ui/pages/compliance/surveys-page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args, registerReaders);
  const { kept, now } = args.context;
  const title = translator(languageOf(args.params)).t('surveys.title');
  return { title, surveys: await readSurveyList(kept, now) };
}

export default function Surveys(): ReactElement {
  const { surveys } = useLoaderData<typeof loader>();
  return <SurveysPage words={useWords()} surveys={surveys} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
