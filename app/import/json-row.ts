import { canonicalJson, type Json } from '../domain/ledger/canonical.ts';
import { mostValues } from './csv.ts';
import type { RowReason } from './reasons.ts';

/** A number as its file writes it, where JavaScript would write it otherwise: past 2^53, `1e400`, `-0`, `1.10`. */
export class Digits {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}
export type JsonValue = null | boolean | number | string | Digits | JsonValue[] | JsonObject;
export type JsonObject = { [name: string]: JsonValue };

/** How deeply lists and objects may lie in each other. */
const deepest = 100;
/** Half a surrogate pair, which no text of a row may have: what begins with it is the text of a number. */
const MARK = '\uDC00';
/** A number that may be written otherwise than JavaScript would, wherever it stands. */
const UNUSUAL = /(?:^|[:,[\s])(?:-?\d{16}|-?\d+[.eE]|-0)/;
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/** Reads a line that is one JSON object. Its numbers keep their digits. */
export function parseJsonRow(line: string): { object: JsonObject } | { reason: RowReason } {
  if (line.length > deepest) {
    const { depth, values, closes } = shapeOf(line);
    if (!closes) return { reason: { code: 'not-json' } };
    if (depth > deepest) return { reason: { code: 'too-deep', values: { most: deepest } } };
    if (values > mostValues) return { reason: { code: 'too-many-values', values: { most: mostValues } } };
  }
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { reason: { code: 'not-json' } };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { reason: { code: 'not-json' } };
  if (line.includes('\\u') && !isWellFormed(value)) return { reason: { code: 'not-unicode' } };
  return { object: UNUSUAL.test(line) ? keepingDigits(line) : (value as JsonObject) };
}

function keepingDigits(line: string): JsonObject {
  const marked = line.replace(STRING_OR_NUMBER, (token) =>
    token.startsWith('"') || String(Number(token)) === token ? token : `"${MARK}${token}"`,
  );
  return JSON.parse(marked, (_, value: JsonValue) =>
    typeof value === 'string' && value.startsWith(MARK) ? new Digits(value.slice(1)) : value,
  );
}

/** The row as JSON, its numbers as they were. */
export function writeJsonRow(row: JsonObject): string {
  const marked = JSON.stringify(row, (_, value) => (value instanceof Digits ? MARK + value.text : value));
  return marked.replace(/"\\udc00([^"]*)"/g, '$1');
}

/** The text of a value that is no list and no object; `null` for one. */
export function plainText(value: JsonValue): string | null {
  if (value === null) return '';
  if (value instanceof Digits) return value.text;
  return typeof value === 'object' ? null : String(value);
}

/** What a row says, the same whatever the order of its members and however a number is written that a double can hold. */
export function canonicalValue(value: JsonValue): Json {
  if (value instanceof Digits) return isExact(value.text) ? Number(value.text) : value.text;
  if (Array.isArray(value)) return value.map(canonicalValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, canonicalValue(member)]));
}

/** Up to fifteen digits a double tells every number from every other. */
function isExact(text: string): boolean {
  const [digits = ''] = text.replace(/^-/, '').split(/[eE]/);
  const significant = digits.replace('.', '').replace(/^0+/, '');
  const number = Number(text);
  return significant.length <= 15 && Number.isFinite(number) && (number !== 0) === (significant !== '');
}

/**
 * How deeply lists and objects lie in each other in a line, how many values there are at most, and whether what is opened
 * is closed: found out before it is parsed, which takes far longer for very many or very deep ones.
 */
function shapeOf(line: string): { depth: number; values: number; closes: boolean } {
  let [open, depth, values] = [0, 0, 1];
  for (let at = 0; at < line.length; at++) {
    const sign = line[at];
    if (sign === '"') at = stringEnd(line, at);
    else if (sign === ',') values += 1;
    else if (sign === ']' || sign === '}') open -= 1;
    else if (sign === '[' || sign === '{') {
      [open, values] = [open + 1, values + 1];
      if (open > depth) depth = open;
    }
  }
  return { depth, values, closes: open === 0 };
}

/** Where the string ends that begins at a mark: at the next one that no backslash stands before. */
function stringEnd(line: string, begin: number): number {
  for (let at = line.indexOf('"', begin + 1); at >= 0; at = line.indexOf('"', at + 1)) {
    let before = at - 1;
    while (line[before] === '\\') before -= 1;
    if ((at - before) % 2 === 1) return at;
  }
  return line.length;
}

function isWellFormed(value: object): boolean {
  try {
    canonicalJson(value as Json);
    return true;
  } catch {
    return false;
  }
}
