/** A file that is sent to be imported: its name tells its format. */
export type OddFile = { name: string; text: string };

const length = 4_000_000;
const longest = 1_000_000;
const rows = 13_000;
const header = 'Référence;Nature;Service;Reçue le;Traitée le;Statut';

/** Files for the mapping of `aurore` that hold what may stop a reader, beside one that holds nothing odd. */
export function oddUploads(): Record<string, () => OddFile> {
  const csv = (body: string, more = ''): OddFile => ({ name: 'odd.csv', text: `${header}${more}\n${body}` });
  const ndjson = (text: string): OddFile => ({ name: 'odd.ndjson', text });
  return {
    plain: () => csv(many((at) => row(`PLAIN-${at}`))),
    unclosed: () => csv(`"${row('OPEN-1')}${many((at) => row(`OPEN-${at}`))}`),
    quotes: () => csv(filled('a"b;"c\n')),
    openShort: () => csv(`"open\n${filled('x\n')}`),
    overdue: () => csv(many((at) => row(`LATE-${at}`, ''))),
    blank: () => csv(`${row('BLANK-1')}${'\n'.repeat(1_000_000)}${row('BLANK-2')}`),
    oneLine: () => csv(`"${'x'.repeat(length)}"\n${row('LONG-1')}`),
    longLines: () => csv(`${'x'.repeat(longest)}\n`.repeat(4)),
    columns: () => csv(`${';'.repeat(longest)}\n`.repeat(4)),
    wide: () =>
      csv(`${row('WIDE-1').trim()}${';'.repeat(longest / 4)}\n`.repeat(4), ';x'.repeat(longest / 4)),
    deep: () => ndjson(filled(object(`"x":${'['.repeat(5_000)}${']'.repeat(5_000)}`))),
    longNumber: () => ndjson(filled(object(`"x":${'9'.repeat(10_000)}`))),
    oneNumber: () => ndjson(object(`"x":${'9'.repeat(longest)}`).repeat(4)),
    numbers: () => ndjson(object(`"x":[1.0${',1.0'.repeat(longest / 4 - 100)}]`).repeat(4)),
    members: () => ndjson(object(members(longest / 14)).repeat(4)),
    opened: () => ndjson(object(`"x":${'['.repeat(longest / 2)}${']'.repeat(longest / 2 - 200)}`).repeat(4)),
  };
}

/** A case of a year ago, answered in time unless said. */
function row(reference: string, answered = '04/11/2025 10:00'): string {
  return `${reference};Réclamation;Lyon;03/11/2025 10:00;${answered};Traitée\n`;
}

function many(one: (at: number) => string): string {
  return Array.from({ length: rows }, (_, at) => one(at)).join('');
}

function filled(line: string): string {
  return line.repeat(Math.floor(length / line.length));
}

function object(more: string): string {
  return `{"Référence":"JSON-1","Nature":"Réclamation","Service":"Lyon","Reçue le":"03/11/2025 10:00","Traitée le":"04/11/2025 10:00","Statut":"Traitée",${more}}\n`;
}

function members(count: number): string {
  return Array.from({ length: Math.floor(count) }, (_, at) => `"k${at}":1.0`).join(',');
}
