/** What a text of Markdown may have; `levels` are of quotes and lists within each other, `cells` of all its tables. */
export const markdownBounds = { characters: 50_000, lines: 2_000, levels: 20, cells: 10_000 };
/** Characters of each block, which stands between blank lines, times its marks: of all blocks together. */
const mostWork = 20_000_000;

/** What may begin or end something within a line. */
const MARK = /[*_~`[\]!<>()&@\\|]/g;
/** Where quotes and items of lists begin, one after the other, and each of them. */
const NESTING = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/;
const LEVEL = />|[-+*]|\d+[.)]|[ \t]{2}/g;

/**
 * The first line, from 0, at which a text takes a parser of Markdown far longer than its length lets anyone expect: for every
 * mark it looks at the rest of the block, it fills every row of a table to the width of the widest, and what stands in a quote or a
 * list it reads anew. `null` for whatever a writer would write.
 */
export function intricateFrom(text: string): number | null {
  if (text.length > markdownBounds.characters) return 0;
  const before = { work: 0, cells: 0 };
  let block = { length: 0, marks: 0, lines: 0, widest: 0 };
  for (const [line, each] of text.split('\n').entries()) {
    const levels = NESTING.exec(each)?.[0].match(LEVEL)?.length ?? 0;
    if (line === markdownBounds.lines || levels > markdownBounds.levels) return line;
    if (each.trim() === '') block = { length: 0, marks: 0, lines: 0, widest: 0 };
    const [work, cells] = [block.length * block.marks, block.lines * block.widest];
    block.length += each.length;
    block.marks += each.match(MARK)?.length ?? 0;
    block.lines += 1;
    block.widest = Math.max(block.widest, each.split('|').length - 1);
    before.work += block.length * block.marks - work;
    before.cells += block.lines * block.widest - cells;
    if (before.work > mostWork || before.cells > markdownBounds.cells) return line;
  }
  return null;
}

/** What the keys of a file may have: characters, and lists and mappings within each other. */
export const keysBounds = { characters: 200_000, levels: 50 };

/** The first line, from 0, at which YAML goes beyond what its parser is asked to read; `null` for any other. */
export function keysIntricateFrom(text: string): number | null {
  if (text.length > keysBounds.characters) return 0;
  let open = 0;
  for (const [line, each] of text.split('\n').entries()) {
    const items = /^(?:[ \t]*[-?](?=[ \t]))*/.exec(each)?.[0].match(/[-?]/g)?.length ?? 0;
    for (const [bracket] of each.matchAll(/[[\]{}]/g)) {
      open = Math.max(0, open + (bracket === '[' || bracket === '{' ? 1 : -1));
      if (open > keysBounds.levels) return line;
    }
    if (items > keysBounds.levels) return line;
  }
  return null;
}
