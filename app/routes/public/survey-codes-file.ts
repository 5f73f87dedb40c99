import type { LoaderFunctionArgs } from '@remix-run/node';
import { countAnswersIn } from '#app/commands/surveys/answers.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { keptFor } from '#app/http/public-page.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { readCodesPage } from '#app/queries/public/survey.server.ts';

/** The hashes of the codes that were used, a line each, sorted. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { kept, now } = args.context;
  const publications = await readablePublications(args);
  const asked = {
    ...{ now, language: languageOf(args.params) },
    ...{ count: countAnswersIn(kept), beginning: null },
  };
  const read = await readCodesPage(kept.db, publications, args.params.survey ?? '', asked);
  if (!read) throw new Response(null, { status: 404 });
  const body = read.codes.map((code) => `${code}\n`).join('');
  return new Response(body, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...keptFor(read.isPublic).headers },
  });
}
