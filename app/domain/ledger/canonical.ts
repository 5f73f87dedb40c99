/** What canonical JSON can carry. `undefined` members are left out; a lone surrogate or a non-finite number is refused. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/**
 * Canonical JSON after RFC 8785: keys in order of UTF-16 code units, numbers and strings as ECMAScript writes
 * them, no white space. The same value always gives the same bytes (as UTF-8).
 * @throws RangeError for what JSON cannot carry exactly.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`Not a finite number: ${value}`);
    return Object.is(value, -0) ? '0' : String(value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map((member) => canonicalJson(member as Json)).join(',')}]`;
  const object = value as { readonly [key: string]: Json | undefined };
  let members = '';
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member === undefined) continue;
    members += `${members ? ',' : ''}${keyOf(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

/** Names of fields are few and come again in every entry. */
const keys = new Map<string, string>();

function keyOf(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = canonicalString(name);
  if (keys.size < 1_000) keys.set(name, key);
  return key;
}

function canonicalString(text: string): string {
  if (!text.isWellFormed()) throw new RangeError('Text with half of a surrogate pair');
  return JSON.stringify(text);
}
