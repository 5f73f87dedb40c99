import { join } from 'node:path';
import { parseSite, type Site } from '#app/domain/charter/site.ts';
import { ContentFault } from './content-fault.ts';
import { readContentFile } from './content-file.server.ts';

/**
 * Who runs the site, from `site.yml` in the content folder.
 * @throws ContentFault naming file and line when it cannot be understood, Error when it cannot be read
 */
export function readSite(content: string): Site {
  const path = join(content, 'site.yml');
  const { site, findings } = parseSite(path, readContentFile(path));
  if (!site) throw new ContentFault(findings);
  return site;
}
