import {
  carryOutRestatement,
  decideOnRestatement,
  orderRestatement,
} from '#app/commands/restatements/restate.server.ts';
import { loadContent } from '#app/content/content.server.ts';
import type { Context } from '#app/context.server.ts';
import type { Calendar } from '#app/domain/calendar/calendar.ts';
import { isWorkingDay } from '#app/domain/calendar/counted-days.ts';
import { type EpochDay, epochDay, plainDate } from '#app/domain/calendar/day.ts';
import { instantOn, zoneOf } from '#app/domain/calendar/zone.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { isProblem, type Problem } from '#app/domain/problem.ts';
import { publishSources, slug } from './earlier-edition.ts';
import type { Happening } from './happening.ts';
import type { Cast } from './scenarios.ts';

export const misjudged = 'call-back';
const hour = 3_600;

/** A holiday of the year that the published calendar lacks from the evening before to its own evening. */
export type ForgottenHoliday = {
  day: EpochDay;
  /** When it is lost and found again, when restating is ordered, and when it is carried out: in this order. */
  lost: Instant;
  found: Instant;
  ordered: Instant;
  carriedOut: Instant;
};

/**
 * The newest holiday between two working days on which somebody is still to be called back by the next day: without it that call
 * is overdue when the holiday's hours end. `null` where there is none between `from` and `until`.
 * @param stopped when nobody published anything
 */
export function forgottenAmong(
  happenings: readonly Happening[],
  calendar: Calendar,
  { from, until }: { from: Instant; until: Instant },
  stopped: { from: Instant; to: Instant },
): ForgottenHoliday | null {
  const zone = zoneOf(calendar.zone);
  const days = calendar.holidays.map(({ date }) => epochDay(date)).sort((one, other) => other - one);
  for (const day of days) {
    const at = (later: number, time: number) => instantOn(zone, day + later, time * hour);
    const forgotten: ForgottenHoliday = {
      ...{ day, lost: at(-1, 19), found: at(0, 20), ordered: at(1, 10), carriedOut: at(1, 18) },
    };
    const { lost, carriedOut } = forgotten;
    const isWithin = from < at(-1, 0) && carriedOut < until;
    const isStopped = lost <= stopped.to && stopped.from <= carriedOut;
    if (!isWithin || isStopped) continue;
    if (!isWorkingDay(calendar, day - 1) || !isWorkingDay(calendar, day + 1)) continue;
    if (callsAfter(happenings, { eve: at(-1, 0), end: at(0, 18), due: at(1, 18) }) > 0) return forgotten;
  }
  return null;
}

/** How many who asked on the eve are called back after the holiday's hours, in time. */
function callsAfter(
  happenings: readonly Happening[],
  { eve, end, due }: { eve: Instant; end: Instant; due: Instant },
): number {
  const asked = new Set<string>();
  const called: string[] = [];
  for (const { at, group } of happenings)
    for (const event of group.events) {
      const reference = 'reference' in event ? (event.reference ?? '') : '';
      if (event.event === 'open' && event.commitment === misjudged && at >= eve && at < end)
        asked.add(reference);
      if (event.event === 'fulfil' && at > end && at <= due) called.push(reference);
    }
  return called.filter((reference) => asked.has(reference)).length;
}

/** Whether what a sweep finds in this hour is what the calendar without the holiday says: nothing else is due then. */
export function isMisjudging({ found }: ForgottenHoliday, now: Instant): boolean {
  return now > found - 3 * hour && now <= found;
}

/**
 * What is done about the holiday in this hour: an administrator publishes the calendar without it, and then as it was; an officer
 * orders that the calls of these days are judged anew, and another carries it out.
 */
export async function followForgotten(
  context: Context,
  people: Pick<Cast, 'administrator' | 'compliance' | 'secondOfficer'>,
  { day, ...times }: ForgottenHoliday,
): Promise<void> {
  const now = context.now();
  const { administrator, compliance, secondOfficer } = people;
  if (now === times.lost) await publishCalendars(context, administrator, plainDate(day));
  if (now === times.found) await publishCalendars(context, administrator, null);
  if (now === times.ordered) {
    const period = { from: plainDate(day - 1), to: plainDate(day) };
    const asked = {
      charter: slug,
      commitment: misjudged,
      ...period,
      because: 'calendar-incomplete',
    } as const;
    const note = 'Le calendrier republié la veille avait perdu le jour férié.';
    agreed(await orderRestatement(context, compliance, { ...asked, note }));
  }
  if (now === times.carriedOut) {
    const { request } = await context.db
      .selectFrom('restatements')
      .select('request')
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow();
    agreed(await decideOnRestatement(context, secondOfficer, request, { approved: true }));
    await carryOutRestatement(context, request);
  }
}

/** @param without a holiday that is left out; `null` publishes the calendars as they are shipped */
async function publishCalendars(context: Context, who: Who, without: string | null): Promise<void> {
  const content = loadContent(context.content);
  const shipped = content.charters.find((charter) => charter.slug === slug)?.sources ?? [];
  const calendars = [...content.calendars].map(([name, calendar]) => {
    const holidays = calendar.holidays.filter(({ date }) => date !== without);
    return [name, { ...calendar, holidays }] as const;
  });
  await publishSources(context, who, shipped, { ...content, calendars: new Map(calendars) });
}

function agreed<Answer>(answer: Answer | Problem): Answer {
  if (isProblem(answer)) throw new Error(`The made-up year cannot go on: ${JSON.stringify(answer)}`);
  return answer;
}
