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
  for (const key of inOrder(Object.keys(object))) {
    const member = object[key];
    if (member === undefined) continue;
    members += `${members ? ',' : ''}${keyOf(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

/** Whether a text is the canonical JSON of the value that was parsed from it. */
export function isCanonical(text: string, value: Json): boolean {
  // The engine's own writer differs in the order of keys and in what is no text: where neither is at stake it decides.
  const sure = !text.includes('\\u') && isInOrder(value) && JSON.stringify(value) === text;
  return sure || canonicalJson(value) === text;
}

function isInOrder(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isInOrder);
  let before = '';
  for (const key in value) {
    if (key < before || !isInOrder((value as { [key: string]: Json })[key] as Json)) return false;
    before = key;
  }
  return true;
}

/** Whether two values have the same canonical JSON. */
export function isSameJson(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((member, place) => isSameJson(member as Json, other[place] as Json))
    );
  const [left, right] = [one, other] as { readonly [key: string]: Json | undefined }[];
  for (const key in left) if (!isSameJson(left[key], right?.[key])) return false;
  for (const key in right) if (right[key] !== undefined && left?.[key] === undefined) return false;
  return true;
}

/** Names in order of UTF-16 code units; most are written so. */
function inOrder(names: string[]): string[] {
  for (let place = 1; place < names.length; place++)
    if ((names[place] as string) < (names[place - 1] as string)) return names.sort();
  return names;
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

/** Texts without anything that is written otherwise: printable ASCII but `"` and `\\`. */
const plain = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

function canonicalString(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new RangeError('Text with half of a surrogate pair');
  return JSON.stringify(text);
}
