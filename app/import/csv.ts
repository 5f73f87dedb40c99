import { CsvError, parse } from 'csv-parse/sync';
import { Quotes } from './quotes.ts';
import type { RowReason } from './reasons.ts';

/** A record of a file, or why its first line cannot be read and the text of that; a line too long has none. */
export type CsvRecord = { line: number } & ({ values: string[] } | { reason: RowReason; text: string });

/** The most characters a line may have. */
export const longestLine = 1024 * 1024;
/** The most characters a record may run over several lines: more is a quotation mark that nobody closed. */
const longestRecord = 256 * 1024;

/**
 * Reads the records of CSV (RFC 4180) line by line. A record whose quotation marks do not close, or close before
 * other text, costs its own first line only: reading goes on with the next line, so that no other row is lost.
 * Blank lines are no records. What is within a record csv-parse reads, once; where one ends, and where one begins again
 * after a quotation mark that nobody closed, is for us to say, since to a parser all that follows is one field.
 */
export class CsvRecords {
  readonly #delimiter: string;
  #waiting: string[] = [];
  /** The line of the file at which `waiting` begins. */
  #line = 1;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** The records that these lines complete. `last`: no line follows. */
  read(lines: readonly string[], last: boolean): CsvRecord[] {
    const waiting = this.#waiting.length > 0 ? [...this.#waiting, ...lines] : lines;
    const records: CsvRecord[] = [];
    let at = 0;
    while (at < waiting.length) {
      const line = this.#line + at;
      const found = this.#recordFrom(waiting, at, last);
      if (found === 'unfinished') break;
      if ('values' in found) records.push({ line, values: found.values });
      else if ('reason' in found) records.push({ line, reason: found.reason, text: found.text });
      at += found.lines;
    }
    this.#line += at;
    this.#waiting = waiting.slice(at);
    return records;
  }

  #recordFrom(waiting: readonly string[], from: number, last: boolean): Found | 'unfinished' {
    const first = waiting[from] as string;
    let text = first;
    if (text.length > longestLine)
      return { lines: 1, reason: { code: 'row-too-long', values: { most: longestLine } }, text: '' };
    if (!text.includes('"')) {
      return text.trim() === '' ? { lines: 1 } : { lines: 1, values: text.split(this.#delimiter) };
    }
    const quotes = new Quotes(this.#delimiter);
    let stand = quotes.read(text);
    let next = from + 1;
    while (stand === 'open' && next < waiting.length && text.length < longestRecord) {
      const line = waiting[next++] as string;
      text += `\n${line}`;
      stand = quotes.read(line);
    }
    if (stand === 'open' && !last && text.length < longestRecord) return 'unfinished';
    if (stand === 'open') return { lines: 1, reason: { code: 'quote-not-closed' }, text: first };
    const values = stand === 'closed' ? fieldsOf(text, this.#delimiter) : null;
    if (values === null) return { lines: 1, reason: { code: 'quote-astray' }, text: first };
    return { lines: next - from, values };
  }
}

type Found =
  | { lines: number }
  | { lines: number; values: string[] }
  | { lines: number; reason: RowReason; text: string };

/** The fields of a record that is closed; a quotation mark in the middle of one that is not quoted is part of it. */
function fieldsOf(text: string, delimiter: string, relaxed = false): string[] | null {
  try {
    const [record] = parse(text, { delimiter, relax_column_count: true, relax_quotes: relaxed });
    return record ?? [];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return error.code === 'INVALID_OPENING_QUOTE' && !relaxed ? fieldsOf(text, delimiter, true) : null;
  }
}
