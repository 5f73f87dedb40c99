import { languageIn } from '../paths.ts';

/** Where things stand in an export: pages as `index.html` in the folder of their address, files under their own name. */
const origin = 'http://export.invalid';

/** Pages of the signed-in, forms, and what answers a question: of no use without a server. */
const needsServer =
  /^\/(?:[a-z]{2}\/(?:(?:sign-in|sign-out|staff|compliance|admin|gallery|claims|receipts?|s)(?:\/.*)?|ledger\/entries\/.+)|ledger\/proofs\/.+)$/;
/** Its lists go on for as long as the ledger does; the whole of it is in the export as files. */
const ledgerPage = /^\/[a-z]{2}\/ledger$/;

/** An address without its fragment, and the file that stands for it. */
export type InFolder = { address: string; file: string; fragment: string };
/** What an address leads to: a page or asset that is exported, a file of the ledger, the site itself, elsewhere. */
export type Place =
  | ({ is: 'exported' } & InFolder)
  | ({ is: 'ledger' } & InFolder)
  | { is: 'left-to-site'; address: string; fragment: string }
  | { is: 'elsewhere' };

/**
 * Where a link on the page at `from` leads.
 * @param href as written: absolute, from the root, or relative to the page
 */
export function placeOf(href: string, from = '/'): Place {
  if (!URL.canParse(href, origin + from)) return { is: 'elsewhere' };
  const url = new URL(href, origin + from);
  if (url.origin !== origin) return { is: 'elsewhere' };
  url.searchParams.sort();
  const { pathname, search, hash: fragment } = url;
  const address = pathname + search;
  const asked = search !== '' && ledgerPage.test(pathname);
  if (needsServer.test(pathname) || asked) return { is: 'left-to-site', address, fragment };
  const file = fileFor(url);
  const inFolder = { address, file, fragment };
  return pathname.startsWith('/ledger/') ? { is: 'ledger', ...inFolder } : { is: 'exported', ...inFolder };
}

/** A choice made in an address becomes folders: `breaches?period=2017` stands in `breaches/period=2017/index.html`. */
function fileFor({ pathname, searchParams }: URL): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (!languageIn(pathname) && path !== '') return path;
  if (/\.[a-z]+$/.test(path)) return path;
  const choices = [...searchParams].map(([name, value]) => `${name}=${value}`.replaceAll(/[^\w.=-]/g, '_'));
  return [...(path === '' ? [] : [path]), ...choices, 'index.html'].join('/');
}

/** The way from one file of an export to another: works on any host, under any folder of it, and without one. */
export function wayTo(file: string, from: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = file.split('/');
  let same = 0;
  while (same < folders.length && same < parts.length - 1 && folders[same] === parts[same]) same++;
  return [...folders.slice(same).map(() => '..'), ...parts.slice(same)].join('/');
}
