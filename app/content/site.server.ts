import { join } from 'node:path';
import { parseSite, type Site } from '#app/domain/charter/site.ts';
import { formatFinding } from '#app/i18n/findings.ts';
import { readContentFile } from './content-file.server.ts';

/**
 * Who runs the site, from `site.yml` in the content folder.
 * @throws Error naming file and line when it cannot be read or understood
 */
export function readSite(content: string): Site {
  const path = join(content, 'site.yml');
  const { site, findings } = parseSite(path, readContentFile(path));
  if (!site) throw new Error(findings.map((found) => formatFinding(found, 'en')).join('\n'));
  return site;
}
