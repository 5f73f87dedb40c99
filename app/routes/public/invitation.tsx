import type {
  ActionFunctionArgs,
  HeadersFunction,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { answerOf, readBody } from '#app/http/answers.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { siteOf } from '#app/http/site.server.ts';
import { surveyOf } from '#app/http/survey-code.server.ts';
import { useWords } from '#app/http/words.ts';
import { paths } from '#app/paths.ts';
import { headOfSurvey, readInvitation } from '#app/queries/public/answering.server.ts';
import { InvitationPage } from '#app/ui/pages/public/invitation-page.tsx';
import stylesheet from '#app/ui/styles/voice-pages.css?url';
import { blindIntegrity } from './blind-script.server.ts';
import { newDraw, takeDrawn } from './enter-survey.server.ts';

/** What an invitation leads to: looking at it records nothing, so that programs that look ahead take no code. */
export async function loader(args: LoaderFunctionArgs) {
  const { kept, now } = args.context;
  const { invitation: id = '' } = args.params;
  const found = await surveyOf(args);
  const invitation = await readInvitation(kept, found.slug, id);
  if (!invitation) throw new Response(null, { status: 404 });
  const survey = headOfSurvey(found, languageOf(args.params), now);
  const { name, origin } = siteOf(kept);
  const key = found.key === null ? null : { key: found.key, integrity: blindIntegrity };
  const about = { company: name, address: origin + paths.anySurvey(survey.slug), draw: newDraw(kept) };
  return { title: survey.title.text, survey, id, taken: invitation.taken, blind: key, ...about };
}

export async function action(args: ActionFunctionArgs) {
  const draw = answerOf(await readBody(args.request), 'draw');
  return takeDrawn(args, { invitation: args.params.invitation ?? '', draw });
}

export default function Invitation(): ReactElement {
  const answer = useActionData<typeof action>() ?? null;
  const { blind, ...shown } = useLoaderData<typeof loader>();
  return (
    <>
      <InvitationPage words={useWords()} {...shown} blindKey={blind?.key ?? null} answer={answer} />
      {blind && <script src={paths.blindScript()} integrity={blind.integrity} defer />}
    </>
  );
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stylesheet }];

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'private, no-store' });
