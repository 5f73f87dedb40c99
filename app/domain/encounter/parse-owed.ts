import { type Fields, noteUnknownKeys, shown } from '../charter/fields.ts';
import type { Finding } from '../charter/findings.ts';
import { readListed } from '../charter/listed.ts';
import { nearest } from '../charter/nearest.ts';

/** How many customers are owed a yearly meeting, by charter. */
export type OwedMeetings = ReadonlyMap<string, number>;

/** More customers than any company has. */
const most = 100_000_000;
const example = 'aurore: { owed: 240 }';

/**
 * Reads `encounters.yml`: a mapping of charters to `owed`, how many customers are owed a meeting every year. Every mistake is a
 * finding at its line.
 * @param charters those of the content folder
 */
export function parseOwed(
  path: string,
  text: string,
  charters: readonly string[],
): { owed: OwedMeetings; findings: Finding[] } {
  const { listed, findings } = readListed(path, text, { example }, (charter, fields) => {
    const count = readOwed(charter, fields, charters);
    return count === null ? null : ([charter, count] as const);
  });
  return { owed: new Map(listed), findings };
}

function readOwed(charter: string, fields: Fields, charters: readonly string[]): number | null {
  if (!charters.includes(charter)) {
    const expected = nearest(charter, [...charters]) ?? (charters.join(', ') || '—');
    fields.note([], 'owed-charter', { found: shown(charter), expected });
    return null;
  }
  noteUnknownKeys(fields, ['owed']);
  const { owed } = fields.data;
  if (Number.isInteger(owed) && Number(owed) >= 1 && Number(owed) <= most) return Number(owed);
  fields.note(['owed'], 'owed-count', { found: shown(owed), most });
  return null;
}
