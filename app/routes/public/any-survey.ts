import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { negotiateLanguage } from '#app/http/language.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { paths } from '#app/paths.ts';

/** A survey leads to its page in the language that the reader's browser asks for; nothing is recorded of it. */
export function loader({ params, request, context }: LoaderFunctionArgs): Response {
  const { languages } = siteOf(context.kept);
  const language = negotiateLanguage(request.headers.get('Accept-Language'), languages);
  return redirect(paths.survey(language, params.survey ?? ''), {
    headers: { 'Cache-Control': 'private, no-store' },
  });
}
