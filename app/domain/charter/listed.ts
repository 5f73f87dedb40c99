import { normaliseSource } from '../normal-source.ts';
import { type Fields, fieldsOf, isMapping, shown } from './fields.ts';
import type { FindingCode } from './finding-codes.ts';
import { type Finding, finding } from './findings.ts';
import { type FrontMatter, readKeys } from './front-matter.ts';

/** How one of what a file lists is written; how many there may be, unless each is of a list that is known, and what is found where there are more. */
type Kind = { example: string; most?: number; tooMany?: FindingCode };

/**
 * Reads a file that is a mapping of keys to what is said of each. Every mistake is a finding at its line; what is left of the list is read all the same.
 * @param readEach what is said of a key, which is a mapping; `null` where nothing can be made of it
 */
export function readListed<Each>(
  path: string,
  text: string,
  { example, most = Number.POSITIVE_INFINITY, tooMany }: Kind,
  readEach: (key: string, fields: Fields) => Each | null,
): { listed: Each[]; findings: Finding[] } {
  const keys = readKeys(path, normaliseSource(text), 1);
  const findings = [...keys.findings];
  const source: FrontMatter = { ...keys, path, body: '', bodyLine: 1 };
  const names = Object.keys(keys.data);
  if (tooMany && names.length > most)
    findings.push(finding(path, keys.lineOf(names[most] ?? ''), tooMany, { most }));
  const listed = names.slice(0, most).flatMap((key): Each[] => {
    const fields = fieldsOf(source, findings, [key], keys.data[key] as Record<string, unknown>);
    if (!isMapping(fields.data)) {
      fields.note([], 'mapping-expected', { key: shown(key), found: shown(fields.data), expected: example });
      return [];
    }
    const each = readEach(key, fields);
    return each === null ? [] : [each];
  });
  return { listed, findings };
}
