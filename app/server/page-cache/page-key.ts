import { areaOf, wordsOf } from '#app/http/area.ts';
import { knownSearch } from '#app/http/choices.ts';
import { languageIn } from '#app/paths.ts';

/** Under which name a page is kept: its address. `plain`: as Kept prints it, without anything chosen on it. */
export type PageKey = { key: string; plain: boolean };

/** A word of an address, as in all that app/paths.ts prints. */
const plainWord = /^[a-z0-9][a-z0-9.-]*$/;
/** Files that are made, such as the icon: the only public addresses without a language. */
const madeFile = /^\/[a-z0-9-]+\.[a-z]+$/;
/** Pages of which there are as many as entries in the ledger: kept with those that anyone can make up. */
const oneOfMany = /^\/[a-z]{2}\/(?:ledger\/entries|receipts)\//;
/** Longer addresses are no page's. */
const longest = 500;

/**
 * The name of the public page at an address as a request line has it; `null` for what is not kept. However an address
 * is spelt, and whatever is added to it that its page does not read, it is one page.
 */
export function pageKey(url: string): PageKey | null {
  if (url.length > longest || isNotPublic(url)) return null;
  const words = wordsOf(url);
  if (!words.every((word) => plainWord.test(word))) return null;
  const path = `/${words.join('/')}`;
  if (!languageIn(path) && !madeFile.test(path)) return null;
  const asked = url.indexOf('?');
  const search = asked < 0 ? '' : knownSearch(words, new URLSearchParams(url.slice(asked)));
  return { key: path + search, plain: search === '' && !oneOfMany.test(path) };
}

/** Pages of the signed-in, of claimants and of surveys, and the way in and out. */
function isNotPublic(url: string): boolean {
  const area = areaOf(url);
  return area === 'staff' || area === 'entrance' || area === 'claim' || area === 'survey';
}
