import { z } from 'zod';
import { type Language, languages } from '../../languages/language.ts';
import { keyMeant } from '../charter/nearest.ts';
import { fault } from '../schema-fault.ts';

/** An object of these keys and no others; what does not fit is a fault that lists the known ones. */
export function known<Shape extends z.core.$ZodShape>(shape: Shape) {
  const keys = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? unknown(issue.keys ?? [], Object.keys(shape))
        : fault('fields', { expected: keys }),
  });
}

function unknown(keys: readonly string[], known: readonly string[]): string {
  const [key = ''] = keys;
  const meant = keys.length === 1 ? keyMeant(key, known) : null;
  return fault('key-unknown', { key: keys.join(', '), expected: meant ?? known.join(', ') });
}

/** An object with this in each language, or in some: `{fr: …, en: …}`. */
export function inLanguages<Schema extends z.ZodType>(schema: Schema) {
  return known(
    Object.fromEntries(languages.map((language) => [language, schema.optional()])) as Record<
      Language,
      z.ZodOptional<Schema>
    >,
  );
}
