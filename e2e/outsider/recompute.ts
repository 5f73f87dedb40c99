import { claimFigures } from './claims.ts';
import { checkFigures } from './figures.ts';
import { readDocument, readLog } from './log-place.ts';
import { checkPages } from './pages.ts';
import { checkPromises, onHonesty, onPromise } from './promise-pages.ts';
import { remedyFigures } from './remedies.ts';
import { checkSurveys } from './surveys.ts';

/**
 * Says which published figures are not what the log gives: `node app/run.mjs e2e/outsider/recompute.ts <site | folder>`.
 * Status 1 where any is not, or where an entry does not follow from those before; 2 where there is no log.
 */
const [place] = process.argv.slice(2);
if (!place) {
  console.error('usage: recompute <site | folder of an export>');
  process.exit(2);
}
const root = place.replace(/\/$/, '');
const log = await readLog(root).catch((error: Error) => {
  console.error(error.message);
  process.exit(2);
});
const { figures, differences, faults, owed, promised, notAsked, honesty, exemptions, farthest } =
  checkFigures(log.entries, log.figures);
const surveys = await checkSurveys(log.entries, (hash) => readDocument(root, hash));
faults.push(...surveys.faults);
for (const { seq, what } of faults) console.log(`entry ${seq}: ${what}`);
for (const { figure, published, recomputed } of differences)
  console.log(`${figure}: published ${JSON.stringify(published)}, recomputed ${JSON.stringify(recomputed)}`);
const languages = ['fr', 'en'];
const isFolder = !/^https?:/.test(place);
const checked = isFolder
  ? [
      await checkPages(place, languages, log.figures, owed),
      await checkPromises(place, languages, onPromise('claims'), claimFigures(log.entries)),
      await checkPromises(place, languages, onPromise('remedies'), remedyFigures(promised, notAsked)),
      await checkPromises(place, languages, onPromise('exemptions'), exemptions),
      await checkPromises(place, languages, onHonesty, honesty),
    ]
  : null;
const onPages = checked?.flatMap(({ differences }) => differences) ?? [];
for (const { page, figure, published, found } of onPages)
  console.log(`${page}: ${figure}: published ${JSON.stringify(published)}, on the page ${found}`);
const wrong = faults.length + differences.length + onPages.length;
console.log(
  `${log.entries.length} entries, ${figures} figures, ${wrong} wrong; the others within ${farthest}`,
);
if (surveys.surveys > 0) console.log(`${surveys.surveys} surveys counted again`);
if (checked) {
  const numbers = checked.reduce((total, each) => total + each.numbers, 0);
  console.log(`${numbers} numbers on pages`);
}
process.exitCode = wrong > 0 ? 1 : 0;
