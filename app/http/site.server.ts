import { markOfFiles } from '#app/content/mark.server.ts';
import { readSite } from '#app/content/site.server.ts';
import type { Context } from '#app/context.server.ts';
import type { Site } from '#app/domain/charter/site.ts';
import type { Standing } from '#app/standing.server.ts';

/** What was read last for each database that is open, and of which state of the file. */
const sites = new WeakMap<Standing, { site: Site; mark: string }>();

/**
 * Who runs the site, read again when the file has changed. One that cannot be understood then changes nothing, and the
 * origin stays what it was: the ledger is named after it. See `kept check`.
 * @throws Error naming file and line when it cannot be understood the first time
 */
export function siteOf({ standing, content }: Pick<Context, 'standing' | 'content'>): Site {
  const known = sites.get(standing);
  const mark = markOfFiles(content, ['site.yml']);
  if (known?.mark === mark) return known.site;
  const site = known ? readAgain(content, known.site) : readSite(content);
  sites.set(standing, { site, mark });
  return site;
}

function readAgain(content: string, before: Site): Site {
  try {
    return { ...readSite(content), origin: before.origin };
  } catch {
    return before;
  }
}

/**
 * Whether browsers come over https, as the site's origin says: what a request came over only the proxy that ended TLS
 * knows. Cookies and headers go by this.
 */
export function isOverHttps(context: Context): boolean {
  return !context.plainHttp && siteOf(context).origin.startsWith('https:');
}
