import type { LoaderFunctionArgs } from '@remix-run/node';
import { stringify } from 'csv-stringify/sync';
import { languageOf } from '#app/http/language.server.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { followedImport } from './followed-upload.server.ts';

/** The rejected rows of an import as CSV for a spreadsheet, which must not take what a file says for a formula. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  await requirePerson(args);
  const { state } = await followedImport(args);
  if (!('report' in state)) throw new Response(null, { status: 404 });
  const { t } = translator(languageOf(args.params));
  const columns = [
    { key: 'line', header: t('imports.line') },
    { key: 'reason', header: t('imports.reason') },
  ];
  const csv = stringify(state.report.rejected, { header: true, columns, escape_formulas: true, bom: true });
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="kept-rejected.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
}
