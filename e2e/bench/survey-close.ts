/**
 * How long a large survey takes to close and a charter to draw from it, with how much memory, and how long others wait for a turn meanwhile. The
 * answers are made up beforehand, by a process of their own, and are on disk as those of people are.
 * Options: `--answers 20000`, `--items 40`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { answersOf } from '#app/commands/surveys/answers.server.ts';
import { closeSurvey } from '#app/commands/surveys/close-survey.server.ts';
import { drawCharterFrom } from '#app/commands/surveys/draw-charter.server.ts';
import { afterSurvey, surveyedCompany } from '#app/commands/surveys/test-survey-company.ts';
import { agreed, emptyCompany, officer } from '#app/commands/test-company.ts';
import { packGiven } from '#app/domain/survey/packed.ts';
import { madeUpAnswers, madeUpCodes } from '#app/domain/survey/results/test-answers.ts';
import { testSurvey } from '#app/domain/survey/test-survey.ts';
import { findSurvey } from '#db/stores/surveys.server.ts';
import { putGiven } from '#db/stores/voice.server.ts';
import { changeVoice, settleVoice } from '#db/voice.server.ts';
import { rounded } from './rig/figures.ts';

const { values } = parseArgs({
  options: {
    answers: { type: 'string', default: '20000' },
    items: { type: 'string', default: '40' },
    make: { type: 'string' },
  },
});
const [answers, items] = [Number(values.answers), Number(values.items)];
if (values.make === undefined) await measure();
else await make(values.make);

/** Asks and answers, in the database at a path. */
async function make(path: string): Promise<void> {
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
  const company = await surveyedCompany(terms, { invited: 2 * answers, taken: answers }, path);
  const given = packGiven(terms, madeUpAnswers(terms, answers));
  const made = { given, codes: madeUpCodes(answers) };
  const voice = await company.voice();
  await changeVoice(voice, company.patience, (trx) => putGiven(trx, terms.slug, made));
  await settleVoice(voice);
  await company.db.destroy();
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kept-bench-'));
  try {
    const path = join(folder, 'kept.sqlite');
    const options = ['--answers', values.answers, '--items', values.items, '--make', path];
    const script = ['app/run.mjs', import.meta.filename, ...options];
    const { status } = spawnSync(process.execPath, script, { stdio: 'inherit' });
    if (status !== 0) throw new Error('the answers could not be made up');
    await closeAndDraw(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function closeAndDraw(path: string): Promise<void> {
  const company = await emptyCompany(afterSurvey, path);
  const survey = await findSurvey(company.db, testSurvey.slug);
  if (!survey) throw new Error('no survey');
  const { slug } = survey.terms;
  const source = answersOf(company, survey);
  // A server has opened them long since.
  await company.voice();
  const before = mostMegabytes();
  const waits = watchWaits();
  const began = performance.now();
  agreed(await closeSurvey(company, officer, slug, source));
  const closed = performance.now();
  const [closeWaitMs, closeMegabytes] = [waits(), mostMegabytes()];
  agreed(await drawCharterFrom(company, officer, slug, { seats: 8, reserve: 2 }, source));
  const drawn = performance.now();
  console.log(
    JSON.stringify({
      ...{ bench: 'survey-close', answers, items },
      closeSeconds: rounded((closed - began) / 1_000, 1),
      drawSeconds: rounded((drawn - closed) / 1_000, 1),
      ...{ closeWaitMs, drawWaitMs: waits() },
      megabytesBefore: before,
      ...{ closeMegabytes, drawMegabytes: mostMegabytes() },
    }),
  );
  await company.db.destroy();
}

/** Watches how long others wait for a turn. @returns the longest wait since it was last asked, milliseconds */
function watchWaits(): () => number {
  let [last, longest] = [performance.now(), 0];
  setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 5);
    last = now;
  }, 5).unref();
  return () => {
    const found = Math.round(longest);
    longest = 0;
    return found;
  };
}

function mostMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1_024);
}
