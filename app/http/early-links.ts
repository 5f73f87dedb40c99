import type { LinkDescriptor } from '@remix-run/node';

/**
 * The Link header that names the styles and fonts of a page, from the links of its head. A CDN that sends early hints
 * learns from it what to announce while we are still answering; see content/decisions/pages-in-memory.md.
 */
export function earlyLinks(links: readonly LinkDescriptor[]): string {
  const named = links.flatMap((link) => {
    if (!('rel' in link) || !('href' in link) || !link.href) return [];
    if (link.rel === 'stylesheet') return [`<${link.href}>; rel=preload; as=style`];
    if (link.rel !== 'preload' || link.as !== 'font') return [];
    return [`<${link.href}>; rel=preload; as=font; type="${link.type}"; crossorigin`];
  });
  return named.join(', ');
}
