import { closeSync, openSync, writeSync } from 'node:fs';

/** How files can be hard to read: what each begins with, and the `n`th piece of which the rest is made. */
export type OddFile = { format: 'csv' | 'ndjson'; begins?: string; piece: (n: number) => string };

/** Reads them all: nothing in it is odd. */
export const oddMapping = `name: odd
charter: aurore
time: { format: iso, zone: Europe/Paris }
reference: id
case: { commitment: complaint-answer, opened: at }
`;

const header = 'id,at,note\n';
const at = '2026-03-02T09:00:00+01:00';
const row = (n: number, note = '""') => `${n},${at},${note}\n`;
const object = (n: number, more = '"note":""') => `{"id":"${n}","at":"${at}",${more}}\n`;
/** A sheet that is as wide as any may be. */
const width = 16_380;
const wide = Array.from({ length: width }, (_, place) => `c${place}`).join(',');

/** Rows like any others, to compare with. */
export const plainFiles: Record<OddFile['format'], OddFile> = {
  csv: { format: 'csv', begins: header, piece: (n) => row(n) },
  ndjson: { format: 'ndjson', piece: (n) => object(n) },
};

/** Lines that are long, or never end. */
export const longLines: Record<string, OddFile> = {
  'one endless line': { format: 'csv', begins: `${header}1,${at},`, piece: () => 'x'.repeat(10_000) },
  'one endless quoted field': {
    format: 'csv',
    begins: `${header}1,${at},"`,
    piece: () => 'x'.repeat(10_000),
  },
  'an endless line of names': { format: 'csv', piece: () => 'x,'.repeat(10_000) },
  'lines of commas alone': { format: 'csv', begins: header, piece: () => `${','.repeat(900_000)}\n` },
  'very many columns': {
    format: 'csv',
    begins: `id,at,${wide}\n`,
    piece: (n) => `${n},${at}${','.repeat(width)}\n`,
  },
  'very long values': { format: 'csv', begins: header, piece: (n) => `${n},${'x'.repeat(200_000)},\n` },
  'a quotation mark unclosed in every row': {
    format: 'csv',
    begins: header,
    piece: (n) => row(n, `"${'x'.repeat(20_000)}`),
  },
  'one endless object': { format: 'ndjson', piece: () => '{"a":'.repeat(2_000) },
  'lists in lists, closed': {
    format: 'ndjson',
    piece: (n) => object(n, `"note":${'['.repeat(5_000)}${']'.repeat(5_000)}`),
  },
  'objects in objects, unclosed': { format: 'ndjson', piece: () => `${'{"a":'.repeat(5_000)}\n` },
  'numbers of very many digits': {
    format: 'ndjson',
    piece: (n) => object(n, `"note":${'9'.repeat(10_000)}`),
  },
  'very many escapes': { format: 'ndjson', piece: (n) => object(n, `"note":"${'\\u00e9'.repeat(10_000)}"`) },
};

/** Lines with so much in each that reading it takes a while. */
export const fullLines: Record<string, OddFile> = {
  'objects of very many members': {
    format: 'ndjson',
    piece: (n) =>
      object(
        n,
        wide.replaceAll(/c\d+/g, (name) => `"${n}${name}":0`),
      ),
  },
  'lists of very many numbers': {
    format: 'ndjson',
    piece: (n) => object(n, `"note":[${'1.10,'.repeat(8_000)}1]`),
  },
};

/** Of these there are very many lines in few bytes. */
export const shortLines: Record<string, OddFile> = {
  'one quotation mark unclosed': {
    format: 'csv',
    begins: `${header}0,${at},"open\n`,
    piece: (n) => row(n),
  },
  'quotation marks astray': { format: 'csv', begins: header, piece: () => 'a"b,"c\n' },
  'blank lines': { format: 'csv', begins: `${header}${row(0)}`, piece: () => '\n' },
  'rows of one sign': { format: 'csv', begins: header, piece: () => '1\n' },
  'empty objects': { format: 'ndjson', piece: () => '{}\n' },
};

/** Writes a file of about so many characters, all of them ASCII. */
export function writeOddFile(path: string, { begins = '', piece }: OddFile, length: number): void {
  const file = openSync(path, 'w');
  writeSync(file, begins);
  for (let [written, n] = [begins.length, 0]; written < length; ) {
    let part = '';
    while (part.length < 1_000_000 && written + part.length < length) part += piece(n++);
    written += writeSync(file, part);
  }
  closeSync(file);
}
