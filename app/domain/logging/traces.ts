import { dayOf } from '../calendar/zone.ts';
import { type Case, outcomeOf } from '../case/case.ts';
import { type Instant, instantOf } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Occurrence } from '../occurrence/occurrence.ts';

/**
 * What an entry adds to the figures of how the log is kept: so much of a name, in the month (`2026-03`, in the charter's zone) in
 * which the case was opened or the occurrence happened. Names are of how things were first written: a correction takes
 * none of it back, and is counted itself.
 */
export type Trace = { month: string; name: string; count: number };

/** Within how many seconds of its happening something was written: the bounds of what `lag.<place>` counts, longer ones last. */
export const lagBounds = [60, 300, 3_600, 4 * 3_600, 86_400, 2 * 86_400, 7 * 86_400, 30 * 86_400] as const;

/** What part of its time a case has spent when a pause begins in the last of it. */
const lastTenth = 0.9;

/** @param before the case before the entry; `null` for one that opens it */
export function tracesOfCase(entry: Entry, before: Case | null, after: Case, zone: string): Trace[] {
  return inMonthOf((before ?? after).opened, zone, namesOf(entry, before, after));
}

/** @param before `null` for an entry that logs it */
export function tracesOfOccurrence(
  entry: Entry,
  before: Occurrence | null,
  after: Occurrence,
  zone: string,
): Trace[] {
  const names: Named[] =
    entry.kind === 'occurrence.logged'
      ? [['opened', 1], lagOf(entry, after.at)]
      : directionOf(entry, before, after);
  return inMonthOf((before ?? after).at, zone, names);
}

/** Most entries about a case say nothing of it. */
function inMonthOf(began: Instant, zone: string, names: readonly Named[]): Trace[] {
  if (names.length === 0) return [];
  const month = dayOf(began, zone).slice(0, 7);
  return names.map(([name, count]) => ({ month, name, count }));
}

type Named = [name: string, count: number];

function namesOf(entry: Entry, before: Case | null, after: Case): Named[] {
  const { lastOccurred: at } = after;
  switch (entry.kind) {
    case 'case.opened':
      return [['opened', 1], lagOf(entry, at)];
    case 'case.paused':
      return [...pauseOf(entry, before), lagOf(entry, at)];
    case 'case.resumed': {
      const stop = after.stops.findLast(({ ground }) => ground !== null);
      if (!stop) return [lagOf(entry, at)];
      return [[`stopped.${stop.ground}`, (stop.to ?? stop.from) - stop.from], lagOf(entry, at)];
    }
    case 'case.fulfilled': {
      if (entry.public.outcome !== 'kept') return [lagOf(entry, at)];
      const isLate = before?.due != null && recordedAt(entry) > before.due;
      return [['met', 1], ...(isLate ? ([['met-late', 1]] satisfies Named[]) : []), lagOf(entry, at)];
    }
    case 'case.withdrawn':
      return [[`withdrawn.${entry.public.by}.${entry.who.role}`, 1], lagOf(entry, at)];
    case 'case.reopened':
      return [lagOf(entry, at)];
    default:
      return directionOf(entry, before, after);
  }
}

function pauseOf(entry: Entry<'case.paused'>, before: Case | null): Named[] {
  const { ground } = entry.public;
  const stops = (before?.stops ?? []).filter((stop) => stop.ground !== null);
  const { due = null, clockFrom = 0 } = before ?? {};
  const isLast = due !== null && instantOf(entry.occurred) >= clockFrom + lastTenth * (due - clockFrom);
  return [
    ['pauses', 1],
    ...(isLast ? ([['pauses-last', 1]] satisfies Named[]) : []),
    ...(stops.length === 0 ? ([['paused', 1]] satisfies Named[]) : []),
    ...(stops.every((stop) => stop.ground !== ground)
      ? ([[`paused-on.${ground}`, 1]] satisfies Named[])
      : []),
  ];
}

const lags = [...lagBounds.keys(), lagBounds.length].map((place): Named => [`lag.${place}`, 1]);

/** All entries of one transaction are recorded at the same moment. */
const lastRecorded = { text: '', instant: 0 };

function recordedAt({ recorded }: Entry): Instant {
  if (recorded !== lastRecorded.text)
    Object.assign(lastRecorded, { text: recorded, instant: instantOf(recorded) });
  return lastRecorded.instant;
}

function lagOf(entry: Entry, at: Instant): Named {
  const lag = recordedAt(entry) - at;
  const place = lagBounds.findIndex((bound) => lag <= bound);
  return lags[place < 0 ? lagBounds.length : place] as Named;
}

/** Whether a correction changed what something counts as, and whether the company stands better after it. */
function directionOf<Subject extends Case | Occurrence>(
  entry: Entry,
  before: Subject | null,
  after: Subject,
): Named[] {
  if (entry.kind !== 'entry.corrected' || before === null) return [];
  const [was, is] = [worthOf(before), worthOf(after)];
  return was === is ? [] : [[is > was ? 'corrected-better' : 'corrected-worse', 1]];
}

/** What something counts as: kept more than nothing, nothing (or exempt) more than breached. */
function worthOf(of: Case | Occurrence): number {
  if ('opened' in of) {
    const outcome = outcomeOf(of);
    return outcome === 'kept' ? 1 : outcome === 'breached' ? -1 : 0;
  }
  if (of.struck || (of.exempt && !of.kept)) return 0;
  return of.kept ? 1 : -1;
}
