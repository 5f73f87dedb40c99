/** Where the quotation marks of a record stand after one of its lines: `stray`, where text follows a closing one. */
export type Stand = 'open' | 'closed' | 'stray';

/**
 * Where the marks stand after a line, as csv-parse reads them: each of its characters is looked at once.
 * @param wasQuoted whether the line before left a mark open
 * @param isLenient whether a mark stood in the middle of a field that is not quoted (`5" pipe`): then csv-parse lets
 * text follow a closing mark for the rest of the record
 * @returns `lenient` where this line has the first such mark: it is to be read again that way
 */
export function standAfter(
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
export function fieldsOf(record: string, delimiter: string, most: number): string[] {
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
