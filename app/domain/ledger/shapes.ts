import type { Json } from './canonical.ts';

type JsonObject = { [key: string]: Json };
type Value = 'text' | 'number' | 'boolean' | 'null';
/** The fields of an object in their order, and how its canonical text is spelt: a group for each value but `null`. */
type Shape = { spelling: RegExp; fields: Fields };
type Fields = { name: string; is: Value | Fields }[];

const spellings: Record<Value, string> = {
  // Nothing that is escaped, and no half of a surrogate pair.
  text: '"([^"\\\\\\u0000-\\u001f\\ud800-\\udfff]*)"',
  // Whole, and short enough to be written out in full.
  number: '(0|[1-9]\\d{0,14})',
  boolean: '(true|false)',
  null: 'null',
};
const mostShapes = 64;

/**
 * Reads canonical JSON twice as fast as a parser and a check of the spelling: the entries of a log have few shapes, and
 * a text that is spelt as one already known is canonical too. What is read holds on to the whole text: it is to be looked
 * at, not to be kept.
 */
export class Shapes {
  readonly #known: Shape[] = [];

  /** The object of which this is the canonical JSON, if its shape is known; `null` says nothing about the text. */
  read(text: string): JsonObject | null {
    for (let place = 0; place < this.#known.length; place++) {
      const { spelling, fields } = this.#known[place] as Shape;
      const values = spelling.exec(text);
      if (!values) continue;
      if (place > 0) this.#moveUp(place);
      return objectOf(fields, values, { at: 0 });
    }
    return null;
  }

  /** Remembers the shape of an object that was read from canonical JSON, where it is one of those told apart here. */
  learn(object: JsonObject): void {
    const fields = this.#known.length < mostShapes ? fieldsOf(object) : null;
    if (fields) this.#known.push({ spelling: new RegExp(`^${spellingOf(fields)}$`), fields });
  }

  /** What is met often is looked for first. */
  #moveUp(place: number): void {
    const met = this.#known[place] as Shape;
    this.#known[place] = this.#known[place - 1] as Shape;
    this.#known[place - 1] = met;
  }
}

function fieldsOf(object: JsonObject): Fields | null {
  const fields: Fields = [];
  for (const [name, value] of Object.entries(object)) {
    const is = shapeOf(value);
    // A script's objects have names that are numbers first, wherever they stood.
    const inOrder = name > (fields.at(-1)?.name ?? '') || fields.length === 0;
    if (is === null || !inOrder || name === '__proto__') return null;
    fields.push({ name, is });
  }
  return fields;
}

function shapeOf(value: Json): Value | Fields | null {
  if (value === null) return 'null';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return 'number';
  return Array.isArray(value) ? null : fieldsOf(value as JsonObject);
}

function spellingOf(fields: Fields): string {
  const members = fields.map(({ name, is }) => {
    const key = JSON.stringify(name).replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    return `${key}:${typeof is === 'string' ? spellings[is] : spellingOf(is)}`;
  });
  return `\\{${members.join(',')}\\}`;
}

function objectOf(fields: Fields, values: RegExpExecArray, read: { at: number }): JsonObject {
  const object: JsonObject = {};
  for (const { name, is } of fields) {
    if (is === 'null') object[name] = null;
    else if (is === 'text') object[name] = values[++read.at] as string;
    else if (is === 'number') object[name] = Number(values[++read.at]);
    else if (is === 'boolean') object[name] = values[++read.at] === 'true';
    else object[name] = objectOf(is, values, read);
  }
  return object;
}
