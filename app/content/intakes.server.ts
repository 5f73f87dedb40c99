import { join } from 'node:path';
import { hasErrors } from '#app/domain/charter/findings.ts';
import { type Intake, type Intakes, noIntakes } from '#app/domain/intake/intake.ts';
import { parseIntakes } from '#app/domain/intake/parse-intakes.ts';
import type { Language } from '#app/languages/language.ts';
import { readContentFile } from './content-file.server.ts';
import { listFolder } from './content-folder.server.ts';
import { markOfFile } from './mark.server.ts';
import { readSite } from './site.server.ts';

/**
 * The file of a charter's folder that names its intakes. It is how staff work, no term of the charter: no edition is
 * made of it.
 */
export const intakeFile = 'intake.yml';

/** The intakes of one charter, and the state of its file when they were read. */
type Known = { intakes: readonly Intake[]; saved: string | null };

/**
 * The intakes of a content folder, each file read again when it was saved: asking costs a look at each. Where one cannot
 * be understood its intakes are what they were, none if it never could, and `kept check` says what is wrong: promises are
 * still logged one by one. Whether they are promised is asked of the edition that binds, when something is logged.
 */
export function intakesReader(content: string): () => Intakes {
  const known = new Map<string, Known>();
  let shown: Intakes = noIntakes;
  return () => {
    let isNew = false;
    const slugs = listFolder(join(content, 'charters')).folders;
    for (const slug of new Set([...slugs, ...known.keys()])) {
      const path = join(content, 'charters', slug, intakeFile);
      const saved = markOfFile(path);
      const before = known.get(slug) ?? { intakes: [], saved: null };
      if (before.saved === saved) continue;
      const intakes = saved === null ? [] : (readIntakes(path, languagesOf(content)) ?? before.intakes);
      known.set(slug, { intakes, saved });
      isNew = true;
    }
    if (isNew) shown = new Map([...known].map(([slug, { intakes }]) => [slug, intakes]));
    return shown;
  };
}

function readIntakes(path: string, spoken: readonly Language[]): Intake[] | null {
  try {
    const { intakes, findings } = parseIntakes(path, readContentFile(path), { spoken, promises: null });
    return hasErrors(findings) ? null : intakes;
  } catch {
    return null;
  }
}

/** Without the site's languages any will do: which are missing is only told by `kept check`. */
function languagesOf(content: string): readonly Language[] {
  try {
    return readSite(content).languages;
  } catch {
    return [];
  }
}
