/** Where the quotation marks of a record stand after some of its lines: `stray`, where text follows a closing one. */
type Stand = 'open' | 'closed' | 'stray';

/**
 * Follows the quotation marks of one record, line by line, as csv-parse reads them: each line is looked at once, or
 * twice, since a mark in the middle of a field that is not quoted (`5" pipe`) makes it lenient with the whole record.
 */
export class Quotes {
  readonly #delimiter: string;
  readonly #lines: string[] = [];
  #lenient = false;
  #stand: Stand = 'closed';

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** Where the marks stand after one more line, which follows one that left them open. */
  read(line: string): Stand {
    this.#lines.push(line);
    const stand = this.#after(line);
    if (stand !== 'lenient') this.#stand = stand;
    else {
      this.#lenient = true;
      this.#stand = 'closed';
      for (const each of this.#lines) this.#stand = this.#after(each) as Stand;
    }
    return this.#stand;
  }

  #after(line: string): Stand | 'lenient' {
    const delimiter = this.#delimiter;
    let isQuoted = this.#stand === 'open';
    let isEmpty = !isQuoted;
    for (let at = 0; at < line.length; ) {
      if (isQuoted) {
        const mark = line.indexOf('"', at);
        if (mark < 0) return 'open';
        at = mark + 1;
        if (line[at] === '"') at += 1;
        else if (at === line.length || line.startsWith(delimiter, at) || this.#lenient)
          [isQuoted, isEmpty] = [false, false];
        else return 'stray';
      } else if (line.startsWith(delimiter, at)) {
        isEmpty = true;
        at += delimiter.length;
      } else {
        if (line[at] === '"' && isEmpty) isQuoted = true;
        else if (line[at] === '"' && !this.#lenient) return 'lenient';
        isEmpty = false;
        at += 1;
      }
    }
    return isQuoted ? 'open' : 'closed';
  }
}
