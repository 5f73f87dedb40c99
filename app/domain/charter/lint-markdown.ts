import { lexer, type Token, type Tokens } from 'marked';
import type { FindingCode } from './finding-codes.ts';
import { type Finding, finding } from './findings.ts';
import { intricateFrom } from './intricate.ts';

/** Marks that are left in the text of a page, and what each is; the first that fits a place names it. */
const leftovers: readonly (readonly [RegExp, FindingCode])[] = [
  [/\[\^[^\]\s]+\]/u, 'markdown-footnote'],
  [/\[[^\]]+\]\[[^\]]*\]/u, 'markdown-reference'],
  [/\*\*|__|~~|`|!?\[[^\]]*\]\(|\]\(/u, 'markdown-left'],
  [/(?<![\p{L}\p{N}*_])[*_](?=\p{L})/u, 'markdown-left'],
  [/^#{1,6}(?=\p{L})/mu, 'markdown-left'],
  [/^\|.*\|[ \t]*$/mu, 'markdown-left'],
];

/**
 * Warnings about Markdown that reaches readers as it was written, or not at all: marks that were not closed, links to a
 * target that nobody wrote, footnotes, markup.
 * @param bodyLine the line of the file on which `body` starts
 */
export function lintMarkdown(path: string, body: string, bodyLine: number): Finding[] {
  if (intricateFrom(body) !== null) return [];
  const found: Finding[] = [];
  let line = bodyLine;
  for (const block of lexer(body)) {
    const start = line;
    line += block.raw.split('\n').length - 1;
    const seen = new Map<string, number>();
    for (const { code, shown } of leftIn(block)) {
      // The same mark again stands further down.
      const from = seen.get(shown) ?? 0;
      const at = Math.max(block.raw.indexOf(shown, from), 0);
      seen.set(shown, at + shown.length);
      const place = start + block.raw.slice(0, at).split('\n').length - 1;
      if (found.some((other) => other.line === place && other.code === code)) continue;
      found.push(finding(path, place, code, { found: shown }));
    }
  }
  return found;
}

/** Whether a text shows a reader any words: more than headings, comments, targets of links and marks. */
export function hasWords(text: string): boolean {
  const counts = (token: Token): boolean => {
    if (['heading', 'html', 'def', 'space', 'hr'].includes(token.type)) return false;
    const inside = childrenOf(token);
    return inside.length > 0
      ? inside.some(counts)
      : /[\p{L}\p{N}]/u.test('text' in token ? token.text : token.raw);
  };
  return intricateFrom(text) !== null || lexer(text).some(counts);
}

type Left = { code: FindingCode; shown: string };

function leftIn(token: Token): Left[] {
  if (token.type === 'html' && !/^\s*<!--.*-->\s*$/s.test(token.raw)) {
    return [{ code: 'markup-dropped', shown: token.raw.trim().split('\n')[0] ?? '' }];
  }
  if (token.type === 'code')
    return isOpen(token as Tokens.Code) ? [{ code: 'markdown-fence', shown: '```' }] : [];
  if (token.type === 'link' && token.raw.startsWith('[^'))
    return [{ code: 'markdown-footnote', shown: token.raw }];
  const inside = childrenOf(token);
  if (inside.length > 0) return inside.flatMap(leftIn);
  if (token.type !== 'text') return [];
  const text = token.raw;
  for (const [pattern, code] of leftovers) {
    const match = pattern.exec(text);
    // With what follows, so that an author finds the place.
    if (match) return [{ code, shown: text.slice(match.index).split('\n')[0]?.slice(0, 40).trimEnd() ?? '' }];
  }
  return [];
}

/** A block of code whose last line does not close it: all that follows went into it. */
function isOpen({ raw }: Tokens.Code): boolean {
  const [fence] = /^ {0,3}(`{3,}|~{3,})/.exec(raw)?.slice(1) ?? [];
  return fence !== undefined && !new RegExp(`\\n {0,3}\\${fence[0]}{${fence.length},}[ \\t]*\\n*$`).test(raw);
}

function childrenOf(token: Token): Token[] {
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows].flat().flatMap((cell) => cell.tokens);
  }
  if (token.type === 'list') return (token as Tokens.List).items.flatMap((item) => item.tokens);
  return 'tokens' in token && token.tokens ? token.tokens : [];
}
