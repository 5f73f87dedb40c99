/** A block of Markdown that would take far longer to read than its length lets anyone expect. `line` from 0. */
export type Intricate = { line: number; kind: 'long' | 'marks' | 'deep' };

/** Characters of a whole text; and of a block, which is what stands between two blank lines, times its marks. */
const longestText = 200_000;
const mostWork = 20_000_000;
/** Quotes and lists within each other. */
const deepest = 20;

/** What begins or ends something within a line. */
const MARK = /[*_~`[\]!<>()&\\|]/g;
/** Where quotes and items of lists begin, one after the other. */
const NESTING = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)]))+/;
const ONE_LEVEL = />|[-+*](?=[ \t]|$)|\d+[.)]/g;

/**
 * The first block of a text whose reading a parser of Markdown would not end soon: what it does for every mark is to
 * look at the rest of its block, and for every quote and list to read what stands within anew. `null` for a text that
 * a writer could mean.
 */
export function findIntricate(text: string): Intricate | null {
  if (text.length > longestText) return { line: 0, kind: 'long' };
  let [line, length, marks] = [0, 0, 0];
  for (const each of text.split('\n')) {
    const nesting = NESTING.exec(each)?.[0] ?? '';
    const indented = /^[ \t]*/.exec(each)?.[0].length ?? 0;
    if ((nesting.match(ONE_LEVEL)?.length ?? 0) + indented / 2 > deepest) return { line, kind: 'deep' };
    if (each.trim() === '') [length, marks] = [0, 0];
    else {
      length += each.length + 1;
      marks += each.match(MARK)?.length ?? 0;
      if (length * marks > mostWork) return { line, kind: 'marks' };
    }
    line += 1;
  }
  return null;
}
