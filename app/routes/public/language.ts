import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { negotiateLanguage } from '#app/http/language.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { paths } from '#app/paths.ts';

/** `/` leads to the charter in the language the reader's browser asks for. */
export function loader({ request, context }: LoaderFunctionArgs): Response {
  const { languages } = siteOf(context.kept);
  const language = negotiateLanguage(request.headers.get('Accept-Language'), languages);
  return redirect(paths.home(language), { headers: { Vary: 'Accept-Language' } });
}
