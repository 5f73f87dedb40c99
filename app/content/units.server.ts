import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrors } from '#app/domain/charter/findings.ts';
import { parseUnits } from '#app/domain/unit/parse-units.ts';
import { noUnits, type Units } from '#app/domain/unit/unit.ts';
import { formatFinding } from '#app/i18n/findings.ts';
import { readSite } from './site.server.ts';

/** Where the content folder lists who deals with what was promised. */
export function unitsFile(content: string): string {
  return join(content, 'units.yml');
}

/**
 * The units of a content folder, read again when their file was saved: asking costs a look at the file. Where it cannot be
 * understood any more they are what they were, and `kept check` says what is wrong.
 * @throws Error naming file and line, when it could not be understood from the beginning
 */
export function unitsReader(content: string): () => Units {
  let known: { units: Units; saved: string | null } | null = null;
  return () => {
    const saved = savedAt(unitsFile(content));
    if (known?.saved === saved) return known.units;
    const units = saved === null ? noUnits : unitsIn(content, known?.units ?? null);
    known = { units, saved };
    return units;
  };
}

/** What tells one state of a file from another; `null` where there is none. */
function savedAt(path: string): string | null {
  const file = statSync(path, { throwIfNoEntry: false });
  return file ? `${file.ino} ${file.size} ${file.mtimeMs}` : null;
}

function unitsIn(content: string, otherwise: Units | null): Units {
  const path = unitsFile(content);
  const charters = readdirSync(join(content, 'charters'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const { units, findings } = parseUnits(path, readFileSync(path, 'utf8'), {
    charters,
    spoken: readSite(content).languages,
  });
  if (!hasErrors(findings)) return units;
  if (otherwise) return otherwise;
  throw new Error(findings.map((found) => formatFinding(found, 'en')).join('\n'));
}
