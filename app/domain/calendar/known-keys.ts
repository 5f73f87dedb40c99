import { z } from 'zod';

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
