import type { RowReason } from './reasons.ts';

/** A record of a file, or why its first line cannot be read and the text of that; a line too long has none. */
export type CsvRecord = { line: number } & ({ values: string[] } | { reason: RowReason; text: string });

/** The most characters a line may have. */
export const longestLine = 1024 * 1024;
/** The most values a row may have, as many as a sheet of Excel has columns: what is done with each adds up. */
export const mostValues = 16_384;
/** The most characters a record may run over several lines: more is a quotation mark that nobody closed. */
const longestRecord = 256 * 1024;

/**
 * Reads the records of CSV (RFC 4180) line by line. A record whose quotation marks do not close, or close before
 * other text, costs its own first line only: reading goes on with the next line, so that no other row is lost.
 * Blank lines are no records. Where a record begins again after a quotation mark that nobody closed no library says,
 * since to a parser all that follows is one field; what is within one is read as csv-parse does, to which tests hold it.
 *
 * The work grows with the file alone, whatever is in it and however it is cut: whether a line leaves a quotation mark
 * open does not depend on where that began, so what is found out of it holds for every record that is tried.
 */
export class CsvRecords {
  readonly #delimiter: string;
  readonly #most: number;
  #waiting: string[] = [];
  /** How many characters there are up to the end of each waiting line. */
  #ends: number[] = [];
  /** The line of the file at which `waiting` begins. */
  #line = 1;
  /** How far the record is read at which `waiting` begins, where the lines so far do not complete it. */
  #begun: Reading | null = null;
  readonly #open = { strict: nothingKnown(), lenient: nothingKnown() };
  /** Whether the last call left lines for the next one, which may give none. */
  isBehind = false;
  /** Characters looked at for where quotation marks stand: tests hold it against the length of the file. */
  scanned = 0;

  constructor(delimiter: string, most = longestRecord) {
    this.#delimiter = delimiter;
    this.#most = most;
  }

  /**
   * The records that these lines complete. `last`: no line follows.
   * @param most reads about so many lines and leaves the others that are complete for the next call: a quotation mark that
   * nobody closed keeps very many waiting
   */
  read(lines: readonly string[], last: boolean, most = Number.POSITIVE_INFINITY): CsvRecord[] {
    let end = this.#ends.at(-1) ?? 0;
    for (const line of lines) {
      end += line.length + 1;
      this.#waiting.push(line);
      this.#ends.push(end);
    }
    const records: CsvRecord[] = [];
    let at = 0;
    this.isBehind = false;
    while (at < this.#waiting.length) {
      this.isBehind = at >= most;
      if (this.isBehind) break;
      const line = this.#line + at;
      const found = this.#recordFrom(at, last);
      if (found === 'unfinished') break;
      if ('values' in found) records.push({ line, values: found.values });
      else if ('reason' in found) records.push({ line, reason: found.reason, text: found.text });
      at += found.lines;
    }
    if (at === 0) return records;
    this.#line += at;
    this.#waiting = this.#waiting.slice(at);
    this.#ends = this.#ends.slice(at);
    return records;
  }

  #recordFrom(from: number, last: boolean): Found | 'unfinished' {
    const first = this.#waiting[from] as string;
    if (first.length > longestLine)
      return { lines: 1, reason: { code: 'row-too-long', values: { most: longestLine } }, text: '' };
    if (!first.includes('"'))
      return first.trim() === ''
        ? { lines: 1 }
        : found(1, first.split(this.#delimiter, mostValues + 1), first);
    let reading = this.#begun ?? this.#readOn(from, { end: from, stand: 'closed', mode: 'strict' });
    this.#begun = null;
    while (reading.stand === 'open') {
      const next = this.#nextToClose(from, reading);
      if (next === 'too-far' || (next === 'unknown' && last))
        return { lines: 1, reason: { code: 'quote-not-closed' }, text: first };
      if (next === 'unknown') {
        this.#begun = { ...reading, end: reading.end - from };
        return 'unfinished';
      }
      reading = this.#readOn(next, reading);
    }
    const { end, stand } = reading;
    if (stand === 'stray') return { lines: 1, reason: { code: 'quote-astray' }, text: first };
    const text = this.#waiting.slice(from, end + 1).join('\n');
    return found(end - from + 1, fieldsOf(text, this.#delimiter, mostValues + 1), text);
  }

  /** A record after one more of its lines. */
  #readOn(end: number, { stand, mode }: Reading): Reading {
    const after = this.#standAfter(end, stand === 'open', mode);
    if (after !== 'lenient') return { end, stand: after, mode };
    const lenient = this.#standAfter(end, stand === 'open', 'lenient') as Stand;
    return { end, stand: lenient, mode: 'lenient' };
  }

  #standAfter(at: number, isQuoted: boolean, mode: Mode): Stand | 'lenient' {
    const line = this.#waiting[at] as string;
    this.scanned += line.length;
    return standAfter(line, this.#delimiter, isQuoted, mode === 'lenient');
  }

  /**
   * The next line of a record that does not leave its quotation mark open; `too-far` where the record, which begins at
   * `from`, would be longer than any, `unknown` where no such line has come yet.
   */
  #nextToClose(from: number, { end, mode }: Reading): number | 'too-far' | 'unknown' {
    const known = this.#open[mode];
    const begins = (this.#ends[from] as number) - (this.#waiting[from] as string).length;
    const [knownFrom, knownTo] = [known.from - this.#line, known.to - this.#line];
    const found = (next: number, what: number | 'too-far' | 'unknown') => {
      known.from = this.#line + end + 1;
      known.to = this.#line + next;
      return what;
    };
    for (let next = end + 1; ; next++) {
      if (knownFrom <= next && next < knownTo) next = knownTo;
      if ((this.#ends[next - 1] as number) - begins >= this.#most) return found(next, 'too-far');
      if (next === this.#waiting.length) return found(next, 'unknown');
      if (this.#standAfter(next, true, mode) !== 'open') return found(next, next);
    }
  }
}

/** `lenient` after a quotation mark in the middle of a field that is not quoted, see standAfter. */
type Mode = 'strict' | 'lenient';
/** A record up to a line of its own, and where its quotation marks stand there. */
type Reading = { end: number; stand: Stand; mode: Mode };
type Found =
  | { lines: number }
  | { lines: number; values: string[] }
  | { lines: number; reason: RowReason; text: string };

function found(lines: number, values: string[], text: string): Found {
  return values.length > mostValues
    ? { lines, reason: { code: 'too-many-values', values: { most: mostValues } }, text }
    : { lines, values };
}

/** Lines of the file, `to` not included, that are known to leave a quotation mark open which was open before them. */
function nothingKnown(): { from: number; to: number } {
  return { from: 0, to: 0 };
}

/** Where the quotation marks of a record stand after one of its lines: `stray`, where text follows a closing one. */
type Stand = 'open' | 'closed' | 'stray';

/**
 * Where the marks stand after a line, as csv-parse reads them: each of its characters is looked at once.
 * @param wasQuoted whether the line before left a mark open
 * @param isLenient whether a mark stood in the middle of a field that is not quoted (`5" pipe`): then csv-parse lets
 * text follow a closing mark for the rest of the record
 * @returns `lenient` where this line has the first such mark: it is to be read again that way
 */
function standAfter(
  line: string,
  delimiter: string,
  wasQuoted: boolean,
  isLenient: boolean,
): Stand | 'lenient' {
  let isQuoted = wasQuoted;
  let isEmpty = !isQuoted;
  for (let at = 0; at < line.length; ) {
    if (isQuoted) {
      const mark = line.indexOf('"', at);
      if (mark < 0) return 'open';
      at = mark + 1;
      if (line[at] === '"') at += 1;
      else if (at === line.length || line.startsWith(delimiter, at) || isLenient)
        [isQuoted, isEmpty] = [false, false];
      else return 'stray';
    } else if (line.startsWith(delimiter, at)) {
      isEmpty = true;
      at += delimiter.length;
    } else {
      if (line[at] === '"' && isEmpty) isQuoted = true;
      else if (line[at] === '"' && !isLenient) return 'lenient';
      isEmpty = false;
      at += 1;
    }
  }
  return isQuoted ? 'open' : 'closed';
}

/**
 * The fields of a record whose marks are closed. Where text follows a closing mark, which is lenient, the marks are part
 * of the field, as one is in the middle of a field that is not quoted.
 * @param most fields beyond so many are left out
 */
function fieldsOf(record: string, delimiter: string, most: number): string[] {
  const fields: string[] = [];
  for (let at = 0; ; ) {
    const isQuoted = record[at] === '"';
    const closed = isQuoted ? closingMark(record, at + 1) : at;
    const found = record.indexOf(delimiter, closed);
    const end = found < 0 ? record.length : found;
    const text = isQuoted ? record.slice(at + 1, closed).replaceAll('""', '"') : '';
    const isLenient = isQuoted && closed + 1 < end;
    fields.push(isLenient ? `"${text}${record.slice(closed, end)}` : isQuoted ? text : record.slice(at, end));
    if (found < 0 || fields.length === most) return fields;
    at = found + delimiter.length;
  }
}

/** Where the mark stands that closes a field, after those that are doubled. */
function closingMark(record: string, from: number): number {
  let mark = record.indexOf('"', from);
  while (record[mark + 1] === '"') mark = record.indexOf('"', mark + 2);
  return mark;
}

/** How what a spreadsheet program may run begins, however many quotation marks and spaces precede it. */
const FORMULA = '[\'"\\p{Zs}\\v\\f]*[=+\\-@＝＋－＠]';
/** Where a cell begins: with the text, or after a sign at which a program of another delimiter splits it. */
const BEGINNING = '(^|[,;|\\t\\r\\n])';
const runnable = new RegExp(`${BEGINNING}(?=${FORMULA})`, 'gu');
const kept = new RegExp(`${BEGINNING}'(?=${FORMULA})`, 'gu');

/** The text of a cell with an apostrophe before whatever a spreadsheet program may run as a formula. */
export function guarded(text: string): string {
  return text.replaceAll(runnable, "$1'");
}

/** The text that `guarded` was given. */
export function unguarded(text: string): string {
  return text.replaceAll(kept, '$1');
}
