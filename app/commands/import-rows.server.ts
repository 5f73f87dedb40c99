import { type CsvRecord, CsvRecords, longestLine } from '../domain/import/csv.ts';
import { columnsOf, type Mapping } from '../domain/import/mapping.ts';
import type { RowReason } from '../domain/import/reasons.ts';
import { canonicalJson, type Json } from '../domain/ledger/canonical.ts';
import { linesOf, type SourceFile } from './import-source.server.ts';

/** One row of a file. `canonical` is the same text for the same content, whatever the order of the columns. */
export type SourceRow = { line: number } & (
  | { values: string[]; canonical: () => string }
  | { reason: RowReason }
);
/** The rows of a chunk of the file under its columns, and how many bytes were read for them. */
type Rows = { columns: string[]; rows: SourceRow[]; bytesRead: number };

/** Reads a file row by row; the only answer is a refusal when it cannot be read at all. */
export async function* rowsOf(
  source: SourceFile,
  mapping: Mapping,
  format: 'csv' | 'ndjson',
): AsyncGenerator<Rows, { reason: RowReason; line?: number } | undefined> {
  let some = false;
  for await (const rows of format === 'csv' ? csvRows(source, mapping) : jsonRows(source, mapping)) {
    if ('reason' in rows) return rows;
    some ||= rows.rows.length > 0;
    yield rows;
  }
  return some
    ? undefined
    : { reason: { code: source.bytes === 0 || format === 'ndjson' ? 'file-empty' : 'rows-missing' } };
}

async function* csvRows(
  source: SourceFile,
  mapping: Mapping,
): AsyncGenerator<Rows | { reason: RowReason; line: number }> {
  const reader = new CsvRecords(mapping.delimiter);
  let columns: string[] | null = null;
  let bytesRead = 0;
  const read = (records: CsvRecord[]): Rows | { reason: RowReason; line: number } | null => {
    const header = columns === null ? records.shift() : undefined;
    if (header) {
      if ('reason' in header) return { reason: header.reason, line: header.line };
      const names = header.values.map((name) => name.trim());
      const fault = headerFault(names, mapping);
      if (fault) return { reason: fault, line: header.line };
      columns = names;
    }
    const named = columns;
    return named && { columns: named, rows: records.map((record) => rowOf(record, named)), bytesRead };
  };
  for await (const chunk of linesOf(source)) {
    bytesRead = chunk.bytesRead;
    const rows = read(reader.read(chunk.lines, false));
    if (rows) yield rows;
  }
  const rows = read(reader.read([], true));
  if (rows) yield rows;
}

function headerFault(names: string[], mapping: Mapping): RowReason | null {
  const missing = columnsOf(mapping).filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const found = names.join(', ');
    return {
      code: 'columns-missing',
      values: { missing: missing.join(', '), found: found.length > 500 ? `${found.slice(0, 500)}…` : found },
    };
  }
  const twice = names.find((name, place) => columnsOf(mapping).includes(name) && names.indexOf(name) < place);
  return twice === undefined ? null : { code: 'column-twice', values: { column: twice } };
}

function rowOf(record: CsvRecord, columns: string[]): SourceRow {
  if ('reason' in record) return record;
  const { line, values } = record;
  if (values.length !== columns.length) {
    const counts = { found: values.length, expected: columns.length };
    return { line, reason: { code: 'column-count', values: counts } };
  }
  return { line, values, canonical: () => canonicalRow(columns.map((name, place) => [name, values[place]])) };
}

async function* jsonRows(source: SourceFile, mapping: Mapping): AsyncGenerator<Rows> {
  const columns = columnsOf(mapping);
  let line = 0;
  for await (const { lines, bytesRead } of linesOf(source)) {
    const rows: SourceRow[] = [];
    for (const text of lines) {
      line += 1;
      if (text.trim() !== '') rows.push(jsonRow(text, line, columns));
    }
    yield { columns, rows, bytesRead };
  }
}

function jsonRow(text: string, line: number, columns: string[]): SourceRow {
  if (text.length > longestLine)
    return { line, reason: { code: 'row-too-long', values: { most: longestLine } } };
  const object = parseObject(text);
  if (!object) return { line, reason: { code: 'not-json' } };
  const values: string[] = [];
  for (const column of columns) {
    const value = Object.hasOwn(object, column) ? object[column] : null;
    if (typeof value === 'object' && value !== null) {
      return { line, reason: { code: 'not-plain', values: { column } } };
    }
    values.push(value === null ? '' : String(value));
  }
  return { line, values, canonical: () => canonicalRow(Object.entries(object)) };
}

function parseObject(text: string): Record<string, Json> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, Json>)
      : null;
  } catch {
    return null;
  }
}

/** Empty columns are left out, so that adding one to a file makes no new rows of it. */
function canonicalRow(columns: [string, Json | undefined][]): string {
  return canonicalJson(Object.fromEntries(columns.filter(([, value]) => value !== '' && value !== null)));
}
