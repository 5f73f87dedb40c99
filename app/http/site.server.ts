import { readSite } from '#app/content/site.server.ts';
import type { Context } from '#app/context.server.ts';
import type { Site } from '#app/domain/charter/site.ts';

const sites = new WeakMap<Context, Site>();

/** Who runs the site; read once per start. @throws Error naming file and line when it cannot be understood */
export function siteOf(context: Context): Site {
  const known = sites.get(context);
  if (known) return known;
  const site = readSite(context.content);
  sites.set(context, site);
  return site;
}

/**
 * Whether browsers come over https, as the site's origin says: what a request came over only the proxy that ended TLS
 * knows. Cookies and headers go by this.
 */
export function isOverHttps(context: Context): boolean {
  return !context.plainHttp && siteOf(context).origin.startsWith('https:');
}
