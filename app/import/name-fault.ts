import { strayIn } from '../domain/stray-character.ts';
import type { RowReason } from './reasons.ts';

const longest = 200;

/** Why a reference or the name of a unit cannot be taken from its column; `null` when it can. */
export function faultInName(column = '', name: string | null): RowReason | null {
  if (name === null) return null;
  if (name.length > longest) return { code: 'value-too-long', values: { column, most: longest } };
  const stray = strayIn(name);
  return stray && { code: 'stray-character', values: { column, ...stray } };
}
