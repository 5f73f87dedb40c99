/** Looking at the bytes of a database file that no row uses: what was deleted may still be readable there. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type SQLite from 'better-sqlite3';
import { openReadOnly } from './file.server.ts';

/** A page that holds something that should be gone: of which table or index, or (`null`) of none. */
export type Leftover = { page: number; of: string | null };

/** A page as SQLite's dbstat knows it; pages that it does not name are free. */
type Known = { name: string; pageno: number; pagetype: 'internal' | 'leaf' | 'overflow'; payload: number };

/**
 * Looks for texts in the parts of a database file that nothing uses: free pages, the room between the cells of a page and
 * within it, the ends of overflowing ones. What rows hold is not looked at. The log beside it must have been emptied.
 * @param texts each as it was stored; pieces of it are found too, see piecesOf
 * @param words as a full-text index stores them; looked for only where one may have been
 * @param isTextIndex whether a table is a part of one
 * @returns where some of it was found; `null` when others write just now, so that the file cannot tell
 */
export function findLeftovers(
  file: string,
  texts: readonly Buffer[],
  words: readonly Buffer[] = [],
  isTextIndex: (table: string) => boolean = () => false,
): Leftover[] | null {
  const plain = texts.flatMap(piecesOf);
  const folded = [...plain, ...words.flatMap(piecesOf)];
  const piecesFor = (table: string | null) => (table === null || isTextIndex(table) ? folded : plain);
  const reader = openReadOnly(file);
  try {
    // Who reads what is in the file alone keeps others from folding a log into it meanwhile.
    reader.exec('begin');
    reader.prepare('select count(*) from sqlite_schema').get();
    if (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size) return null;
    return [...lookThrough(reader, file, piecesFor)];
  } finally {
    reader.close();
  }
}

/** Runs of a text shorter than this tell nothing; longer ones are found whatever was written over their ends. */
const longestPiece = 8;

/**
 * A text in pieces of eight bytes, each of which is looked for: any sixteen bytes of it that are left hold one. Of a short
 * one either half is looked for, and nothing under four bytes.
 */
function piecesOf(text: Buffer): Buffer[] {
  const length = Math.min(longestPiece, Math.max(4, Math.ceil(text.length / 2)));
  const starts = Array.from({ length: Math.floor(text.length / length) }, (_, at) => at * length);
  if (text.length > length) starts.push(text.length - length);
  return starts.map((start) => text.subarray(start, start + length));
}

const pagesAtOnce = 256;

function* lookThrough(
  reader: SQLite.Database,
  file: string,
  piecesFor: (table: string | null) => readonly Buffer[],
): Generator<Leftover> {
  const size = reader.pragma('page_size', { simple: true }) as number;
  const count = reader.pragma('page_count', { simple: true }) as number;
  const pages = new Map<number, Known>();
  for (const known of reader.prepare('select name, pageno, pagetype, payload from dbstat').iterate())
    pages.set((known as Known).pageno, known as Known);
  const handle = openSync(file, 'r');
  try {
    const chunk = Buffer.alloc(size * pagesAtOnce);
    for (let first = 1; first <= count; first += pagesAtOnce) {
      const read = readSync(handle, chunk, 0, chunk.length, (first - 1) * size);
      for (let page = first; page < first + pagesAtOnce && (page - first + 1) * size <= read; page++) {
        const bytes = chunk.subarray((page - first) * size, (page - first + 1) * size);
        const known = pages.get(page);
        const unused = known ? unusedIn(bytes, known) : [bytes];
        const pieces = piecesFor(known?.name ?? null);
        if (unused.some((part) => pieces.some((piece) => part.includes(piece))))
          yield { page, of: known?.name ?? null };
      }
    }
  } finally {
    closeSync(handle);
  }
}

/** The parts of a page that hold nothing: https://www.sqlite.org/fileformat2.html#b_tree_pages */
function unusedIn(bytes: Buffer, { pageno, pagetype, payload }: Known): Buffer[] {
  if (pagetype === 'overflow') return [bytes.subarray(4 + payload)];
  // The file's own header stands before that of its first page.
  const header = pageno === 1 ? 100 : 0;
  const cells = header + (pagetype === 'leaf' ? 8 : 12) + 2 * bytes.readUInt16BE(header + 3);
  const parts = [bytes.subarray(cells, bytes.readUInt16BE(header + 5) || bytes.length)];
  for (let block = bytes.readUInt16BE(header + 1); block !== 0; block = bytes.readUInt16BE(block))
    parts.push(bytes.subarray(block + 4, block + bytes.readUInt16BE(block + 2)));
  return parts;
}
