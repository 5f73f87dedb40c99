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
  const [shipped] = loadContent(context.content).surveys;
  if (!shipped?.terms) throw new Error('The shipped content has no survey');
  for (const [wave, { slug, published, closed, opens, closes }] of waves.entries()) {
    const terms: SurveyTerms = { ...shipped.terms, slug, opens, closes, fictional: true };
    const sources = shipped.sources.map(({ path, text }) => ({ path, text: dated(text, opens, closes) }));
    const at = (instant: string): Context => ({ ...context, now: () => instantOf(instant) });
    agreed(await publishSurvey(at(published), officer, { terms, sources }));
    for (let printed = 0; printed < invited; printed += atOnce)
      agreed(await printInvitations(at(published), officer, slug, { count: atOnce, language: 'fr' }));
    const made = madeUp(terms, wave);
    await takeCodes(context, slug, made.codes.length);
    const source = {
      end: async () => undefined,
      given: async () => [...made.given],
      spent: async () => made.codes,
    };
    agreed(await closeSurvey(at(closed), officer, slug, source));
    if (wave === waves.length - 1) agreed(await drawCharterFrom(at(closed), officer, slug, rule, source));
  }
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
