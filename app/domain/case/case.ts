import { dayOf } from '../calendar/zone.ts';
import type { Clock } from '../clock/clock.ts';
import { isBreached } from '../clock/due.ts';
import { formatInstant, type Instant, instantOf } from '../instant.ts';
import { type Draft, type Entry, placeOf } from '../ledger/entry.ts';
import type { Contribution, Outcome } from '../trust/contribution.ts';
import type { Standing } from './kinds.ts';

/** A stretch during which the clock stood still: a pause on a ground, or (`ground: null`) the time a case was closed. */
export type Stop = { from: Instant; to: Instant | null; ground: string | null };

/** Where one case of a deadline promise stands. */
export type Case = {
  id: string;
  charter: string;
  commitment: string;
  edition: number;
  unit: string | null;
  reference: string | null;
  opened: Instant;
  /** When the clock runs from: the opening, or the last re-opening of a promise whose clock restarts. */
  clockFrom: Instant;
  /** `null` while the clock stands still. */
  due: Instant | null;
  state: Standing['state'];
  closed: Instant | null;
  /** The true time of the breach. Once set, only a correction takes it back. */
  breached: Instant | null;
  exempt: boolean;
  stops: Stop[];
  lastOccurred: Instant;
  /** The person it is owed to was erased, and the reference with them. */
  erased?: true;
};

/** Whether the opening was struck out: the case never was. Nothing else leaves a closed case without a due time. */
export function isStruckOut(subject: Case): boolean {
  return subject.state === 'withdrawn' && subject.due === null;
}

/**
 * Whether a case is breached at a moment though no breach of it is written: still open, its due time has passed. The
 * sweep declares exactly these, and figures count them whether or not it came.
 */
export function isOverdue(
  { state, breached, due }: Pick<Case, 'state' | 'breached' | 'due'>,
  clock: Pick<Clock, 'boundary'>,
  at: Instant,
): boolean {
  return state === 'open' && breached === null && due !== null && isBreached(clock, due, at);
}

/** The outcome so far: `null` for a case that is still within its time or was withdrawn in time. */
export function outcomeOf(subject: Case): Outcome | null {
  if (subject.breached !== null) return subject.exempt ? 'exempt' : 'breached';
  return subject.state === 'fulfilled' ? 'kept' : null;
}

/** Kept counts on the day of the fulfilment, breached (or exempt) on the day of the breach, in the charter's zone. */
export function contributionOf(subject: Case, zone: string): Contribution[] {
  const outcome = outcomeOf(subject);
  const moment = outcome === 'kept' ? subject.closed : subject.breached;
  return outcome === null || moment === null ? [] : [{ day: dayOf(moment, zone), outcome, count: 1 }];
}

/** Pauses and closed spans that are over, as the running clock reads them: those of before a restart are forgotten. */
export function stopsThatCount({
  stops,
  clockFrom,
}: Pick<Case, 'stops' | 'clockFrom'>): { from: Instant; to: Instant }[] {
  return stops.flatMap(({ from, to }) => (to === null || to <= clockFrom ? [] : [{ from, to }]));
}

/**
 * The case after one more entry about it. The same function serves the decision that writes the entry and the
 * tables that are made again from it. An entry that does not move the case leaves it as it was.
 * @param reference what the entry says in private, where it says one
 * @throws Error for an entry that cannot follow: the ledger holds only what was decided on.
 */
export function fold(before: Case | null, entry: Draft | Entry, reference: string | null = null): Case {
  const at = instantOf(entry.occurred);
  if (entry.kind === 'case.opened') return opened(entry, at, reference);
  if (!before) throw new Error(`${entry.kind} of a case that was never opened`);
  switch (entry.kind) {
    case 'case.paused': {
      const stops = [...before.stops, { from: at, to: null, ground: entry.public.ground }];
      return { ...before, state: 'paused', due: null, stops, lastOccurred: at };
    }
    case 'case.resumed': {
      const stops = before.stops.map((stop) => (stop.to === null ? { ...stop, to: at } : stop));
      return { ...before, state: 'open', due: instantOf(entry.public.due), stops, lastOccurred: at };
    }
    case 'case.fulfilled':
      return { ...before, state: 'fulfilled', closed: at, lastOccurred: at };
    case 'case.withdrawn':
      return { ...before, state: 'withdrawn', closed: at, lastOccurred: at };
    case 'case.reopened': {
      const due = instantOf(entry.public.due);
      const clockFrom = entry.public.restarts ? at : before.clockFrom;
      const stops = [...before.stops, { from: before.closed ?? at, to: at, ground: null }];
      return { ...before, state: 'open', due, clockFrom, stops, closed: null, lastOccurred: at };
    }
    case 'case.redated':
      return { ...before, due: instantOf(entry.public.due) };
    case 'breach.declared':
      // That a remedy was paid late is no second breach of what the case was about.
      return entry.public.found === 'remedy' ? before : { ...before, breached: before.breached ?? at };
    case 'exemption.decided':
      return { ...before, exempt: entry.public.approved };
    case 'entry.corrected':
      return entry.public.standing ? corrected(before, entry, entry.public.standing, reference) : before;
    default:
      return before;
  }
}

function opened(
  entry: Draft<'case.opened'> | Entry<'case.opened'>,
  at: Instant,
  reference: string | null,
): Case {
  if (!entry.case) throw new Error('case.opened without its case');
  const { charter, commitment, edition } = placeOf(entry);
  return {
    id: entry.case,
    charter,
    commitment,
    edition,
    unit: entry.public.unit,
    reference,
    opened: at,
    clockFrom: at,
    due: entry.public.due === null ? null : instantOf(entry.public.due),
    state: 'open',
    closed: null,
    breached: null,
    exempt: false,
    stops: [],
    lastOccurred: at,
  };
}

/** What a correction writes down of a case, so that the tables can be made again without judging anew. */
export function standingOf(subject: Case): Standing {
  const text = (instant: Instant | null) => (instant === null ? null : formatInstant(instant));
  return {
    unit: subject.unit,
    opened: formatInstant(subject.opened),
    clockFrom: formatInstant(subject.clockFrom),
    due: text(subject.due),
    state: subject.state,
    closed: text(subject.closed),
    breached: text(subject.breached),
    exempt: subject.exempt,
    stops: subject.stops.map(({ from, to, ground }) => ({ from: formatInstant(from), to: text(to), ground })),
    lastOccurred: formatInstant(subject.lastOccurred),
  };
}

/** A case is judged by the promise that a correction names from then on, and known by its reference. */
function corrected(
  before: Case,
  { public: { replacement } }: Draft<'entry.corrected'> | Entry<'entry.corrected'>,
  standing: Standing,
  reference: string | null,
): Case {
  const after = fromStanding(before, standing);
  return {
    ...after,
    commitment: replacement?.commitment ?? after.commitment,
    reference: replacement?.reference ? reference : after.reference,
  };
}

function fromStanding(before: Case, standing: Standing): Case {
  const maybe = (text: string | null) => (text === null ? null : instantOf(text));
  return {
    ...before,
    unit: standing.unit,
    opened: instantOf(standing.opened),
    clockFrom: instantOf(standing.clockFrom),
    due: maybe(standing.due),
    state: standing.state,
    closed: maybe(standing.closed),
    breached: maybe(standing.breached),
    exempt: standing.exempt,
    stops: standing.stops.map(({ from, to, ground }) => ({ from: instantOf(from), to: maybe(to), ground })),
    lastOccurred: instantOf(standing.lastOccurred),
  };
}
