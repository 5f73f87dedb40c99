import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '#app/context.server.ts';
import { formatFinding } from '#app/domain/charter/findings.ts';
import { parseSite, type Site } from '#app/domain/charter/site.ts';

const sites = new WeakMap<Context, Site>();

/**
 * Who runs the site, from `site.yml` in the content folder; read once per start.
 * @throws Error naming file and line when it cannot be read or understood
 */
export function siteOf(context: Context): Site {
  const known = sites.get(context);
  if (known) return known;
  const path = join(context.content, 'site.yml');
  const { site, findings } = parseSite(path, readFileSync(path, 'utf8'));
  if (!site) throw new Error(findings.map((found) => formatFinding(found, 'en')).join('\n'));
  sites.set(context, site);
  return site;
}
