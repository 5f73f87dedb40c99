import { type Calendar, weekdays } from '../calendar/calendar.ts';
import { CalendarEnds } from '../calendar/calendar-ends.ts';
import type { Edition, Publications } from '../charter/published.ts';
import type { Term } from '../clock/clock.ts';
import { dueAt } from '../clock/due.ts';
import type { Instant } from '../instant.ts';
import type { Answer } from './kinds.ts';

/** What the company says of claims in `site.yml`; `calendar: null`: the one of the charter that a claim is about. */
export type ClaimTerms = { within: Term; calendar: string | null };

/** Where `site.yml` says nothing. */
export const defaultClaimTerms: ClaimTerms = {
  within: { count: 10, unit: 'working days' },
  calendar: null,
};

const dayLong = { from: 0, to: 86_400 };
const workingDays = weekdays.slice(0, 5);

/** Weeks without holidays: by them time is counted where no calendar is published that knows the days. */
function plainWeeks(zone: string): Calendar {
  return {
    name: 'plain weeks',
    zone,
    week: Object.fromEntries(workingDays.map((day) => [day, [dayLong]])),
    workingDays: [...workingDays],
    openDays: [...workingDays],
    holidays: [],
    covers: null,
  };
}

/**
 * When a claim is to be decided by, to the end of the day. The same when one is filed and when a ledger is verified.
 * @param calendars as they are published when the claim is filed
 * @param zone of the charter, for plain weeks
 * @returns `null` where the calendar is not published, or does not know those days
 */
export function answerDue(
  { within, calendar: name }: Answer,
  calendars: Publications['calendars'],
  zone: string,
  filed: Instant,
): Instant | null {
  const calendar = name === null ? plainWeeks(zone) : calendars.get(name)?.calendar;
  if (!calendar) return null;
  try {
    return dueAt(
      {
        ...{ starts: {}, within, calendar: calendar.name, pauses: [], reopen: 'refuse' },
        ...{ receivedOutsideHours: 'as-is', firstDay: 'next', ends: 'end-of-day' },
        ...{ roll: 'none', boundary: 'inclusive' },
      },
      calendar,
      filed,
    );
  } catch (error) {
    if (error instanceof CalendarEnds) return null;
    throw error;
  }
}

/**
 * By when a claim about a charter is answered: by the calendar that the company names, else by the first that the charter
 * itself counts by, else by plain weeks. Nobody is kept from filing one by what is not published.
 */
export function answerTo(
  { within, calendar }: ClaimTerms,
  calendars: Publications['calendars'],
  { terms }: Edition,
  filed: Instant,
): { answer: Answer; due: Instant } {
  const own = terms.commitments.find(({ clock }) => clock)?.clock?.calendar ?? null;
  for (const name of [calendar, own]) {
    const answer = { within, calendar: name };
    const due = name === null ? null : answerDue(answer, calendars, terms.zone, filed);
    if (due !== null) return { answer, due };
  }
  const answer = { within, calendar: null };
  // Plain weeks know every day.
  return { answer, due: answerDue(answer, calendars, terms.zone, filed) as Instant };
}
