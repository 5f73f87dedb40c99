import { LRUCache } from 'lru-cache';
import type { z } from 'zod';

/** Whether a field may be answered once, or any number of times because it is a list. */
export type Times = 'once' | 'often';
type Names = ReadonlyMap<string, Times>;

const known = new WeakMap<z.core.$ZodType, Names>();

/**
 * The names of the fields that a schema reads: `reference`, `address.city` of an object in it, `lines[].text` of a list
 * of objects, whose numbers are left out. Made once for a schema.
 */
export function fieldNames(schema: z.core.$ZodType): Names {
  const names = known.get(schema) ?? new Map(namesIn(schema, ''));
  known.set(schema, names);
  return names;
}

/** The name of a field as `fieldNames` has it: `lines[7].text` is `lines[].text`. Two digits are plenty. */
export function nameOfField(name: string): string {
  return name.replace(/\[\d{1,2}\]/g, '[]');
}

function namesIn(schema: z.core.$ZodType, name: string, times: Times = 'once'): [string, Times][] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([key, field]) =>
        namesIn(field, name === '' ? key : `${name}.${key}`),
      );
    case 'array':
      return holdsFields(def.element)
        ? namesIn(def.element, `${name}[]`)
        : namesIn(def.element, name, 'often');
    case 'union':
      return def.options.flatMap((option) => namesIn(option, name, times));
    case 'intersection':
      return [def.left, def.right].flatMap((side) => namesIn(side, name, times));
    case 'pipe':
      // What is read stands before what it becomes; only a preprocess has nothing of its own there.
      return namesIn(def.in._zod.def.type === 'transform' ? def.out : def.in, name, times);
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return namesIn(def.innerType, name, times);
    default:
      return name === '' ? [] : [[name, times]];
  }
}

/** Whether a schema is of objects, so that their fields have names of their own. */
function holdsFields(schema: z.core.$ZodType): boolean {
  return namesIn(schema, '').length > 0;
}

/**
 * Keeps the schemas that are made for what forms are about, by what tells them apart: to make one, and to ready it for
 * forms, takes several times as long as to read a form by it.
 */
export function schemaAbout<About, Schema extends z.ZodType>(
  keyOf: (about: About) => string,
  make: (about: About) => Schema,
): (about: About) => Schema {
  const made = new LRUCache<string, Schema>({ max: 50 });
  return (about) => {
    const key = keyOf(about);
    const schema = made.get(key) ?? make(about);
    made.set(key, schema);
    return schema;
  };
}
