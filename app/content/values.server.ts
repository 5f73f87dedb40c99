import { join } from 'node:path';
import { hasErrors } from '#app/domain/charter/findings.ts';
import { parseValues } from '#app/domain/value/parse-values.ts';
import type { Values } from '#app/domain/value/value.ts';
import { isThere, readContentFile } from './content-file.server.ts';
import { readSite } from './site.server.ts';

/** Where the content folder says what the company stands for. */
export function valuesFile(content: string): string {
  return join(content, 'values.yml');
}

/**
 * What the company says that it stands for; none where the folder does not say, or says it so that nobody can read it: then `kept check` says what is
 * wrong. Which promises there are is asked of what is published, where they are shown.
 */
export function readValues(content: string): Values {
  const path = valuesFile(content);
  if (!isThere(path)) return [];
  try {
    const spoken = readSite(content).languages;
    const { values, findings } = parseValues(path, readContentFile(path), { spoken, commitments: null });
    return hasErrors(findings) ? [] : values;
  } catch {
    return [];
  }
}
