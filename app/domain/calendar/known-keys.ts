import { z } from 'zod';
import { type Language, languages } from '../../languages/language.ts';

/** An object of these keys and no others; what does not fit is an issue that lists the known ones. */
export function known<Shape extends z.core.$ZodShape>(shape: Shape) {
  const keys = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `unknown key ${(issue.keys ?? []).map((key) => `"${key}"`).join(', ')}; expected ${keys}`
        : `expected an object with the keys ${keys}`,
  });
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
