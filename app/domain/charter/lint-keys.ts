import { isPair, isScalar, LineCounter, type Pair, parseDocument, type Scalar, visit } from 'yaml';
import { languages } from '../../languages/language.ts';
import { normaliseSource } from '../normal-source.ts';
import { type Finding, finding } from './findings.ts';
import { readFrontMatter } from './front-matter.ts';
import { keysIntricateFrom } from './intricate.ts';
import { inStraightQuotes, withoutTypographicQuotes } from './yaml-faults.ts';

/** Keys whose value is words for readers, in which a number sign may be meant. */
const worded = new Set([
  'title',
  'name',
  'because',
  'legal-basis',
  'goes-beyond',
  'perceived-otherwise',
  'source',
  'starts',
  'about',
]);

/** The keys of a Markdown file, read as `lintKeys` does. */
export function lintFrontMatter(path: string, text: string): Finding[] {
  const { bodyLine } = readFrontMatter(path, text);
  if (bodyLine < 3) return [];
  const keys = normaliseSource(text)
    .split('\n')
    .slice(1, bodyLine - 2);
  return lintKeys(path, keys.join('\n'), 2);
}

/**
 * What YAML reads otherwise than its author sees it: typographic quotation marks, which it takes for letters; a number sign
 * in a text, from which on it takes everything for a comment; no-break spaces at the beginning of a line.
 * @param firstLine the line of the file on which `text` starts
 */
export function lintKeys(path: string, text: string, firstLine: number): Finding[] {
  if (keysIntricateFrom(text) !== null) return [];
  const lines = text.split('\n');
  const indented = lines.flatMap((line, at) =>
    /^[ \t]*[\u00a0\u2007\u202f\u3000]/.test(line)
      ? [finding(path, firstLine + at, 'space-indents', {}, line)]
      : [],
  );
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, schema: 'core', prettyErrors: false });
  if (document.errors.length > 0 || indented.length > 0) return indented;
  const found: Finding[] = [];
  visit(document, {
    Scalar(_, node, parents) {
      if (node.type !== 'PLAIN' || !node.range) return;
      const at = counter.linePos(node.range[0]).line - 1;
      const line = lines[at] ?? '';
      const written = String(node.source ?? '');
      const place = [path, firstLine + at] as const;
      if (withoutTypographicQuotes(written) !== null) {
        const expected = inStraightQuotes(written);
        found.push(finding(...place, 'typographic-quotes', { found: written, expected }, line));
      }
      const cut = cutOff(
        text.slice(node.range[1]),
        keysAbove(parents, node).some((key) => worded.has(key)),
      );
      if (cut === null) return;
      const expected = inStraightQuotes(`${written}${cut}`);
      found.push(finding(...place, 'text-cut', { found: cut.trim(), expected }, line));
    },
  });
  return found;
}

/**
 * What stands behind a value on its line as a comment and may be meant as part of it: `#1`; and `# 1` in words, unless
 * it stands apart as comments do.
 */
function cutOff(rest: string, inWords: boolean): string | null {
  const [, comment, spaces = '', sign = ''] = /^(([ \t]+)(#.?)[^\n]*)/.exec(rest) ?? [];
  if (comment === undefined) return null;
  const apart = spaces.length > 1;
  return /^#[^\s#]/.test(sign) || (inWords && !apart) ? comment : null;
}

/** The keys that a value stands under, its own last; one for each language counts for none. */
function keysAbove(parents: readonly unknown[], node: Scalar): string[] {
  return parents
    .filter((parent): parent is Pair => isPair(parent) && parent.key !== node)
    .flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []))
    .filter((key) => !(languages as readonly string[]).includes(key));
}
