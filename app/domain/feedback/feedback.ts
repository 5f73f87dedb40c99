import { dayOf } from '../calendar/zone.ts';
import { type Case, isStruckOut } from '../case/case.ts';
import { type Instant, instantOf, type PlainDate } from '../instant.ts';
import { type Entry, type Place, placeOf } from '../ledger/entry.ts';
import type { Answer } from './kinds.ts';

/**
 * What the customer of a case says of it, by the newest answer: `seq` and `at` are of that one, `first` is when they
 * answered first. It counts for the promise that they were asked about, whatever is corrected later.
 */
export type Feedback = Place & { case: string; seq: number; kept: Answer; first: Instant; at: Instant };

/** How long an answer may be changed, in seconds. */
const changeable = 30 * 86_400;

/** Whether a case has come to its end, so that its customer can say how it was. */
export function hasEnded(subject: Case): boolean {
  return (subject.state === 'fulfilled' || subject.state === 'withdrawn') && !isStruckOut(subject);
}

/**
 * The last moment at which an answer may be changed: thirty days after it was first given, or after the case ended anew,
 * whichever is later.
 */
export function changeableUntil({ first }: Pick<Feedback, 'first'>, closed: Instant | null): Instant {
  return Math.max(first, closed ?? first) + changeable;
}

/** What a case is said to have been after one more answer. @param before `null` where nobody answered yet */
export function fold(before: Feedback | null, entry: Entry<'feedback.received'>): Feedback {
  const { seq, public: fields } = entry;
  if (!entry.case) throw new Error('feedback.received without its case');
  const at = instantOf(entry.occurred);
  return { ...placeOf(entry), case: entry.case, seq, kept: fields.kept, first: before?.first ?? at, at };
}

/** An answer counts once, on the day on which it was given. */
export type Answered = { day: PlainDate; kept: Answer };
export function contributionOf({ at, kept }: Feedback, zone: string): Answered {
  return { day: dayOf(at, zone), kept };
}
