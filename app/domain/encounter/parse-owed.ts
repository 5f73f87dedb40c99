import { type Fields, fieldsOf, isMapping, noteUnknownKeys, shown } from '../charter/fields.ts';
import type { Finding } from '../charter/findings.ts';
import { type FrontMatter, readKeys } from '../charter/front-matter.ts';
import { nearest } from '../charter/nearest.ts';
import { normaliseSource } from '../normal-source.ts';

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
  const keys = readKeys(path, normaliseSource(text), 1);
  const findings = [...keys.findings];
  const source: FrontMatter = { ...keys, path, body: '', bodyLine: 1 };
  const owed = new Map<string, number>();
  for (const [charter, said] of Object.entries(keys.data)) {
    const fields = fieldsOf(source, findings, [charter], said as Record<string, unknown>);
    const count = readOwed(charter, fields, charters);
    if (count !== null) owed.set(charter, count);
  }
  return { owed, findings };
}

function readOwed(charter: string, fields: Fields, charters: readonly string[]): number | null {
  if (!charters.includes(charter)) {
    const expected = nearest(charter, [...charters]) ?? (charters.join(', ') || '—');
    fields.note([], 'owed-charter', { found: shown(charter), expected });
    return null;
  }
  if (!isMapping(fields.data)) {
    fields.note([], 'mapping-expected', {
      key: shown(charter),
      found: shown(fields.data),
      expected: example,
    });
    return null;
  }
  noteUnknownKeys(fields, ['owed']);
  const { owed } = fields.data;
  if (Number.isInteger(owed) && Number(owed) >= 1 && Number(owed) <= most) return Number(owed);
  fields.note(['owed'], 'owed-count', { found: shown(owed), most });
  return null;
}
