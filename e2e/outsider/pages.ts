import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A figure on a page that is not the one that was published with the log. */
export type PageDifference = { page: string; figure: string; published: unknown; found: string };

const carried = /<data value="([^"]*)" data-figure="([^"]*)">/g;
/** As many digits as two ways of adding up agree on. */
const near = 1e-6;

/**
 * Holds the numbers on the pages of each charter, in the folder of an export, to the figures that were published with the
 * log: the scores, their intervals, and the evidence in them. Charters without pages are for the signed-in.
 */
export async function checkPages(
  folder: string,
  languages: readonly string[],
  published: string,
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
