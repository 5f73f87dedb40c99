import { dayOf } from '../calendar/zone.ts';
import { type Case, contributionOf, isStruckOut, outcomeOf, type Stop } from '../case/case.ts';
import { type Instant, instantOf } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Contribution } from '../trust/contribution.ts';
import { type EasingKind, lateAfter, longPauseDays } from './easing-kinds.ts';

/** What a case would have given to the figures had a change not been made, and by when it was owed then, if that is known. */
export type EasedCase = { instead: Contribution[]; due: Instant | null };
/** Of one case, what of each kind eased it. */
export type CaseEasings = Partial<Record<EasingKind, EasedCase>>;
/** When a case is due whose clock ran from a moment and stood still in these stretches; `null` where no calendar says so. */
export type DueWith = (from: Instant, stops: readonly { from: Instant; to: Instant }[]) => Instant | null;

type Moved = {
  entry: Entry;
  before: Case | null;
  after: Case;
  zone: string;
  dueWith: DueWith;
  /** Of a correction, whether less is owed after it, as it is decided today: older ledgers do not say. */
  eases?: boolean;
};

/** What an entry does to a case that eases it; kinds that it adds nothing to are left out. */
export function easedBy(moved: Moved): CaseEasings {
  const { entry, before, after, dueWith } = moved;
  switch (entry.kind) {
    case 'exemption.decided':
      return entry.public.approved && after.exempt ? { exemptions: { instead: [], due: null } } : {};
    case 'case.withdrawn':
      return (entry as Entry<'case.withdrawn'>).public.by === 'company'
        ? { withdrawals: { instead: [], due: null } }
        : {};
    case 'entry.corrected':
      return before ? corrected(before, moved) : {};
    case 'case.redated':
      // A calendar was published anew.
      return before?.due != null && (after.due ?? 0) > before.due
        ? { calendars: { instead: [], due: before.due } }
        : {};
    case 'case.resumed':
    case 'case.fulfilled':
      return { ...pausedLong(after, dueWith), ...loggedLate(entry, after) };
    case 'case.reopened': {
      const due = dueWith(after.opened, ended(after.stops.filter(({ ground }) => ground !== null)));
      return due === null ? {} : { reopenings: { instead: [], due } };
    }
    default:
      return {};
  }
}

/**
 * What the case gives to the figures as it would be without each change: at worst, since nobody knows what would have
 * become of it. Whatever was not done by the time that it was owed is breached then.
 */
export function withoutEach(known: CaseEasings, subject: Case, zone: string): CaseEasings {
  const actual = contributionOf(subject, zone);
  const found: CaseEasings = {};
  for (const [kind, { instead, due }] of Object.entries(known) as [EasingKind, EasedCase][]) {
    if (kind === 'exemptions') found[kind] = { instead: breachedInstead(actual), due };
    else if (kind === 'withdrawals') found[kind] = { instead: asIfOwed(subject, actual, zone), due };
    else found[kind] = { instead: due === null ? instead : asIfDue(subject, due, actual, zone), due };
  }
  return found;
}

/** A pause that still goes on at a moment, and is long by then. */
export function pausedStill(subject: Case, at: Instant, dueWith: DueWith): CaseEasings {
  const last = subject.stops.at(-1);
  const running = subject.state === 'paused' && last?.to === null && last.ground !== null;
  if (!running || at - last.from < longPauseDays * 86_400) return {};
  const due = dueWith(subject.clockFrom, ended(subject.stops));
  return due === null ? {} : { pauses: { instead: [], due } };
}

function corrected(before: Case, { after, zone, dueWith, eases = false }: Moved): CaseEasings {
  const [was, is] = [contributionOf(before, zone), contributionOf(after, zone)];
  const isGone = outcomeOf(before) === 'breached' && (eases || outcomeOf(after) !== 'breached');
  if (isGone || isSofter(was, is)) return { corrections: { instead: was, due: null } };
  const open = before.state === 'open' || before.state === 'paused';
  const due = before.due ?? dueWith(before.clockFrom, ended(before.stops));
  return open && eases && due !== null ? { corrections: { instead: [], due } } : {};
}

/** Whether what counts the same counts so on another day: a breach on an earlier one, which weighs less, or what was kept on a later one. */
export function isSofter(was: readonly Contribution[], is: readonly Contribution[]): boolean {
  const dayIn = (counts: readonly Contribution[], outcome: Contribution['outcome']) =>
    counts.find((each) => each.outcome === outcome)?.day;
  const [breached, breachedNow] = [dayIn(was, 'breached'), dayIn(is, 'breached')];
  const [kept, keptNow] = [dayIn(was, 'kept'), dayIn(is, 'kept')];
  const isEarlier = breached !== undefined && breachedNow !== undefined && breachedNow < breached;
  return isEarlier || (kept !== undefined && keptNow !== undefined && keptNow > kept);
}

function pausedLong({ clockFrom, stops }: Case, dueWith: DueWith): CaseEasings {
  const isLong = ({ from, to, ground }: Stop) =>
    ground !== null && to !== null && to - from >= longPauseDays * 86_400;
  if (!stops.some(isLong)) return {};
  const due = dueWith(clockFrom, ended(stops.filter((stop) => !isLong(stop))));
  return due === null ? {} : { pauses: { instead: [], due } };
}

/** Kept in time, as somebody wrote down when its time was over. */
function loggedLate({ kind, occurred, recorded }: Entry, { due, breached }: Case): CaseEasings {
  if (kind !== 'case.fulfilled' || due === null || breached !== null) return {};
  const [at, written] = [instantOf(occurred), instantOf(recorded)];
  // Owed by a moment before it was done: as if it had been done when it was written down.
  return at <= due && written > due && written - at >= lateAfter
    ? { 'late-logging': { instead: [], due: at - 1 } }
    : {};
}

function breachedInstead(actual: readonly Contribution[]): Contribution[] {
  return actual.map(({ day, count }) => ({ day, outcome: 'breached', count }));
}

/** A case that the company called off counts as breached on that day, unless it was already. */
function asIfOwed(subject: Case, actual: Contribution[], zone: string): Contribution[] {
  if (subject.state !== 'withdrawn' || actual.length > 0 || subject.closed === null) return actual;
  return [{ day: dayOf(subject.closed, zone), outcome: 'breached', count: 1 }];
}

/** As if it had been owed by that time: done by then it is as it is, else breached on that day. */
function asIfDue(subject: Case, due: Instant, actual: Contribution[], zone: string): Contribution[] {
  const { closed, state, breached } = subject;
  if (breached !== null && breached <= due) return actual;
  const done = closed !== null && (state === 'fulfilled' || state === 'withdrawn') && !isStruckOut(subject);
  if (done && closed <= due) return actual;
  return [{ day: dayOf(due, zone), outcome: 'breached', count: 1 }];
}

function ended(stops: readonly Stop[]): { from: Instant; to: Instant }[] {
  return stops.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }]));
}
