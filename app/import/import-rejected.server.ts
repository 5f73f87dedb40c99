import { stringify } from 'csv-stringify/sync';
import type { ImportReport } from '../domain/import-run/report.ts';
import type { LanguageFacts } from '../languages/facts.ts';
import { languages } from '../languages/language.ts';
import { guarded } from './csv.ts';
import { addedColumns, type Original, rowsOf } from './import-rows.server.ts';
import { formatFor, type ImportRequest } from './import-run.server.ts';
import { findSource } from './import-source.server.ts';
import { writeJsonRow } from './json-row.ts';

type Rejection = ImportReport['rejected'][number];

/**
 * The rejected rows that a report lists as a file of the same format, to be corrected and imported with the same
 * mapping: each as it stood, after its line and the reason. The file is read once more, up to the last of them.
 */
export async function* rejectedRows(request: ImportRequest, report: ImportReport): AsyncGenerator<string> {
  const source = await findSource(request.path);
  const format = formatFor(request);
  if ('reason' in source || format === null) return;
  const added = columnsFor(report);
  const { delimiter } = request.mapping;
  let headed = format === 'ndjson';
  let next = 0;
  for await (const { columns, rows } of rowsOf(source, request.mapping, format)) {
    if (!headed) yield csvHeader([added.line, added.reason, ...columns], delimiter);
    headed = true;
    for (const { line, original } of rows) {
      const rejection = report.rejected[next];
      if (!rejection) return;
      if (rejection.line !== line) continue;
      next++;
      yield format === 'csv'
        ? csvLine([...placeOf(rejection), ...valuesOf(original)], delimiter)
        : jsonLine(rejection, original as JsonOriginal, added);
    }
  }
}

/** The lines and reasons alone, as CSV: what is left to say once the file is gone. */
export function rejectedLines(report: ImportReport): string {
  const { line, reason } = columnsFor(report);
  const rows = report.rejected.map((rejection) => csvLine(placeOf(rejection), ','));
  return csvHeader([line, reason], ',') + rows.join('');
}

/** In the language of the reasons. */
function columnsFor({ language }: ImportReport): LanguageFacts['addedColumns'] {
  return addedColumns(language ?? languages[0]);
}

function placeOf({ line, reason }: Rejection): string[] {
  return [String(line), reason];
}

/** A line that could not be read stands in the first column: there are too few of them to be a row. */
function valuesOf(original: Original): readonly string[] {
  return typeof original === 'string' ? [original] : Object.values(original).map(String);
}

/** What a row of JSON was; only one of CSV is a list. */
type JsonOriginal = Exclude<Original, readonly string[]>;

function jsonLine(
  { line, reason }: Rejection,
  original: JsonOriginal,
  added: LanguageFacts['addedColumns'],
): string {
  const row = typeof original === 'string' ? { [added.text]: original } : original;
  return `${writeJsonRow({ [added.line]: line, [added.reason]: reason, ...row })}\n`;
}

/** With a byte order mark, without which spreadsheet programs take UTF-8 for an older encoding. */
function csvHeader(names: string[], delimiter: string): string {
  return `\uFEFF${csvLine(names, delimiter)}`;
}

function csvLine(values: readonly string[], delimiter: string): string {
  return stringify([values.map(guarded)], { delimiter });
}
