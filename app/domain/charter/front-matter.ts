import type { Document } from 'yaml';
import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { normaliseSource } from '../normal-source.ts';
import { type Finding, finding } from './findings.ts';
import { intricateFrom, keysBounds, keysIntricateFrom, markdownBounds } from './intricate.ts';
import { yamlFinding } from './yaml-faults.ts';

/** Where a value stands in front matter: `['clock', 'pauses', 0]`. */
export type KeyPath = (string | number)[];

/** A file split at its `---` marks. Line ends are `\n`, a byte order mark is gone. */
export type FrontMatter = {
  path: string;
  /** The keys as plain values; YAML 1.2 core: dates stay texts. Empty where there was an error. */
  data: Record<string, unknown>;
  /** Line in the file of the deepest part of the path that exists; the first line of keys if none does. */
  lineOf: (...path: KeyPath) => number;
  body: string;
  /** Line in the file on which the body starts. */
  bodyLine: number;
  findings: Finding[];
};

/** Where one mark is missing a parser of YAML may find fault with every line after it. */
const mostErrors = 20;

const MARK = /^---[ \t]*$/;

/**
 * Splits a Markdown file into its front matter and its body; mistakes are findings, nothing throws. A body that would
 * take too long to read is none.
 */
export function readFrontMatter(path: string, text: string): FrontMatter {
  const lines = normaliseSource(text).split('\n');
  const without = { path, data: {}, lineOf: () => 1, body: lines.join('\n'), bodyLine: 1 };
  if (!MARK.test(lines[0] ?? '')) return { ...without, findings: [finding(path, 1, 'front-matter-missing')] };
  const end = lines.findIndex((line, index) => index > 0 && MARK.test(line));
  if (end < 0) {
    return { ...without, body: '', findings: [finding(path, 1, 'front-matter-unclosed')] };
  }
  const keys = readKeys(path, lines.slice(1, end).join('\n'), 2);
  const read = { ...keys, path, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
  const intricate = intricateFrom(read.body);
  if (intricate === null) return read;
  const found = finding(path, read.bodyLine + intricate, 'markdown-intricate', markdownBounds);
  return { ...read, body: '', findings: [...keys.findings, found] };
}

/**
 * Reads a mapping written in YAML; `firstLine` is the line of the file on which `text` starts. With scalars `as-written`
 * every one is the text that stands there (`TRUE`, `007`, `~`), for files whose words are compared with other files';
 * only one that is left out is `null`.
 */
export function readKeys(
  path: string,
  text: string,
  firstLine: number,
  scalars: 'as-meant' | 'as-written' = 'as-meant',
): Pick<FrontMatter, 'data' | 'lineOf' | 'findings'> {
  const intricate = keysIntricateFrom(text);
  if (intricate !== null) {
    const found = finding(path, firstLine + intricate, 'keys-intricate', keysBounds);
    return { data: {}, lineOf: () => firstLine, findings: [found] };
  }
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    schema: scalars === 'as-written' ? 'failsafe' : 'core',
    prettyErrors: false,
    merge: false,
    stringKeys: true,
  });
  const lineAt = (offset: number) => Math.max(counter.linePos(offset).line, 1) + firstLine - 1;
  const lines = text.split('\n');
  const findings = yamlFindings(path, document, { lines, firstLine, lineAt });
  const lineOf = (...keys: KeyPath) => lineAt(offsetOf(document.contents, keys) ?? 0);
  if (findings.length > 0) return { data: {}, lineOf, findings };
  if (!isMap(document.contents)) {
    return { data: {}, lineOf, findings: [finding(path, firstLine, 'front-matter-not-mapping')] };
  }
  if (scalars === 'as-written') nameLeftOut(document);
  return { data: document.toJS() as Record<string, unknown>, lineOf, findings };
}

/** Makes `null` of a value that is not there, which without a schema is an empty text. */
function nameLeftOut(document: Document): void {
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && node.type === 'PLAIN' && node.source === '') node.value = null;
    },
  });
}

/** YAML's own errors; and what YAML allows but a reader of a charter could not follow: anchors and tags. */
function yamlFindings(
  path: string,
  document: Document,
  { lines, firstLine, lineAt }: { lines: string[]; firstLine: number; lineAt: (offset: number) => number },
): Finding[] {
  const faults = [...document.errors, ...document.warnings].slice(0, mostErrors);
  const told = faults.map(({ code, pos }) =>
    yamlFinding(path, code, lines, lineAt(pos[0]) - firstLine, firstLine),
  );
  // What one mistake on a line makes of the rest of it is no second one.
  const findings = told.filter(({ line }, index) => told.findIndex((other) => other.line === line) === index);
  if (findings.length > 0) return findings;
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || ('anchor' in node && node.anchor) || node.tag) {
        findings.push(finding(path, lineAt(node.range?.[0] ?? 0), 'front-matter-alias'));
      }
    },
  });
  return findings;
}

function offsetOf(node: unknown, path: KeyPath): number | null {
  const [head, ...rest] = path;
  if (head === undefined) return null;
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(head),
    );
    if (!pair || !isScalar(pair.key)) return null;
    return offsetOf(pair.value, rest) ?? pair.key.range?.[0] ?? null;
  }
  if (isSeq(node)) {
    const item = node.items[Number(head)] as { range?: [number, number, number] } | undefined;
    if (!item) return null;
    return offsetOf(item, rest) ?? item.range?.[0] ?? null;
  }
  return null;
}
