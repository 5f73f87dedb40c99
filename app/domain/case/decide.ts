import type { breachFinders } from '../breach/kinds.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { CalendarEnds } from '../calendar/calendar-ends.ts';
import { commitmentIn, type Edition, editionNumbered, type Publications } from '../charter/published.ts';
import type { CommitmentTerms } from '../charter/terms.ts';
import type { Clock } from '../clock/clock.ts';
import { dueAt } from '../clock/due.ts';
import { formatInstant, type Instant } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import type { Kind, PublicFields } from '../ledger/kinds.ts';
import { type Contact, refuseContact } from '../mail/contact.ts';
import { isProblem, type Problem, problem } from '../problem.ts';
import { type Case, fold, isOverdue, isStruckOut, outcomeOf, stopsThatCount } from './case.ts';

/**
 * What happened to a case, as a form, a file or the sweep says it. `at` is when it is said to have happened; `another`:
 * it is another case, although its reference has one of the same promise.
 */
export type CaseEvent =
  | {
      event: 'open';
      at: Instant;
      unit: string | null;
      reference: string | null;
      another?: boolean;
      note?: string;
      /** Where the customer wants to be told of it; no entry says so. */
      mailTo?: Contact | undefined;
    }
  | { event: 'pause'; at: Instant; ground: string; note?: string }
  | { event: 'resume'; at: Instant; note?: string }
  | { event: 'fulfil'; at: Instant; note?: string }
  | { event: 'withdraw'; at: Instant; by: 'customer' | 'company'; note?: string }
  | { event: 'reopen'; at: Instant; note?: string };

/** What a decision needs to know besides the case: the promise it is judged by, and who speaks when. */
export type Ground = {
  charter: string;
  edition: number;
  terms: CommitmentTerms & { clock: Clock };
  calendar: Calendar;
  now: Instant;
  who: Who;
};

/** What a case of this promise is judged by; `null` when the promise has no clock. */
export function groundOf(
  { publications, now }: { publications: Publications; now: Instant },
  edition: Edition,
  terms: CommitmentTerms,
  who: Who,
): Ground | null {
  const { clock } = terms;
  const published = clock && publications.calendars.get(clock.calendar);
  if (!clock || !published) return null;
  const { calendar } = published;
  return {
    charter: edition.charter,
    edition: edition.number,
    // Not copied: a file has thousands of rows.
    terms: terms as Ground['terms'],
    calendar,
    now,
    who,
  };
}

/** The same of a case: the promise that it was opened under; `null` where that was never published. */
export function groundOfCase(
  known: { publications: Publications; now: Instant },
  { charter, commitment, edition: number }: Pick<Case, 'charter' | 'commitment' | 'edition'>,
  who: Who,
): Ground | null {
  const edition = editionNumbered(known.publications, charter, number);
  const terms = edition && commitmentIn(edition, commitment);
  return terms && groundOf(known, edition, terms, who);
}

export type Decision = { entries: Draft[]; after: Case };

/**
 * What follows from an event: the entries to write and where the case then stands, or why it is refused.
 * `before` is null exactly for `open`, which takes `id`, a fresh opaque id.
 */
export function decide(
  before: Case | null,
  event: CaseEvent,
  ground: Ground,
  id?: string,
): Decision | Problem {
  return withinCalendar('at', () => follow(before, event, ground, id));
}

function withinCalendar<Answer>(field: string, work: () => Answer): Answer | Problem {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof CalendarEnds)) throw error;
    const { calendar, covers } = error;
    return problem('calendar-ends', field, { calendar, from: covers.from, to: covers.to });
  }
}

function follow(before: Case | null, event: CaseEvent, ground: Ground, id?: string): Decision | Problem {
  if (event.at > ground.now) return problem('in-the-future', 'at', { now: formatInstant(ground.now) });
  if (event.event === 'open') return open(event, ground, id ?? '');
  if (!before || isStruckOut(before)) return problem('unknown-case');
  if (event.at < before.opened) {
    return problem(event.event === 'fulfil' ? 'closed-before-opened' : 'before-opening', 'at');
  }
  if (event.at < before.lastOccurred) {
    return problem('before-last-event', 'at', { last: formatInstant(before.lastOccurred) });
  }
  const closed = before.state === 'fulfilled' || before.state === 'withdrawn';
  if (closed !== (event.event === 'reopen')) return problem(closed ? 'case-closed' : 'case-not-closed');
  const standing: Decision = { entries: [], after: before };
  switch (event.event) {
    case 'pause': {
      if (before.state === 'paused') return problem('case-paused');
      if (!ground.terms.clock.pauses.includes(event.ground)) return problem('unknown-pause-ground', 'ground');
      const decision = declareIfOverdue(standing, ground, event.at, 'sweep');
      return write(decision, ground, 'case.paused', event.at, { ground: event.ground }, event.note);
    }
    case 'resume':
      return before.state === 'paused'
        ? resume(standing, ground, event.at, event.note)
        : problem('case-not-paused');
    case 'fulfil': {
      const running = before.state === 'paused' ? resume(standing, ground, event.at) : standing;
      const decision = declareIfOverdue(running, ground, event.at, 'fulfilment');
      const outcome = outcomeOf({ ...decision.after, state: 'fulfilled' }) ?? 'kept';
      return write(decision, ground, 'case.fulfilled', event.at, { outcome }, event.note);
    }
    case 'withdraw': {
      const running = before.state === 'paused' ? resume(standing, ground, event.at) : standing;
      const decision = declareIfOverdue(running, ground, event.at, 'withdrawal');
      return write(decision, ground, 'case.withdrawn', event.at, { by: event.by }, event.note);
    }
    case 'reopen':
      return reopen(standing, ground, event.at, event.note);
  }
}

/**
 * What the sweep finds in a case at `now`: the breach, with the due time as its time, or nothing. Nobody has to
 * have said anything, and asking late or twice changes nothing.
 */
export function sweepCase(subject: Case, ground: Ground): Decision | null {
  const decision = declareIfOverdue({ entries: [], after: subject }, ground, ground.now, 'sweep');
  return decision.entries.length > 0 ? decision : null;
}

/** When a case is due: of one whose clock stands still, were it to run again now. Never (`Infinity`) where no calendar knows. */
export function dueIfResumed(subject: Case, ground: Ground): Instant {
  if (subject.state !== 'paused') return subject.due ?? Number.POSITIVE_INFINITY;
  const stops = subject.stops.map((stop) => (stop.to === null ? { ...stop, to: ground.now } : stop));
  const due = withinCalendar('at', () => dueOf({ ...subject, stops }, ground));
  return isProblem(due) ? Number.POSITIVE_INFINITY : due;
}

/**
 * A new due time for an open case whose calendar was published anew; null where it stays the same. A case that was
 * overdue by then is breached instead: it must not matter whether a sweep came first.
 */
export function redate(subject: Case, ground: Ground, calendarHash: string): Decision | Problem | null {
  if (subject.state !== 'open' || subject.breached !== null) return null;
  const overdue = sweepCase(subject, ground);
  if (overdue) return overdue;
  const due = withinCalendar('calendar', () => dueOf(subject, ground));
  if (isProblem(due)) return due;
  if (due === subject.due) return null;
  const fields = { due: formatInstant(due), calendar: calendarHash };
  return write({ entries: [], after: subject }, ground, 'case.redated', ground.now, fields);
}

function open(event: Extract<CaseEvent, { event: 'open' }>, ground: Ground, id: string): Decision | Problem {
  const { terms, calendar } = ground;
  const refused = event.mailTo && refuseContact(event.mailTo);
  if (refused) return refused;
  const due = formatInstant(dueAt(terms.clock, calendar, event.at, []));
  const entry: Draft<'case.opened'> = {
    kind: 'case.opened',
    occurred: formatInstant(event.at),
    charter: ground.charter,
    commitment: terms.id,
    edition: ground.edition,
    case: id,
    who: ground.who,
    public: { unit: event.unit, due },
    private: { reference: event.reference, note: event.note },
  };
  return { entries: [entry], after: fold(null, entry, event.reference) };
}

function resume(decision: Decision, ground: Ground, at: Instant, note?: string): Decision {
  const stops = decision.after.stops.map((stop) => (stop.to === null ? { ...stop, to: at } : stop));
  const due = dueOf({ ...decision.after, stops }, ground);
  return write(decision, ground, 'case.resumed', at, { due: formatInstant(due) }, note);
}

function reopen(decision: Decision, ground: Ground, at: Instant, note?: string): Decision | Problem {
  const { clock } = ground.terms;
  if (clock.reopen === 'refuse') return problem('reopen-refused');
  const restarts = clock.reopen === 'restart';
  const shut = { from: decision.after.closed ?? at, to: at, ground: null };
  const due = restarts
    ? dueAt(clock, ground.calendar, at, [])
    : dueOf({ ...decision.after, stops: [...decision.after.stops, shut] }, ground);
  return write(decision, ground, 'case.reopened', at, { due: formatInstant(due), restarts }, note);
}

/** Found by whatever comes first after the due time, a breach bears that time (content/design/clock.md, Breach). */
function declareIfOverdue(
  decision: Decision,
  ground: Ground,
  at: Instant,
  found: (typeof breachFinders)[number],
): Decision {
  const { after } = decision;
  if (after.due === null || !isOverdue(after, ground.terms.clock, at)) return decision;
  return write(decision, ground, 'breach.declared', after.due, { found, unit: after.unit, of: null });
}

function dueOf(subject: Case, ground: Ground): Instant {
  return dueAt(ground.terms.clock, ground.calendar, subject.clockFrom, stopsThatCount(subject));
}

function write<K extends Kind>(
  decision: Decision,
  ground: Ground,
  kind: K,
  at: Instant,
  fields: PublicFields<K>,
  note?: string,
): Decision {
  const entry = {
    kind,
    occurred: formatInstant(at),
    charter: ground.charter,
    commitment: decision.after.commitment,
    edition: decision.after.edition,
    case: decision.after.id,
    who: ground.who,
    public: fields,
    ...(note ? { private: { note } } : {}),
  } as unknown as Draft;
  return { entries: [...decision.entries, entry], after: fold(decision.after, entry) };
}
