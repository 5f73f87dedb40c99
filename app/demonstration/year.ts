/**
 * A year of made-up events for the fictional company `aurore`, played through the same commands as real ones: the
 * same ledger for the same seed and end. Its entries say that they are a demonstration.
 */
import { recordEvent, recordEvents } from '#app/commands/events/record-events.server.ts';
import { beat, sweep } from '#app/commands/ledger/sweep.server.ts';
import type { Context } from '#app/context.server.ts';
import { plainDate } from '#app/domain/calendar/day.ts';
import { instantOn, localDay, type Zone, zoneOf } from '#app/domain/calendar/zone.ts';
import { editionInForce } from '#app/domain/charter/published.ts';
import { formatInstant, type Instant } from '#app/domain/instant.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { isProblem, type Problem } from '#app/domain/problem.ts';
import { dialectOf } from '../../db/dialects/chosen.server.ts';
import { readPublications } from '../../db/stores/publications.server.ts';
import { answerSome } from './answers.ts';
import { analysisOf, sentBack } from './apologies.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { decideClaims, type FiledClaims, fileClaims } from './claims.ts';
import { publishEasing } from './easing-edition.ts';
import { askForExemptions } from './exemptions.ts';
import { type ForgottenHoliday, followForgotten, forgottenAmong, isMisjudging } from './forgotten-holiday.ts';
import type { Happening } from './happening.ts';
import { type Payment, payDue } from './payments.ts';
import { type Plan, planYear } from './plan.ts';
import { askForCorrections } from './requests.ts';
import { type Cast, type CastName, seedEditions, seedPeople } from './scenarios.ts';
import { seedSurveys, seedTeamSurvey } from './surveys.ts';

const hour = 3_600;
/** A stop of the server in the middle of the year: hours that nobody watched, and that the pages name. */
const stop = { afterHours: 3_410, hours: 43 };
const seed = 'aurore';
const days = 365;
/** Hours before the end at which the company announces that it will promise less. */
const announcedBefore = 12 * 24;
/** Hours before the end at which people file claims: all but one are decided at the end. */
const claimedBefore = 6 * 24 + 5;

/**
 * Plays the year that ends now. The database must be new.
 * @param announces whether, before the year ends, an edition is published that will ease a promise
 * @returns the people who may sign in
 */
export async function playYear(
  context: Context,
  onProgress: (done: number, of: number) => void = () => {},
  announces = true,
): Promise<Cast> {
  // What is lost here by a power cut is made up again in a minute.
  const people = await dialectOf(context.db).carelessly(context.db, () =>
    playCarelessly(context, onProgress, announces),
  );
  await context.onDisk();
  return people;
}

async function playCarelessly(
  context: Context,
  onProgress: (done: number, of: number) => void,
  announces: boolean,
): Promise<Cast> {
  const chance = chanceFrom(seed);
  const end = context.now() - (context.now() % hour);
  const begin = end - days * 24 * hour;
  let now = begin;
  const then: Context = { ...context, now: () => now, random: chance.bytes, onDisk: async () => {} };
  const asking: Context = { ...then, random: chanceFrom(`${seed} surveys`).bytes };
  await seedSurveys(asking);
  await seedEditions(then);
  await seedTeamSurvey(asking);
  const people = await seedPeople(then);
  const { zone, happenings, payments: planned, forgotten } = await plan(then, begin, end, chance);
  // Chances of their own: the rest of the year is what it would be without.
  const apart: Context = { ...then, random: chanceFrom(seed + 1).bytes };
  const mending: Context = { ...then, random: chanceFrom(`${seed} calendar`).bytes };
  const answering: Context = { ...then, random: chanceFrom(`${seed} answers`).bytes };
  const customers = chanceFrom(`${seed} customers`);
  let payments: readonly Payment[] = planned;
  let returned = false;
  let claims: FiledClaims | null = null;
  let watchedFrom = begin;
  let next = 0;
  for (let passed = 1; begin + passed * hour <= end; passed++) {
    if (passed === stop.afterHours) {
      passed += stop.hours;
      watchedFrom = begin + passed * hour;
    }
    now = begin + passed * hour;
    const first = next;
    while (next < happenings.length && (happenings[next] as Happening).at <= now) next += 1;
    await log(then, people, happenings.slice(first, next));
    payments = await payDue(then, payments, (name) => marked(people[name]));
    await sweep(forgotten && isMisjudging(forgotten, now) ? mending : then, null);
    await beat(then, watchedFrom);
    if (forgotten) await followForgotten(mending, people, forgotten);
    if (announces && begin + (passed + announcedBefore) * hour === end) await publishEasing(then);
    if (begin + (passed + claimedBefore) * hour === end) claims = await fileClaims(apart);
    const hourOfDay = Math.floor((now - instantOn(zone, localDay(zone, now), 0)) / hour);
    if (hourOfDay === 19) await answerSome(answering, customers);
    if (hourOfDay === 10) await analyseSome(then, people, chance);
    if (hourOfDay === 15) await signOffSome(then, people);
    if (hourOfDay === 14 && passed > days * 12 && !returned) returned = await sendOneBack(apart, people);
    if (hourOfDay === 9) await reportQuarter(then, people, zone, chance);
    if (passed % 24 === 0) onProgress(Math.floor(passed / 24), days);
  }
  await askForCorrections(then, people);
  await askForExemptions(then, people);
  if (claims) await decideClaims(apart, people, claims, { corrects: true });
  return people;
}

async function plan(
  context: Context,
  begin: Instant,
  end: Instant,
  chance: Chance,
): Promise<Plan & { zone: Zone; forgotten: ForgottenHoliday | null }> {
  const publications = await readPublications(context.db);
  const zone = zoneOf('Europe/Paris');
  const first = localDay(zone, begin) + 1;
  const edition = editionInForce(publications, 'aurore', plainDate(first));
  const calendar = publications.calendars.get('france')?.calendar;
  if (!edition || !calendar) throw new Error('The charter aurore and the calendar france are not published');
  const planned = planYear({ terms: edition.terms.commitments, calendar, chance }, first, end);
  const stopped = begin + stop.afterHours * hour;
  const forgotten = forgottenAmong(
    planned.happenings,
    calendar,
    { from: begin, until: end - (announcedBefore + 24) * hour },
    { from: stopped, to: stopped + stop.hours * hour },
  );
  return { zone, ...planned, forgotten };
}

async function log(context: Context, people: Cast, happenings: readonly Happening[]): Promise<void> {
  for (const name of ['agent', 'secondAgent'] satisfies CastName[]) {
    const groups = happenings.filter(({ who }) => who === name).map(({ group }) => group);
    if (groups.length === 0) continue;
    const results = await recordEvents(context, marked(people[name]), groups);
    results.forEach((result, index) => {
      if (isProblem(result)) refuse(result, groups[index]);
    });
  }
}

/** Entries about made-up events say so. */
function marked(who: Who): Who {
  return { ...who, role: 'demonstration' };
}

async function analyseSome(context: Context, people: Cast, chance: Chance): Promise<void> {
  const breaches = await context.db
    .selectFrom('breaches')
    .select(['id', 'commitment', 'found'])
    .where('charter', '=', 'aurore')
    .where('state', '=', 'declared')
    .where('at', '<', formatInstant(context.now() - 3 * 24 * hour))
    .orderBy('at')
    .limit(6)
    .execute();
  for (const { id, commitment, found } of breaches) {
    if (chance.happens(0.2)) continue;
    const analysed = await recordEvent(context, people.compliance, {
      event: 'analyse',
      breach: id,
      ...analysisOf(chance, found === 'remedy' ? 'automatic-compensation' : commitment),
    });
    if (isProblem(analysed)) refuse(analysed, id);
  }
}

async function signOffSome(context: Context, people: Cast): Promise<void> {
  const analysed = await context.db
    .selectFrom('breaches')
    .select('id')
    .where('charter', '=', 'aurore')
    .where('state', '=', 'analysed')
    .where('analysed_at', '<', formatInstant(context.now() - 2 * 24 * hour))
    .orderBy('at')
    .limit(4)
    .execute();
  for (const { id } of analysed) {
    const signed = await recordEvent(context, people.secondOfficer, { event: 'sign-off', breach: id });
    if (isProblem(signed)) refuse(signed, id);
  }
}

/** Sends the oldest analysis back that waits to be signed, and has it written anew. @returns whether there was one */
async function sendOneBack(context: Context, people: Cast): Promise<boolean> {
  const waiting = await context.db
    .selectFrom('breaches')
    .select('id')
    .where('charter', '=', 'aurore')
    .where('state', '=', 'analysed')
    .orderBy('at')
    .executeTakeFirst();
  if (!waiting) return false;
  const { id } = waiting;
  const { reason, anew } = sentBack;
  const returned = await recordEvent(context, people.secondOfficer, {
    ...{ event: 'send-back', breach: id, reason },
  });
  if (isProblem(returned)) refuse(returned, id);
  const analysed = await recordEvent(context, people.compliance, { event: 'analyse', breach: id, ...anew });
  if (isProblem(analysed)) refuse(analysed, id);
  return true;
}

/** On the tenth of the month after a quarter, the yearly meetings held in it are reported. */
async function reportQuarter(context: Context, people: Cast, zone: Zone, chance: Chance): Promise<void> {
  const today = new Date(`${plainDate(localDay(zone, context.now()))}T00:00:00Z`);
  if (today.getUTCDate() !== 10 || today.getUTCMonth() % 3 !== 0) return;
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()];
  const date = (months: number, dayOfMonth: number) =>
    new Date(Date.UTC(year, month + months, dayOfMonth)).toISOString().slice(0, 10);
  const denominator = chance.between(140, 180);
  const numerator = Math.round(denominator * (0.76 + 0.08 * chance.next()));
  const period = { from: date(-3, 1), to: date(0, 0) };
  const report = {
    charter: 'aurore',
    commitment: 'yearly-review',
    ...period,
    numerator,
    denominator,
    unit: null,
  };
  const reported = await recordEvent(context, marked(people.agent), { event: 'report', ...report });
  if (isProblem(reported)) refuse(reported, period);
}

function refuse(problem: Problem, what: unknown): never {
  throw new Error(`The made-up year cannot go on: ${JSON.stringify([problem, what])}`);
}
