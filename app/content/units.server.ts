import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrors } from '#app/domain/charter/findings.ts';
import { parseUnits } from '#app/domain/unit/parse-units.ts';
import { noUnits, type Units } from '#app/domain/unit/unit.ts';
import { ContentFault } from './content-fault.ts';
import { readContentFile } from './content-file.server.ts';
import { markOfFile } from './mark.server.ts';
import { readSite } from './site.server.ts';

/** Where the content folder lists who deals with what was promised. */
export function unitsFile(content: string): string {
  return join(content, 'units.yml');
}

/**
 * The units of a content folder, read again when their file was saved: asking costs a look at the file. Where it cannot be
 * understood any more they are what they were, and `kept check` says what is wrong.
 * @throws ContentFault naming file and line, when it could not be understood from the beginning
 */
export function unitsReader(content: string): () => Units {
  let known: { units: Units; saved: string | null } | null = null;
  return () => {
    const saved = markOfFile(unitsFile(content));
    if (known?.saved === saved) return known.units;
    const units = saved === null ? noUnits : known ? readAgain(content, known.units) : readUnits(content);
    known = { units, saved };
    return units;
  };
}

/** Whoever asks wants to record something: what stands in the place of the list must not stop them. */
function readAgain(content: string, before: Units): Units {
  try {
    return readUnits(content);
  } catch {
    return before;
  }
}

function readUnits(content: string): Units {
  const path = unitsFile(content);
  const charters = readdirSync(join(content, 'charters'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const { units, findings } = parseUnits(path, readContentFile(path), {
    charters,
    spoken: readSite(content).languages,
  });
  if (hasErrors(findings)) throw new ContentFault(findings);
  return units;
}
