import { answersOf } from '#app/commands/surveys/answers.server.ts';
import { closeSurvey } from '#app/commands/surveys/close-survey.server.ts';
import { drawCharterFrom } from '#app/commands/surveys/draw-charter.server.ts';
import { printInvitations } from '#app/commands/surveys/invite.server.ts';
import { publishSurvey } from '#app/commands/surveys/publish-survey.server.ts';
import { loadContent } from '#app/content/content.server.ts';
import type { Context } from '#app/context.server.ts';
import { instantOf } from '#app/domain/instant.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { isProblem, type Problem } from '#app/domain/problem.ts';
import type { PackedGiven } from '#app/domain/survey/given.ts';
import { packGiven } from '#app/domain/survey/packed.ts';
import type { SurveyTerms } from '#app/domain/survey/terms.ts';
import { findSurvey, type PublishedSurvey } from '#db/stores/surveys.server.ts';
import { putGiven } from '#db/stores/voice.server.ts';
import { changeVoice } from '#db/voice.server.ts';
import { chanceFrom } from './chance.ts';
import { makeUpAnswers } from './survey-answers.ts';

/** The survey of the shipped content, as it was asked before: three waves, before the first edition of the charter. */
const waves = [2022, 2023, 2024].map((year) => ({
  slug: `expectations-${year}`,
  published: `${year}-01-20T09:00:00Z`,
  ...{ opens: `${year}-02-01`, closes: `${year}-02-21` },
  closed: `${year}-02-22T09:00:00Z`,
}));
const [invited, answered] = [2_000, 600];
/** So many letters are printed at once. */
const atOnce = 1_000;
const officer: Who = { id: 'survey-office', role: 'compliance' };
/** Of the charter that is drawn from the last wave. */
const rule = { seats: 8, reserve: 3 };

/**
 * Asks made-up customers three years running, and draws a charter from what they said last: for a ledger that is empty yet. Each page says
 * that the answers are made up.
 */
export async function seedSurveys(context: Context): Promise<void> {
  for (const [number, wave] of waves.entries()) {
    const survey = await askMadeUp(context, wave, number);
    const closing = { ...context, now: () => instantOf(wave.closed) };
    const source = answersOf(context, survey);
    agreed(await closeSurvey(closing, officer, wave.slug, source));
    if (number === waves.length - 1) agreed(await drawCharterFrom(closing, officer, wave.slug, rule, source));
  }
}

/** Publishes the survey of the shipped content under another name and on other days, and answers it as so many made-up customers do. */
export async function askMadeUp(
  context: Context,
  { slug, published, opens, closes }: Omit<(typeof waves)[number], 'closed'>,
  wave: number,
): Promise<PublishedSurvey> {
  const [shipped] = loadContent(context.content).surveys;
  if (!shipped?.terms) throw new Error('The shipped content has no survey');
  const terms: SurveyTerms = { ...shipped.terms, slug, opens, closes, fictional: true };
  const sources = shipped.sources.map(({ path, text }) => ({ path, text: dated(text, opens, closes) }));
  const asking = { ...context, now: () => instantOf(published) };
  agreed(await publishSurvey(asking, officer, { terms, sources }));
  for (let printed = 0; printed < invited; printed += atOnce)
    agreed(await printInvitations(asking, officer, slug, { count: atOnce, language: 'fr' }));
  const made = madeUp(terms, wave);
  await takeCodes(context, slug, made.codes.length);
  await changeVoice(await context.voice(), context.patience, (trx) => putGiven(trx, slug, made));
  const survey = await findSurvey(context.db, slug);
  if (!survey) throw new Error(`${slug} was not published`);
  return survey;
}

function dated(text: string, opens: string, closes: string): string {
  return text.replace(/^opens: .*$/m, `opens: ${opens}`).replace(/^closes: .*$/m, `closes: ${closes}`);
}

function madeUp(terms: SurveyTerms, wave: number): { given: PackedGiven[]; codes: string[] } {
  const chance = chanceFrom(`${terms.slug} codes`);
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => chance.between(0, 15).toString(16)).join('');
  const given = makeUpAnswers(terms, { seed: terms.slug, count: answered, wave }).map((each) => ({
    ...each,
    key: hex(32),
  }));
  return { given: packGiven(terms, given), codes: given.map(() => hex(64)) };
}

/** As the form would: those who answered had taken a code. */
async function takeCodes({ db }: Context, survey: string, count: number): Promise<void> {
  const some = db
    .selectFrom('invitations')
    .select('id')
    .where('survey', '=', survey)
    .orderBy('id')
    .limit(count);
  await db.updateTable('invitations').set({ taken: 1 }).where('id', 'in', some).execute();
}

function agreed<Answer>(answer: Answer | Problem): Answer {
  if (isProblem(answer)) throw new Error(JSON.stringify(answer));
  return answer as Answer;
}
