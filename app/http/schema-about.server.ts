import { LRUCache } from 'lru-cache';
import type { z } from 'zod';

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
