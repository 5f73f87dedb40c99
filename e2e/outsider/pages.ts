import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageDifference } from './page-difference.ts';
import { millionths, type Sums } from './remedies.ts';

const carried = /<data value="([^"]*)" data-figure="([^"]*)">/g;
/** As many digits as two ways of adding up agree on. */
const near = 1e-6;

/**
 * Holds the numbers on the pages of each charter, in the folder of an export, to the figures that were published with the
 * log: the scores, their intervals, and the evidence in them; and what is said to be owed and paid in the year to the sums of
 * the entries. Charters without pages are for the signed-in.
 */
export async function checkPages(
  folder: string,
  languages: readonly string[],
  published: string,
  owed: ReadonlyMap<string, ReadonlyMap<string, Sums>> = new Map(),
): Promise<{ numbers: number; differences: PageDifference[] }> {
  const { charters } = JSON.parse(published) as { charters: Record<string, Charter> };
  const differences: PageDifference[] = [];
  let numbers = 0;
  for (const [slug, charter] of Object.entries(charters))
    for (const page of languages.flatMap((language) => [
      `${language}/charters/${slug}`,
      `${language}/charters/${slug}/method`,
    ])) {
      const html = await readFile(join(folder, page, 'index.html'), 'utf8').catch(() => '');
      for (const [, value = '', figure = ''] of html.matchAll(carried)) {
        const currency = /^remedies\.(.+)$/.exec(figure)?.[1];
        if (currency !== undefined) {
          numbers += 1;
          const sums = owed.get(slug)?.get(currency);
          const [said, paid] = value.split(' ').map(millionths);
          if (said !== sums?.owed || paid !== sums?.paid)
            differences.push({
              page,
              figure,
              published: sums && [sums.owed, sums.paid].map(String),
              found: value,
            });
          continue;
        }
        const expected = valuesOf(charter, figure);
        if (!expected) continue;
        numbers += 1;
        const found = value.split(' ').map(Number);
        const same =
          found.length === expected.length &&
          expected.every(
            (each, at) => Math.abs(each - (found[at] ?? Number.NaN)) <= near * Math.max(1, each),
          );
        if (!same) differences.push({ page, figure, published: expected, found: value });
      }
    }
  return { numbers, differences };
}

type Score = { score: number; low: number; high: number } | null;
type Charter = {
  scores: Record<string, Score>;
  elements?: { id: string; nature: string; kept: number; breached: number }[];
};

/** What was published for a figure of a page; `null` for one that is not among the published. */
function valuesOf({ scores, elements = [] }: Charter, figure: string): number[] | null {
  const [what, one = '', other = '', name = ''] = figure.split('.');
  if (what === 'scores') {
    const score = scores[one];
    if (!score || other === 'measured') return null;
    return other === 'interval' ? [score.low, score.high] : [score.score];
  }
  if (what !== 'elements') return null;
  const element = elements.find(({ id, nature }) => id === one && nature === other);
  return element ? [name === 'kept' ? element.kept : element.breached] : [];
}
