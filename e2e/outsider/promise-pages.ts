import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Expected, PageDifference } from './page-difference.ts';

/** Where the figures of an area stand: on which page of a promise, and what their names begin with. */
type Area = (charter: string, promise: string) => { page: string; start: string };

/** What stands on the page of a promise itself. */
export const onPromise =
  (area: string): Area =>
  (charter, promise) => ({
    page: `charters/${charter}/commitments/${promise}`,
    start: `commitments.${promise}.${area}.`,
  });
/** What stands of each promise on the page about how the log of a charter is kept. */
export const onHonesty: Area = (charter, promise) => ({
  page: `charters/${charter}/honesty`,
  start: `honesty.${promise}.`,
});

/**
 * Holds the pages in the folder of an export to these values, for every promise that has a page. A figure of the area which is
 * on a page and is not expected is a difference too, unless it is nought. Charters without pages are for the signed-in.
 */
export async function checkPromises(
  folder: string,
  languages: readonly string[],
  area: Area,
  expected: Expected,
): Promise<{ numbers: number; differences: PageDifference[] }> {
  const differences: PageDifference[] = [];
  let numbers = 0;
  for (const language of languages)
    for (const { charter, promise } of await promisesIn(folder, language)) {
      const { page: path, start } = area(charter, promise);
      const page = `${language}/${path}`;
      const html = await readFile(join(folder, page, 'index.html'), 'utf8').catch(() => '');
      const carried = figuresOf(html, start);
      const values = expected.get(`${charter} ${promise}`) ?? new Map<string, string>();
      for (const name of new Set([...values.keys(), ...carried.keys()])) {
        numbers += 1;
        const [published = 'nothing', found = 'nothing'] = [values.get(name), carried.get(name)];
        if (found !== published && !(published === 'nothing' && /^([0 ]+|none|)$/.test(found)))
          differences.push({ page, figure: `${start}${name}`, published, found });
      }
    }
  return { numbers, differences };
}

/** The promises of all charters that have pages in a language. */
async function promisesIn(folder: string, language: string) {
  const inside = (path: string) => readdir(join(folder, language, 'charters', path)).catch(() => []);
  const found: { charter: string; promise: string }[] = [];
  for (const charter of await inside(''))
    for (const promise of await inside(`${charter}/commitments`)) found.push({ charter, promise });
  return found;
}

function figuresOf(html: string, start: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, value = '', figure = ''] of html.matchAll(/<data value="([^"]*)" data-figure="([^"]*)">/g))
    if (figure.startsWith(start)) found.set(figure.slice(start.length), value);
  return found;
}
