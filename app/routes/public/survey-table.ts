import type { LoaderFunctionArgs } from '@remix-run/node';
import { languageOf } from '#app/http/language.server.ts';
import { keptFor } from '#app/http/public-page.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { readSurveyTable } from '#app/queries/public/survey-table.server.ts';
import { surveyCsv } from './survey-csv.server.ts';

/** The published numbers of a closed survey as a CSV file, with its codes and with words in every language that it was asked in. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { kept, now } = args.context;
  languageOf(args.params);
  const publications = await readablePublications(args);
  const read = await readSurveyTable(kept.db, publications, args.params.survey ?? '', now);
  if (!read) throw new Response(null, { status: 404 });
  return new Response(surveyCsv(read), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${read.terms.slug}.csv"`,
      ...keptFor(read.isPublic).headers,
    },
  });
}
