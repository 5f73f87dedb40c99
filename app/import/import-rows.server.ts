import { canonicalJson, type Json } from '../domain/ledger/canonical.ts';
import { withoutStrays } from '../domain/stray-character.ts';
import type { LanguageFacts } from '../languages/facts.ts';
import { factsOf, type Language, languages } from '../languages/language.ts';
import { type CsvRecord, CsvRecords, longestLine, unguarded } from './csv.ts';
import { linesOf, mostLines, type SourceFile } from './import-source.server.ts';
import { canonicalValue, type JsonObject, parseJsonRow, plainText } from './json-row.ts';
import { asRead, columnsOf, type Mapping } from './mapping.ts';
import type { RowReason } from './reasons.ts';

/**
 * One row of a file. `canonical` is the same text for the same content, whatever the order of the columns; `original`
 * is the row as it stood, a text where it could not be read. Neither has the columns that Kept added to a file.
 */
export type SourceRow = { line: number; original: Original } & (
  | { values: string[]; canonical: () => string }
  | { reason: RowReason }
);
/** The values in the order of their columns, an object, or the text of a line. */
export type Original = readonly string[] | JsonObject | string;
/** The first line of a CSV file. */
type Header = {
  /** Without those that Kept added. */
  columns: string[];
  /** How many values a row has. */
  width: number;
  /** The values of a row that are the file's own. */
  ownOf: (values: string[]) => string[];
};
/** The rows of a chunk of the file under its columns, and how many bytes were read for them. */
type Rows = { columns: string[]; rows: SourceRow[]; bytesRead: number };

/** What Kept writes before the columns of a file when it gives rejected rows back: where each stood, and why it was. */
export function addedColumns(language: Language): LanguageFacts['addedColumns'] {
  return factsOf(language).addedColumns;
}

const added = new Set(languages.flatMap((language) => Object.values<string>(addedColumns(language))));

/** Whether Kept wrote this column, in whatever language. A file that has one is corrected rows coming back. */
export function isAdded(column: string): boolean {
  return added.has(column.trim());
}

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
  let header: Header | null = null;
  let bytesRead = 0;
  const read = (records: CsvRecord[]): Rows | { reason: RowReason; line: number } | null => {
    const first = header === null ? records.shift() : undefined;
    if (first) {
      if ('reason' in first) return { reason: first.reason, line: first.line };
      if (!first.values.every((name) => name.isWellFormed()))
        return { reason: { code: 'encoding-wrong' }, line: first.line };
      const named = headerOf(first.values);
      const fault = headerFault(named.columns, mapping);
      if (fault) return { reason: fault, line: first.line };
      header = named;
    }
    const known = header;
    return (
      known && { columns: known.columns, rows: records.map((record) => rowOf(record, known)), bytesRead }
    );
  };
  const pieces = function* (lines: readonly string[], last: boolean) {
    for (let left = lines; ; left = []) {
      const rows = read(reader.read(left, last, mostLines));
      if (rows) yield rows;
      if (!reader.isBehind) return;
    }
  };
  for await (const chunk of linesOf(source)) {
    bytesRead = chunk.bytesRead;
    yield* pieces(chunk.lines, false);
  }
  yield* pieces([], true);
}

/** Rejected rows that come back, corrected, have columns of ours; their apostrophes before formulas are ours too. */
function headerOf(values: string[]): Header {
  const names = values.map((name) => name.trim());
  const width = names.length;
  const ours = names.map(isAdded);
  if (!ours.includes(true)) return { columns: names, width, ownOf: (own) => own };
  const ownOf = (all: string[]) => all.filter((_, place) => !ours[place]).map(unguarded);
  return { columns: ownOf(names), width, ownOf };
}

function headerFault(names: string[], mapping: Mapping): RowReason | null {
  const wanted = columnsOf(mapping);
  const read = names.map(asRead);
  const missing = wanted.filter((name) => !read.includes(name));
  if (missing.length > 0) {
    const found = withoutStrays(names.join(', '));
    return {
      code: 'columns-missing',
      values: { missing: missing.join(', '), found: found.length > 500 ? `${found.slice(0, 500)}…` : found },
    };
  }
  const twice = read.find((name, place) => wanted.includes(name) && read.indexOf(name) < place);
  return twice === undefined ? null : { code: 'column-twice', values: { column: twice } };
}

function rowOf(record: CsvRecord, { columns, width, ownOf }: Header): SourceRow {
  const { line } = record;
  if ('reason' in record) return { line, original: record.text.toWellFormed(), reason: record.reason };
  if (!record.values.every((value) => value.isWellFormed())) {
    const original = ownOf(record.values.map((value) => value.toWellFormed()));
    return { line, original, reason: { code: 'row-encoding-wrong' } };
  }
  const values = ownOf(record.values);
  const row = { line, original: values };
  if (record.values.length !== width) {
    const counts = { found: record.values.length, expected: width };
    return { ...row, reason: { code: 'column-count', values: counts } };
  }
  return {
    ...row,
    values,
    canonical: () => canonicalRow(columns.map((name, place) => [name, values[place]])),
  };
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
    return { line, original: '', reason: { code: 'row-too-long', values: { most: longestLine } } };
  if (!text.isWellFormed())
    return { line, original: text.toWellFormed(), reason: { code: 'row-encoding-wrong' } };
  const parsed = parseJsonRow(text);
  if ('reason' in parsed) return { line, original: text, reason: parsed.reason };
  const object: JsonObject = Object.fromEntries(
    Object.entries(parsed.object).filter(([name]) => !isAdded(name)),
  );
  const row = { line, original: object };
  const values: string[] = [];
  let named: Map<string, string> | null = null;
  for (const column of columns) {
    // Hardly ever is a name written otherwise than in the mapping.
    if (!Object.hasOwn(object, column))
      named ??= new Map(Object.keys(object).map((name) => [asRead(name), name]));
    const name = Object.hasOwn(object, column) ? column : named?.get(column);
    const value = plainText(name === undefined ? null : (object[name] ?? null));
    if (value === null) return { ...row, reason: { code: 'not-plain', values: { column } } };
    values.push(value);
  }
  return {
    ...row,
    values,
    canonical: () =>
      canonicalRow(Object.entries(object).map(([name, value]) => [name, canonicalValue(value)])),
  };
}

/** Empty columns are left out, so that adding one to a file makes no new rows of it. */
function canonicalRow(columns: [string, Json | undefined][]): string {
  return canonicalJson(Object.fromEntries(columns.filter(([, value]) => value !== '' && value !== null)));
}
