/**
 * How long a large survey takes to close and a charter to draw from it, with how much memory, and how long others wait for a turn meanwhile.
 * Options: `--answers 20000`, `--items 40`.
 */
import { parseArgs } from 'node:util';
import { closeSurvey } from '#app/commands/surveys/close-survey.server.ts';
import { drawCharterFrom } from '#app/commands/surveys/draw-charter.server.ts';
import { afterSurvey, sourceOf, surveyedCompany } from '#app/commands/surveys/test-survey-company.ts';
import { agreed, officer } from '#app/commands/test-company.ts';
import { packGiven } from '#app/domain/survey/packed.ts';
import { madeUpAnswers } from '#app/domain/survey/results/test-answers.ts';
import { testSurvey } from '#app/domain/survey/test-survey.ts';
import { rounded } from './rig/figures.ts';

const { values } = parseArgs({
  options: { answers: { type: 'string', default: '20000' }, items: { type: 'string', default: '40' } },
});
const [answers, items] = [Number(values.answers), Number(values.items)];
const terms = {
  ...testSurvey,
  frame: { ...testSurvey.frame, size: 2 * answers },
  candidates: Array.from({ length: 14 }, (_, at) => ({
    id: `candidate-${at + 1}`,
    words: { fr: `Promesse ${at + 1}`, en: `Promise ${at + 1}` },
  })),
  items: Array.from({ length: items }, (_, at) => ({
    ...(testSurvey.items[at % testSurvey.items.length] as (typeof testSurvey.items)[number]),
    id: `item-${at + 1}`,
  })),
};
const company = await surveyedCompany(terms, { invited: 2 * answers, taken: answers });
company.at(afterSurvey);
const source = sourceOf(terms, answers);
// In parts: what made-up answers take before they are packed is no part of closing.
const atOnce = 1_000;
const given = Array.from({ length: Math.ceil(answers / atOnce) }, (_, part) =>
  packGiven(terms, madeUpAnswers(terms, Math.min(atOnce, answers - part * atOnce), `part ${part}`)),
).flat();
const lent = { ...source, given: async () => [...given] };

let [last, longest] = [performance.now(), 0];
const watch = setInterval(() => {
  const now = performance.now();
  longest = Math.max(longest, now - last - 5);
  last = now;
}, 5);
const before = mostMegabytes();
const began = performance.now();
agreed(await closeSurvey(company, officer, terms.slug, lent));
const closed = performance.now();
clearInterval(watch);
agreed(await drawCharterFrom(company, officer, terms.slug, { seats: 8, reserve: 2 }, lent));
const drawn = performance.now();
console.log(
  JSON.stringify({
    ...{ bench: 'survey-close', answers, items },
    closeSeconds: rounded((closed - began) / 1_000, 1),
    drawSeconds: rounded((drawn - closed) / 1_000, 1),
    longestWaitMs: Math.round(longest),
    megabytesBefore: before,
    mostMegabytes: mostMegabytes(),
  }),
);
await company.db.destroy();

function mostMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1_024);
}
