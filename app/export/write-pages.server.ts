import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { translator } from '#app/i18n/translator.ts';
import { languages } from '#app/languages/language.ts';
import { languageIn } from '#app/paths.ts';
import { openFrontier } from './frontier.server.ts';
import { exportAsset, exportPage } from './links.ts';
import { type InFolder, placeOf, wayTo } from './places.ts';

type PagesToWrite = {
  /** The folder that they are written to. */
  folder: string;
  /** Where to begin; everything that links lead to from there follows. */
  begin: readonly string[];
  /** The site's address, where links lead that need a server. */
  site: string;
  /** The folder of built styles and fonts. */
  assets: string;
  render: (address: string) => Promise<Response>;
  onProgress: (done: number, of: number) => void;
};

/** Thrown where a page of the site leads to something that is not there. */
export class BrokenLink extends Error {}

/**
 * Writes every page that can be reached, with its styles, fonts and pictures. One page is in memory at a time.
 * @returns how many files were written
 * @throws BrokenLink
 */
export async function writePages({
  folder,
  begin,
  site,
  assets,
  render,
  onProgress,
}: PagesToWrite): Promise<number> {
  const frontier = openFrontier();
  try {
    for (const address of begin) {
      const place = placeOf(address);
      if (place.is === 'exported') frontier.add(place.address, place.file, '');
    }
    for (let met = frontier.next(); met; met = frontier.next()) {
      const { address, file, from } = met;
      const page = {
        ...{ address, file, site },
        meet: (place: InFolder) => frontier.add(place.address, place.file, address),
      };
      const path = join(folder, file);
      await mkdir(dirname(path), { recursive: true });
      if (address.startsWith('/assets/')) {
        const bytes = await readFile(join(assets, address.slice('/assets/'.length)));
        const text = /\.(css|js)$/.test(file);
        await writeFile(path, text ? exportAsset(bytes.toString(), page) : bytes);
      } else await writePage(path, await render(address), page, from);
      const { done, of } = frontier.counts();
      onProgress(done, of);
    }
    return frontier.counts().done;
  } finally {
    frontier.close();
  }
}

type Page = Parameters<typeof exportPage>[1];

async function writePage(path: string, answer: Response, page: Page, from: string): Promise<void> {
  if (answer.status >= 300 && answer.status < 400)
    return writeFile(path, redirection(answer.headers.get('Location') ?? '/', page));
  if (answer.status !== 200)
    throw new BrokenLink(`${page.address}: ${answer.status}${from === '' ? '' : ` (${from})`}`);
  const isPage = answer.headers.get('Content-Type')?.startsWith('text/html');
  if (isPage) await writeFile(path, exportPage(await answer.text(), page));
  else await writeFile(path, new Uint8Array(await answer.arrayBuffer()));
}

/** Where a server would send the reader on. */
function redirection(to: string, page: Page): string {
  const place = placeOf(to, page.address);
  if (place.is === 'exported') page.meet(place);
  const href = 'file' in place ? wayTo(place.file, page.file) : to;
  const { language, direction } = translator(languageIn(to) ?? languages[0]);
  return `<!doctype html>\n<html lang="${language}" dir="${direction}">\n<meta charset="utf-8">\n<meta http-equiv="refresh" content="0; url=${href}">\n<title>→</title>\n<a href="${href}">→</a>\n`;
}
