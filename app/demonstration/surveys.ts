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

/** A survey of the shipped content as it was asked before, under a name and on days of its own. */
type Wave = { of: string; slug: string; published: string; opens: string; closes: string; closed: string };
type Asked = { invited: number; answered: number; wave: number };

/** Customers are asked in three waves, before the first edition of the charter. */
const waves = [2022, 2023, 2024].map((year) => ({
  ...{ of: 'expectations', slug: `expectations-${year}`, published: `${year}-01-20T09:00:00Z` },
  ...{ opens: `${year}-02-01`, closes: `${year}-02-21`, closed: `${year}-02-22T09:00:00Z` },
}));
const customers = { invited: 2_000, answered: 600 };
/** Those who work there are asked once, when their charter has been published. */
const teams: Wave = {
  ...{ of: 'working-here', slug: 'working-here-2025', published: '2025-02-25T09:00:00Z' },
  ...{ opens: '2025-02-26', closes: '2025-03-12', closed: '2025-03-13T09:00:00Z' },
};
const staff = { invited: 640, answered: 420, wave: 0 };
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
  for (const [wave, when] of waves.entries()) {
    const survey = await askMadeUp(context, when, { ...customers, wave });
    const closed = at(context, when.closed);
    const source = answersOf(context, survey);
    agreed(await closeSurvey(closed, officer, when.slug, source));
    if (wave === waves.length - 1) agreed(await drawCharterFrom(closed, officer, when.slug, rule, source));
  }
}

/**
 * Asks those who work at the made-up company: for a ledger that holds the second editions and nothing after them. Where it is not over by
 * `context.now()` nobody is asked.
 */
export async function seedTeamSurvey(context: Context): Promise<void> {
  if (context.now() < instantOf(teams.closed)) return;
  const survey = await askMadeUp(context, teams, staff);
  agreed(await closeSurvey(at(context, teams.closed), officer, teams.slug, answersOf(context, survey)));
}

/** Publishes a survey of the shipped content under another name and on other days, and answers it as so many made-up people do. */
export async function askMadeUp(
  context: Context,
  { of, slug, published, opens, closes }: Omit<Wave, 'closed'>,
  { invited, answered, wave }: Asked = { ...customers, wave: waves.length - 1 },
): Promise<PublishedSurvey> {
  const shipped = loadContent(context.content).surveys.find(({ terms }) => terms?.slug === of);
  if (!shipped?.terms) throw new Error(`The shipped content has no survey ${of}`);
  const terms: SurveyTerms = { ...shipped.terms, slug, opens, closes, fictional: true };
  const sources = shipped.sources.map(({ path, text }) => ({ path, text: dated(text, opens, closes) }));
  const before = at(context, published);
  agreed(await publishSurvey(before, officer, { terms, sources }));
  for (let left = invited; left > 0; left -= atOnce)
    agreed(await printInvitations(before, officer, slug, { count: Math.min(left, atOnce), language: 'fr' }));
  const made = madeUp(terms, answered, wave);
  await takeCodes(context, slug, made.codes.length);
  await changeVoice(await context.voice(), context.patience, (trx) => putGiven(trx, slug, made));
  const survey = await findSurvey(context.db, slug);
  if (!survey) throw new Error(`${slug} was not published`);
  return survey;
}

function at(context: Context, instant: string): Context {
  return { ...context, now: () => instantOf(instant) };
}

function dated(text: string, opens: string, closes: string): string {
  return text.replace(/^opens: .*$/m, `opens: ${opens}`).replace(/^closes: .*$/m, `closes: ${closes}`);
}

function madeUp(terms: SurveyTerms, count: number, wave: number): { given: PackedGiven[]; codes: string[] } {
  const chance = chanceFrom(`${terms.slug} codes`);
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => chance.between(0, 15).toString(16)).join('');
  const given = makeUpAnswers(terms, { seed: terms.slug, count, wave }).map((each) => ({
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
