import { type AnswersSource, closeSurvey } from '#app/commands/surveys/close-survey.server.ts';
import { drawCharterFrom } from '#app/commands/surveys/draw-charter.server.ts';
import { printInvitations } from '#app/commands/surveys/invite.server.ts';
import { publishSurvey } from '#app/commands/surveys/publish-survey.server.ts';
import { loadContent } from '#app/content/content.server.ts';
import type { Context } from '#app/context.server.ts';
import { instantOf } from '#app/domain/instant.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { isProblem, type Problem } from '#app/domain/problem.ts';
import type { Given } from '#app/domain/survey/given.ts';
import type { SurveyTerms } from '#app/domain/survey/terms.ts';
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
    const source = await ask(context, when, { ...customers, wave });
    const closed = at(context, when.closed);
    if (wave === waves.length - 1) agreed(await drawCharterFrom(closed, officer, when.slug, rule, source));
  }
}

/**
 * Asks those who work at the made-up company: for a ledger that holds the second editions and nothing after them. Where it is not over by
 * `context.now()` nobody is asked.
 */
export async function seedTeamSurvey(context: Context): Promise<void> {
  if (context.now() >= instantOf(teams.closed)) await ask(context, teams, staff);
}

async function ask(
  context: Context,
  { of, slug, published, opens, closes, closed }: Wave,
  { invited, answered, wave }: Asked,
): Promise<AnswersSource> {
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
  const source: AnswersSource = {
    end: async () => undefined,
    given: async () => [...made.given],
    spent: async () => made.codes,
  };
  agreed(await closeSurvey(at(context, closed), officer, slug, source));
  return source;
}

function at(context: Context, instant: string): Context {
  return { ...context, now: () => instantOf(instant) };
}

function dated(text: string, opens: string, closes: string): string {
  return text.replace(/^opens: .*$/m, `opens: ${opens}`).replace(/^closes: .*$/m, `closes: ${closes}`);
}

function madeUp(terms: SurveyTerms, count: number, wave: number): { given: Given[]; codes: string[] } {
  const chance = chanceFrom(`${terms.slug} codes`);
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => chance.between(0, 15).toString(16)).join('');
  const given = makeUpAnswers(terms, { seed: terms.slug, count, wave }).map((each) => ({
    ...each,
    key: hex(32),
  }));
  return { given, codes: given.map(() => hex(64)) };
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
