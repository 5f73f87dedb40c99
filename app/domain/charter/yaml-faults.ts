import type { ErrorCode } from 'yaml';
import type { FindingCode } from './finding-codes.ts';
import { type Finding, finding } from './findings.ts';
import { keysBounds } from './intricate.ts';

/** What a fault of YAML is called here; `line`: what stands on the line decides, see `lineFault`. */
export const yamlFaults: Record<ErrorCode, FindingCode | 'line'> = {
  ALIAS_PROPS: 'front-matter-alias',
  BAD_ALIAS: 'front-matter-alias',
  BAD_COLLECTION_TYPE: 'front-matter-alias',
  BAD_DIRECTIVE: 'yaml-document',
  BAD_DQ_ESCAPE: 'yaml-escape',
  BAD_INDENT: 'line',
  BAD_PROP_ORDER: 'front-matter-alias',
  BAD_SCALAR_START: 'yaml-value-start',
  BLOCK_AS_IMPLICIT_KEY: 'line',
  BLOCK_IN_FLOW: 'line',
  DUPLICATE_KEY: 'front-matter-duplicate-key',
  IMPOSSIBLE: 'front-matter-syntax',
  KEY_OVER_1024_CHARS: 'yaml-key',
  MISSING_CHAR: 'line',
  MULTILINE_IMPLICIT_KEY: 'line',
  MULTIPLE_ANCHORS: 'front-matter-alias',
  MULTIPLE_DOCS: 'yaml-document',
  MULTIPLE_TAGS: 'front-matter-alias',
  NON_STRING_KEY: 'yaml-key',
  RESOURCE_EXHAUSTION: 'keys-intricate',
  TAB_AS_INDENT: 'front-matter-tab',
  TAG_RESOLVE_FAILED: 'front-matter-alias',
  UNEXPECTED_TOKEN: 'line',
};

/**
 * A fault that the parser of YAML found, in our words: the line that is to be changed, and how it would be written.
 * @param lines of the keys
 * @param at the line of the fault among them, counted from 0
 * @param firstLine the line of the file on which they begin
 */
export function yamlFinding(
  path: string,
  code: ErrorCode,
  lines: readonly string[],
  at: number,
  firstLine: number,
): Finding {
  const named = Object.hasOwn(yamlFaults, code) ? yamlFaults[code] : 'front-matter-syntax';
  const open = openedBefore(lines, at);
  const fault = named === 'line' ? (open ?? lineFault(lines, at)) : { code: named, line: at };
  const text = lines[fault.line] ?? '';
  const values = { expected: rewritten(fault.code, text), ...keysBounds };
  return finding(path, firstLine + fault.line, fault.code, values, text);
}

type LineFault = { code: FindingCode; line: number };

/** `title: value`, also as an item of a list. */
const PAIR = /^(\s*(?:-\s+)*)([^\s:#"'[{][^:#"'[{]*?)[ \t]*:(?:[ \t]+(.*))?$/;

/** Of a line on which nothing that began before it is still open. */
function lineFault(lines: readonly string[], at: number): LineFault {
  const [text = '', next = ''] = [lines[at], lines[at + 1]];
  const value = PAIR.exec(text)?.[3]?.trim() ?? '';
  if (/^(["']).*\1\s*\S/.test(value)) return { code: 'yaml-after-quote', line: at };
  if (/:\s/.test(value) && !/^["'[{]/.test(value)) return { code: 'yaml-colon', line: at };
  if (!PAIR.test(text) && !/^\s*-(?:\s|$)/.test(text)) return { code: 'yaml-colon-missing', line: at };
  if (/^-\s/.test(value)) return { code: 'yaml-list', line: at };
  const deeper = indentOf(next) > indentOf(text) && value !== '';
  if (deeper && next.trim() !== '') return { code: 'yaml-indent', line: at + 1 };
  const above = lines.slice(0, at).findLast((line) => line.trim() !== '');
  if (above !== undefined && indentOf(above) !== indentOf(text)) return { code: 'yaml-indent', line: at };
  return { code: 'front-matter-syntax', line: at };
}

/** So many lines a value may go on for, to be looked through for its end. */
const longestValue = 200;

/** What closes what a value begins with. */
const closings: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };

/** The first line up to a fault whose value begins with a quotation mark or a bracket that is still open there. */
function openedBefore(lines: readonly string[], at: number): LineFault | null {
  for (const [line, text] of lines.slice(0, at + 1).entries()) {
    const value = PAIR.exec(text)?.[3]?.trim() ?? '';
    const [first = ''] = value;
    const closing = closings[first];
    if (closing === undefined || !isOpen(value, first, closing)) continue;
    const since = [value, ...lines.slice(line + 1, Math.min(at + 1, line + longestValue))].join('\n');
    if (!isOpen(since, first, closing)) continue;
    if (closing !== first) return { code: 'yaml-bracket-open', line };
    if (!/^'(?:[^']|'')*'\S/.test(value)) return { code: 'yaml-quote-open', line };
  }
  return null;
}

function isOpen(text: string, opening: string, closing: string): boolean {
  const plain = text.replaceAll('\\"', '');
  return opening === closing
    ? occurrences(plain, opening) % 2 === 1
    : occurrences(plain, opening) > occurrences(plain, closing);
}

/** How the line would be written, where that can be told; else what a line looks like. */
function rewritten(code: FindingCode, text: string): string {
  const [, before = '', key = '', value = ''] = PAIR.exec(text) ?? [];
  const pair = (written: string) => `${before.trimStart()}${key}: ${written}`;
  const bare = value.trim();
  switch (code) {
    case 'yaml-colon':
    case 'yaml-value-start':
    case 'yaml-after-quote':
      return key === '' ? 'title: "…"' : pair(inStraightQuotes(bare));
    case 'yaml-escape':
      return pair(`'${bare.replace(/^"|"$/g, '').replaceAll("'", "''")}'`);
    case 'yaml-quote-open':
      return pair(`${bare}${bare[0] ?? ''}`);
    case 'yaml-bracket-open':
      return pair(`${bare.replace(/,$/, '')}${bare.startsWith('[') ? ']' : '}'}`);
    case 'yaml-list':
      return pair(`[${bare.replace(/^-\s+/, '')}]`);
    case 'yaml-colon-missing': {
      const [, indent = '', word = '', rest = ''] = /^(\s*)([\w-]+)\s*:?\s*(.*)$/.exec(text) ?? [];
      return word === '' ? 'title: …' : `${indent}${word}: ${rest || '…'}`.trim();
    }
    default:
      return 'title: …';
  }
}

/** A value as YAML takes it for a text, whatever is in it; typographic quotation marks around it are taken off. */
export function inStraightQuotes(value: string): string {
  const plain = withoutTypographicQuotes(value) ?? value;
  return plain.includes('"') || plain.includes('\\')
    ? `'${plain.replace(/^'(.*)'$/, '$1').replaceAll("'", "''")}'`
    : `"${plain.replace(/^'(.*)'$/, '$1')}"`;
}

/** Marks that open and close a quotation, in one language or another. */
const quotations = ['“”', '””', '„“', '„”', '«»', '»«', '‘’', '‚‘', '‚’', '‹›'];

/** A text without the typographic quotation marks around the whole of it; `null` where there are none. */
export function withoutTypographicQuotes(value: string): string | null {
  const text = value.trim();
  const around = text.length > 1 && quotations.includes(`${text[0]}${text.at(-1)}`);
  const inner = text.slice(1, -1).trim();
  // Marks of two quotations, one after the other, are not around the whole.
  return !around || /[“”„«»]/.test(inner) ? null : inner;
}

function occurrences(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}
