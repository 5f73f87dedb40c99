import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatFinding } from '#app/domain/charter/findings.ts';
import { parseSite, type Site } from '#app/domain/charter/site.ts';

const sites = new Map<string, Site>();

/** Who runs the site: `site.yml` under the content folder, read once. @throws Error naming file, line and what was expected. */
export function siteOf(content: string): Site {
  const known = sites.get(content);
  if (known) return known;
  const path = join(content, 'site.yml');
  const { site, findings } = parseSite(path, readFileSync(path, 'utf8'));
  if (!site) throw new Error(findings.map((found) => formatFinding(found, 'en')).join('\n'));
  sites.set(content, site);
  return site;
}
