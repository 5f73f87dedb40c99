import { checkFigures } from './figures.ts';
import { readLog } from './log-place.ts';
import { checkPages } from './pages.ts';

/**
 * Says which published figures are not what the log gives: `node app/run.mjs e2e/outsider/recompute.ts <site | folder>`.
 * Status 1 where any is not, or where an entry does not follow from those before; 2 where there is no log.
 */
const [place] = process.argv.slice(2);
if (!place) {
  console.error('usage: recompute <site | folder of an export>');
  process.exit(2);
}
const log = await readLog(place.replace(/\/$/, '')).catch((error: Error) => {
  console.error(error.message);
  process.exit(2);
});
const { figures, differences, faults, farthest } = checkFigures(log.entries, log.figures);
for (const { seq, what } of faults) console.log(`entry ${seq}: ${what}`);
for (const { figure, published, recomputed } of differences)
  console.log(`${figure}: published ${JSON.stringify(published)}, recomputed ${JSON.stringify(recomputed)}`);
const isFolder = !/^https?:/.test(place);
const pages = isFolder ? await checkPages(place, ['fr', 'en'], log.figures) : null;
for (const { page, figure, published, found } of pages?.differences ?? [])
  console.log(`${page}: ${figure}: published ${JSON.stringify(published)}, on the page ${found}`);
const wrong = faults.length + differences.length + (pages?.differences.length ?? 0);
console.log(
  `${log.entries.length} entries, ${figures} figures, ${wrong} wrong; the others within ${farthest}`,
);
if (pages) console.log(`${pages.numbers} numbers on pages`);
process.exitCode = wrong > 0 ? 1 : 0;
