import type { PrivateFields } from './private.ts';

/** A private text; `null` where there is none, or none any more. */
export function textIn(fields: PrivateFields | null, name: string): string | null {
  const text = fields?.[name];
  return typeof text === 'string' ? text : null;
}
