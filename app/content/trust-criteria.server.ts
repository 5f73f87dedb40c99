import { join } from 'node:path';
import type { TrustCriterion } from '#app/domain/criterion/criterion.ts';
import { parseCriteria } from '#app/domain/criterion/parse-criteria.ts';
import { isThere, readContentFile } from './content-file.server.ts';
import { readSite } from './site.server.ts';

/** Where the content folder lists by what people say whether they trust. */
export function criteriaFile(content: string): string {
  return join(content, 'trust-criteria.yml');
}

/** The criteria of trust of a content folder, in the order of the file; none of what cannot be understood, which `kept check` tells. */
export function trustCriteria(content: string): TrustCriterion[] {
  const path = criteriaFile(content);
  if (!isThere(path)) return [];
  try {
    return parseCriteria(path, readContentFile(path), readSite(content).languages).criteria;
  } catch {
    return [];
  }
}
