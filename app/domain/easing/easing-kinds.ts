/**
 * What a company may do, all of it allowed, that can make its scores look better: in the order in which it is told.
 * Stored nowhere: each is worked out from the entries.
 */
export const easingKinds = [
  /** Terms: editions that promise less or bind in the past, methods that count otherwise, calendars with fewer days that count. */
  'editions',
  'methods',
  'calendars',
  /** Breaches that do not count, or for less: exempted, corrected away or to an earlier day; open cases corrected to be owed later, or never to have been. */
  'exemptions',
  'corrections',
  /** Cases that are owed no longer, or later: withdrawn by the company, stopped for long, closed for a while. */
  'withdrawals',
  'pauses',
  'reopenings',
  /** What only the company has seen: cases kept in time that were logged after their due time, occurrences logged as kept. */
  'late-logging',
  'occurrences',
  /** What nobody can see: days without a report or with a bare percentage, hours without a watch. */
  'rate-gaps',
  'watch-gaps',
] as const;
export type EasingKind = (typeof easingKinds)[number];

/** A pause is long from so many days on. */
export const longPauseDays = 30;
/** What was kept in time is logged late when it is written down so many seconds after it happened, and overdue by then. */
export const lateAfter = 86_400;
