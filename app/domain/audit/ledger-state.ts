import type { Calendar } from '../calendar/calendar.ts';
import { CalendarEnds } from '../calendar/calendar-ends.ts';
import { dayOf } from '../calendar/zone.ts';
import type { Case } from '../case/case.ts';
import type { Ground } from '../case/decide.ts';
import type { Notice } from '../charter/binding-day.ts';
import {
  commitmentIn,
  type Edition,
  editionInForce,
  editionNumbered,
  type Publications,
} from '../charter/published.ts';
import type { CommitmentTerms } from '../charter/terms.ts';
import { dueAt } from '../clock/due.ts';
import type { CaseEasings, DueWith } from '../easing/of-case.ts';
import { type Instant, instantOf, type PlainDate } from '../instant.ts';
import { isSameJson, type Json } from '../ledger/canonical.ts';
import type { Draft, Entry, Place } from '../ledger/entry.ts';
import { defaultMethod, type Method } from '../trust/method.ts';
import { EasingBook } from './easing-book.ts';
import { AuditFault, type FaultCode } from './fault.ts';
import { LogBook } from './log-book.ts';
import type { MakeShelf, Shelf } from './shelf.ts';
import { TallyBook } from './tally-book.ts';

/**
 * A case as the entries so far leave it, with the numbers of those entries, who logged it, and all who had a part in it,
 * such as who analysed its breach.
 */
export type CaseFile = {
  subject: Case;
  entries: number[];
  loggers: string[];
  partakers: string[];
  /** What eased it, of most cases nothing. */
  easings?: CaseEasings;
};
/** A document by its hash, and the edition of a charter, or (`charter: null`) the method, that was published from it. */
export type NamedDocument = { seq: number; hash: string; charter: string | null; number: number } & (
  | { charter: string }
  | {
      charter: null;
      /** As they were written. */
      parameters: Partial<Method>;
    }
);
/**
 * `or`: what stood in its place in ledgers of before. `given`: what is expected of an entry that says what others cannot know, of which `draft` is an
 * example.
 */
export type Awaited = { draft: Draft; or?: Draft; given?: (entry: Entry) => Draft };
export type Promised = Place & { binding: Edition; terms: CommitmentTerms };

/** What the entries read so far add up to: all that the next one is judged by. */
export class LedgerState {
  readonly publications: Publications = { editions: [], calendars: new Map() };
  /** Every version of every calendar, oldest first, and when it was published. */
  readonly calendarVersions: { seq: number; at: Instant; name: string; calendar: Calendar }[] = [];
  /** The documents that entries name: what editions and methods were published from, oldest first. */
  readonly documents: NamedDocument[] = [];
  /** Every method, oldest first; the last is in force. */
  readonly methods: Method[] = [];
  method: Method | null = null;
  /** The same as figures took it that were published by the first rules: with no bounds. */
  firstMethod: Method = { ...defaultMethod, version: 0 };
  /** What each method asked of editions that ease. */
  notices: Notice[] = [];
  /**
   * Whether this was written by a version that knows of notice, bounds and second rules, and that corrections say whether they
   * ease: then no entry and no figures behind it may be in the older form.
   */
  knowsNotice = false;
  /** Whether this was written by a version that writes down what breaches owe: then each that owes something says so. */
  knowsRemedies = false;
  readonly tallies = new TallyBook();
  readonly log = new LogBook();
  readonly easings = new EasingBook();
  readonly cases: Shelf<CaseFile>;
  /** Entries that must come next, in this order. */
  readonly awaited: Awaited[] = [];
  /** Whether a correction has said itself whether it eases: then all after it do. */
  saysEases = false;
  /** An earlier entry, by its number. */
  readonly entryAt: (seq: number) => Promise<Entry>;

  constructor(makeShelf: MakeShelf, entryAt: (seq: number) => Promise<Entry>) {
    this.cases = makeShelf('cases');
    this.entryAt = entryAt;
  }

  /** The promise that an entry names. @throws AuditFault when it was never published */
  promised(entry: Entry): Promised {
    const { charter, commitment, edition } = entry;
    const binding =
      charter === undefined || edition === undefined
        ? null
        : editionNumbered(this.publications, charter, edition);
    const terms = binding && commitment !== undefined ? commitmentIn(binding, commitment) : null;
    if (!binding || !terms)
      throw new AuditFault(entry.seq, 'not-published', { found: `${charter} ${edition} ${commitment}` });
    return { charter: binding.charter, commitment: terms.id, edition: binding.number, binding, terms };
  }

  /** The same for something that begins with this entry: the edition must be the one in force on its day. */
  inForce(entry: Entry): Promised {
    const { binding } = this.promised(entry);
    return this.inForceOn(entry, dayOf(instantOf(entry.occurred), binding.terms.zone));
  }

  /** The promise that an entry names, in the edition that must be in force on a day. @throws AuditFault */
  inForceOn(entry: Entry, day: PlainDate): Promised {
    const promised = this.promised(entry);
    const judge = editionInForce(this.publications, promised.charter, day);
    const { ended } = promised.binding.terms;
    if (judge?.number !== promised.edition || (ended && day > ended))
      throw new AuditFault(entry.seq, 'not-published', {
        expected: judge?.number ?? null,
        found: promised.edition,
      });
    return promised;
  }

  /** What a case of this promise is judged by when the entry was written. */
  ground(entry: Entry, { charter, edition, terms }: Promised): Ground {
    const { clock } = terms;
    const calendar = clock && this.publications.calendars.get(clock.calendar)?.calendar;
    if (!clock || !calendar)
      throw new AuditFault(entry.seq, 'not-published', { found: `${charter} ${terms.id}` });
    return {
      charter,
      edition,
      terms: { ...terms, clock },
      calendar,
      now: instantOf(entry.recorded),
      who: entry.who,
    };
  }

  /** As of when the calendar was published: what falls due until a case is re-dated does not fall due by the one before. */
  asPublished(ground: Ground): Ground {
    const newest = this.calendarVersions.findLast(({ name }) => name === ground.calendar.name);
    return { ...ground, now: newest?.at ?? ground.now };
  }

  /** When a case is due whose clock ran and stood still otherwise; by the calendar as it is now. */
  dueWith(place: Place): DueWith {
    return (from, stops) => {
      const clock = this.termsOf(place)?.clock;
      const calendar = clock && this.publications.calendars.get(clock.calendar)?.calendar;
      if (!clock || !calendar) return null;
      try {
        return dueAt(clock, calendar, from, stops);
      } catch (error) {
        if (error instanceof CalendarEnds) return null;
        throw error;
      }
    };
  }

  /** The case that an entry or a breach is about, as it stands; `null` where that is about none. */
  subjectOf({ case: id }: { case?: string | null | undefined }): Case | null {
    return id ? (this.cases.get(id)?.subject ?? null) : null;
  }

  /** Whether the entry just before opened the case that an entry is about, and is from the same. */
  isJustOpened({ seq, case: id, who }: Entry): boolean {
    const file = id === undefined ? undefined : this.cases.get(id);
    return file?.entries.length === 1 && file.entries[0] === seq - 1 && file.partakers.includes(who.id);
  }

  /** What a promise says in an edition; `null` where that does not make it. */
  termsOf({ charter, commitment, edition }: Place): CommitmentTerms | null {
    const binding = editionNumbered(this.publications, charter, edition);
    return binding && commitmentIn(binding, commitment);
  }

  zoneOf(place: { charter: string; edition: number }): string {
    return editionNumbered(this.publications, place.charter, place.edition)?.terms.zone ?? 'UTC';
  }
}

/**
 * Holds an entry to what had to be written: kind, time, names and public fields.
 * @param but public fields that nobody else can know
 * @throws AuditFault with what was expected and what is found
 */
export function hold(entry: Entry, expected: Draft, code: FaultCode, but: string[] = []): void {
  const [wanted, found] = [factsOf(expected, but), factsOf(entry, but)];
  if (!isSameJson(wanted, found)) throw new AuditFault(entry.seq, code, { expected: wanted, found });
}

/** What others can know of an entry: kind, time, names and public fields, without those in `but`. */
export function factsOf(of: Draft | Entry, but: string[]): Json {
  const fields = { ...(of.public as Record<string, Json>) };
  for (const name of but) delete fields[name];
  const { kind, occurred, charter, commitment, edition } = of;
  return { kind, occurred, charter, commitment, edition, case: of.case, public: fields };
}

/** Holds an entry to the one that had to come next. @throws AuditFault */
export function holdAwaited(entry: Entry, { draft, or, given }: Awaited): void {
  if (or && isSameJson(factsOf(or, ['found']), factsOf(entry, ['found']))) return;
  const expected = given && entry.kind === draft.kind ? given(entry) : draft;
  hold(entry, expected, awaitedFault(draft, entry), ['found']);
}

/** What is wrong where an entry that had to come next is not there. @param entry what stands there, if anything */
export function awaitedFault({ kind }: Draft, entry: Entry | null): FaultCode {
  if (kind.startsWith('case.')) return 'case-not-followed';
  if (kind === 'duty.discharged') return 'duty-not-discharged';
  if (kind === 'nature.proposed') return 'nature-not-proposed';
  if (kind === 'entry.corrected') return 'wrong-standing';
  if (kind !== 'remedy.owed') return 'breach-not-declared';
  return entry?.kind === kind ? 'wrong-remedy' : 'remedy-not-owed';
}

/** Ids with others that are not among them yet, which come last. */
export function withAll(ids: string[], more: readonly string[]): string[] {
  const others = more.filter((id) => !ids.includes(id));
  return others.length === 0 ? ids : [...ids, ...others];
}
