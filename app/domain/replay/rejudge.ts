import type { Calendar } from '../calendar/calendar.ts';
import { dayOf } from '../calendar/zone.ts';
import { type Case, isStruckOut, outcomeOf } from '../case/case.ts';
import type { Ground } from '../case/decide.ts';
import type { PlainDate } from '../instant.ts';
import { canonicalJson, type Json } from '../ledger/canonical.ts';
import type { Entry } from '../ledger/entry.ts';
import { isProblem } from '../problem.ts';
import type { Outcome } from '../trust/contribution.ts';
import { judgeCase } from './judge-case.ts';

/** What a case counts as, and without an outcome why it has none. */
export type Judgement = Outcome | 'open' | 'withdrawn';
/** A settled case that another calendar would have judged otherwise; it stays as it was judged. `reference` is private. */
export type Rejudged = { id: string; reference: string | null; was: Judgement; would: Judgement };

/**
 * Whether a case that is settled, by its breach or by its closing, counts as something else by this calendar: `null` where
 * not, and where the case is not settled, which a calendar published anew judges by itself.
 */
export function rejudge(subject: Case, history: readonly Entry[], ground: Ground): Rejudged | null {
  if (!isSettled(subject)) return null;
  const judged = judgeCase(subject, history, ground);
  if (!judged || isProblem(judged)) return null;
  const [was, would] = [judgementOf(subject), judgementOf(judged.subject)];
  return was === would ? null : { id: subject.id, reference: subject.reference, was, would };
}

/** Whether a change of a calendar from that day on can touch what a case was settled by. @param day see changedFrom */
export function mayBeTouched(subject: Case, { zone }: Pick<Calendar, 'zone'>, day: PlainDate): boolean {
  const settled = subject.breached ?? subject.closed;
  return isSettled(subject) && settled !== null && dayOf(settled, zone) >= day;
}

/** The first day that two versions of a calendar take for something else: what ended before is judged alike by both. */
export function changedFrom(before: Calendar, after: Calendar): PlainDate {
  const said = (calendar: Calendar) =>
    canonicalJson({ ...calendar, holidays: [], covers: null } as unknown as Json);
  if (said(before) !== said(after)) return '0000-01-01';
  const dates = [before, after].map(({ holidays }) => new Set(holidays.map(({ date }) => date)));
  const [was, is] = dates as [Set<PlainDate>, Set<PlainDate>];
  const differing = [...was, ...is].filter((date) => was.has(date) !== is.has(date)).sort();
  return differing[0] ?? '9999-12-31';
}

/** Whether a case is judged for good, by its breach or by its closing. */
export function isSettled(subject: Case): boolean {
  return !isStruckOut(subject) && (subject.breached !== null || subject.closed !== null);
}

function judgementOf(subject: Case): Judgement {
  return outcomeOf(subject) ?? (subject.state === 'withdrawn' ? 'withdrawn' : 'open');
}
