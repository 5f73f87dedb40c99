import { areaOf } from '#app/http/area.ts';
import { languageIn } from '#app/http/paths.ts';

/** Under which name a page is kept. `plain`: an address as Kept prints it, without anything chosen on it. */
export type PageKey = { key: string; plain: boolean };

/** Lower-case words, as in all that app/http/paths.ts prints; anything else may be one of endless ways to say the same. */
const plainAddress = /^(?:\/[a-z0-9][a-z0-9.-]*)+$/;
/** Files that are made, such as the icon: the only public addresses without a language. */
const madeFile = /^\/[a-z0-9-]+\.[a-z]+$/;
/** Pages of which there are as many as entries in the ledger: kept with those that anyone can make up. */
const oneOfMany = /^\/[a-z]{2}\/(?:ledger\/entries|receipts)\//;
/** Longer addresses are no page's. */
const longest = 500;

/**
 * The name of the public page at an address as a request line has it; `null` for what is not kept. Two orders of the
 * same choices are one page.
 */
export function pageKey(url: string): PageKey | null {
  if (url.length > longest || isNotPublic(url)) return null;
  if (plainAddress.test(url))
    return languageIn(url) || madeFile.test(url) ? { key: url, plain: !oneOfMany.test(url) } : null;
  // `//host/path` would be read as another site's address.
  if (!url.startsWith('/') || url.startsWith('//') || !languageIn(url.split('?', 1)[0] ?? '')) return null;
  if (!URL.canParse(url, 'http://kept.invalid')) return null;
  const { pathname, searchParams } = new URL(url, 'http://kept.invalid');
  if (!languageIn(pathname)) return null;
  searchParams.sort();
  const search = searchParams.toString();
  return {
    key: search ? `${pathname}?${search}` : pathname,
    plain: search === '' && plainAddress.test(pathname) && !oneOfMany.test(pathname),
  };
}

/** Pages of the signed-in, and the way in and out. */
function isNotPublic(url: string): boolean {
  const area = areaOf(url);
  return area === 'staff' || area === 'entrance';
}
