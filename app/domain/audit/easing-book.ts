import type { Case } from '../case/case.ts';
import { contributionOf } from '../case/case.ts';
import { type EasingKind, easingKinds } from '../easing/easing-kinds.ts';
import {
  type CaseEasings,
  type DueWith,
  easedBy,
  isSofter,
  pausedStill,
  withoutEach,
} from '../easing/of-case.ts';
import type { Instant, PlainDate } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Kind } from '../ledger/kinds.ts';
import type { Contribution } from '../trust/contribution.ts';
import { type Settled, TallyBook } from './tally-book.ts';

/** From which entry on changes are told: by its number, and by the day it was written. */
export type Since = { size: number; day: PlainDate };
const ever: Since = { size: 0, day: '' };

/** What was published: the slug of a charter, the name of a calendar, `null` for the method; and which of them, from 1. */
export type Named = { name: string | null; number: number };
type Promised = { charter: string; commitment: string };
/** What something gives to the figures of a promise. */
type Counted = { place: Promised; counts: readonly Contribution[] };
type MovedCase = Parameters<typeof easedBy>[0];

const easingOf: Partial<Record<Kind, EasingKind>> = {
  'exemption.decided': 'exemptions',
  'entry.corrected': 'corrections',
};

/**
 * What eased since then: of each kind how many, and by how much the tallies would be others without it. As many rows as
 * days, however many entries; what is known of a case lies with the case.
 */
export class EasingBook {
  readonly #counts = new Map<EasingKind, number>();
  readonly #books = new Map<EasingKind, TallyBook>(easingKinds.map((kind) => [kind, new TallyBook()]));
  since: Since = ever;
  /** The editions, methods and calendars that eased, in the order in which they were published. */
  readonly published: Record<'editions' | 'methods' | 'calendars', Named[]> = {
    editions: [],
    methods: [],
    calendars: [],
  };

  /** Whether an entry is among those that changes are told of. */
  tells({ seq, recorded }: Pick<Entry, 'seq' | 'recorded'>): boolean {
    return seq >= this.since.size && recorded >= this.since.day;
  }

  countOf(kind: EasingKind): number {
    return this.#counts.get(kind) ?? 0;
  }

  /** What to add to the tallies to have them as they would be without what is of this kind. */
  differencesOf(kind: EasingKind): TallyBook {
    return this.#books.get(kind) as TallyBook;
  }

  /** An edition, a method or a calendar was published that eases what was before. */
  publish(kind: keyof EasingBook['published'], named: Named): void {
    this.count(kind);
    this.published[kind].push(named);
  }

  /** The number of the first edition of a charter that eased, or (`null`) method: what came before it stands without it. */
  easedFrom(charter: string | null): number {
    const among = this.published[charter === null ? 'methods' : 'editions'];
    return among.find(({ name }) => name === charter)?.number ?? Number.POSITIVE_INFINITY;
  }

  count(kind: EasingKind, by = 1): void {
    this.#counts.set(kind, this.countOf(kind) + by);
  }

  /** Something of this kind made contributions others than they would be. */
  move(
    kind: EasingKind,
    place: Promised,
    is: readonly Contribution[],
    instead: readonly Contribution[],
  ): void {
    this.differencesOf(kind).move(place, is, instead);
  }

  /** Occurrences that were kept, as they were settled. */
  occurrences(settled: readonly Settled[]): void {
    for (const { charter, commitment, day, kept } of settled) {
      if (kept <= 0) continue;
      this.count('occurrences', kept);
      this.move('occurrences', { charter, commitment }, [{ day, outcome: 'kept', count: kept }], []);
    }
  }

  /** An exemption or a correction of what stands alone. What takes a breach out of the count, or makes it count less, eases; the other way does not. */
  alone(entry: Entry, was: Counted, is: Counted): void {
    const kind = easingOf[entry.kind];
    const isLess = breachedIn(is) < breachedIn(was) || weighsLess(was, is);
    if (!kind || !isLess || !this.tells(entry)) return;
    this.count(kind);
    this.move(kind, is.place, is.counts, []);
    this.move(kind, was.place, [], was.counts);
  }

  /** A case moved. @param known what eased it before @returns what eases it now; `undefined` for most */
  ofCase(moved: MovedCase, known: CaseEasings | undefined): CaseEasings | undefined {
    const { entry, before, after, zone } = moved;
    const fresh = this.tells(entry) ? easedBy(moved) : {};
    for (const kind of Object.keys(fresh) as EasingKind[])
      if (kind !== 'calendars' && (!known?.[kind] || counted(kind))) this.count(kind);
    const all = { ...known, ...fresh };
    if (Object.keys(all).length === 0) return undefined;
    const next = withoutEach(all, after, zone);
    if (before) this.#rebook(before, known, contributionOf(before, zone), -1);
    this.#rebook(after, next, contributionOf(after, zone), 1);
    return next;
  }

  /** A case at the end of the reading: its pause may go on, and be long by then. */
  pausedStill(
    subject: Case,
    known: CaseEasings | undefined,
    at: Instant,
    zone: string,
    dueWith: DueWith,
  ): void {
    const found = pausedStill(subject, at, dueWith);
    if (!found.pauses || known?.pauses) return;
    this.count('pauses');
    this.#rebook(subject, withoutEach(found, subject, zone), contributionOf(subject, zone), 1);
  }

  #rebook(place: Promised, easings: CaseEasings | undefined, actual: Contribution[], sign: 1 | -1): void {
    for (const [kind, { instead }] of Object.entries(easings ?? {}) as [
      EasingKind,
      { instead: Contribution[] },
    ][])
      if (sign === 1) this.move(kind, place, actual, instead);
      else this.move(kind, place, instead, actual);
  }
}

/** Whether a case can be eased so more than once. */
function counted(kind: EasingKind): boolean {
  return kind === 'reopenings' || kind === 'corrections' || kind === 'withdrawals';
}

/** Whether what counts the same is said to be of another promise, or of a day on which it counts for less, or for more. */
function weighsLess(was: Counted, is: Counted): boolean {
  const isElsewhere = was.place.commitment !== is.place.commitment && breachedIn(was) > 0;
  return isElsewhere || isSofter(was.counts, is.counts);
}

function breachedIn({ counts }: Counted): number {
  return counts.reduce((sum, { outcome, count }) => sum + (outcome === 'breached' ? count : 0), 0);
}
