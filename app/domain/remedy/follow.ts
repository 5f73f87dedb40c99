import Big from 'big.js';
import type { Breach } from '../breach/breach.ts';
import type { Case } from '../case/case.ts';
import type { Ground } from '../case/decide.ts';
import { type Instant, instantOf } from '../instant.ts';
import type { Draft, NumberedDraft, Place } from '../ledger/entry.ts';
import { placeOf } from '../ledger/entry.ts';
import { clockBehind } from './ask.ts';
import {
  closingOf,
  type Growing,
  type Owes,
  owedEntry,
  oweFirst,
  oweMore,
  type RemedyGround,
} from './decide.ts';
import { attributesIn } from './describe.ts';
import type { Attributes } from './owed.ts';
import type { OwedRemedy } from './owed-remedy.ts';
import { beginsToOwe, openPayment, setsAside, withdrawPayment } from './payment-case.ts';

/** What is known before the drafts, of the promises and cases that they are about. */
export type Known = {
  /** What the promise owes; `null` for one that owes nothing. */
  groundOf: (place: Place) => RemedyGround | null;
  caseOf: (id: string) => Pick<Case, 'clockFrom' | 'closed'> | null;
  /** A breach that somebody asks about, or for which nothing was owed until now. */
  breachOf: (id: number) => AboutBreach | null;
  /** The breach of a case that stands and has nothing owed for it yet. */
  notOwedOf: (id: string) => AboutBreach | null;
  /** What is known of a case, where its terms need it. */
  attributesOf: (id: string) => Attributes;
  /** What a case is owed for its breach; `null` where nothing was said to be. */
  remedyOf: (id: string) => OwedRemedy | null;
  /** What is owed for a breach that an entry adds to. */
  remedyFor: (breach: number) => OwedRemedy | null;
  /** By what a case is judged that is opened for what a breach of a promise owes from then on; see `paymentGround`. */
  paymentGround: (broken: Place, from: Instant) => Ground | null;
  /** The cases that remedies opened for the breaches that an entry sets aside. */
  liftedBy: (draft: Draft) => PaymentCase[];
  newCase: () => string;
};

/** A case that a remedy opened, and what it is judged by. */
export type PaymentCase = { subject: Case; ground: Ground };
type AboutBreach = Pick<Breach, 'id' | 'at' | 'found' | 'asked' | 'unit'>;
/** `own`: one of those given, and not one that follows from them. */
export type Followed = { draft: NumberedDraft; own: boolean };
/** A breach by its number, or by its place among the drafts. */
type BreachRef = number | { place: number };
/** What grows, and its breach. */
type Grown = Growing & { next: Instant | null; breach: BreachRef; unit: string | null };
/** What more is owed, and of what unit the breach is, where a case is opened as that begins. */
type Added = { more: Owes; before: string; opens: { unit: string | null } | null };

/**
 * Drafts with what they set in motion between them: each breach is followed by what it owes, what begins to be owed by the case
 * that it opens, and the end of a late case is preceded by what further periods have added until then.
 */
export function withRemedies(drafts: readonly NumberedDraft[], known: Known): Followed[] {
  const following = new Following(known);
  for (const draft of drafts) following.take(draft, true);
  return following.written;
}

class Following {
  readonly written: Followed[] = [];
  readonly #known: Known;
  readonly #clocks = new Map<string, Instant>();
  readonly #grown = new Map<string, Grown | null>();
  readonly #ends = new Map<string, Instant | null>();
  readonly #described = new Map<string, Attributes>();
  /** Cases that were opened for what a case is owed. */
  readonly #opened = new Map<string, PaymentCase>();

  constructor(known: Known) {
    this.#known = known;
  }

  take(draft: NumberedDraft, own: boolean): void {
    // Drafts that await their number say the same but for that.
    const seen = typeof draft === 'function' ? draft(0) : draft;
    const subject = seen.case;
    const closed = closingOf(seen);
    if (subject !== undefined && closed !== null) this.#growUntil(subject, closed, seen);
    this.written.push({ draft, own });
    this.#withdraw(seen);
    const began = subject === undefined ? null : beginningOf(seen);
    if (subject !== undefined && began !== null) {
      this.#clocks.set(subject, began);
      // On another clock nothing is added any more.
      if (this.#grownOf(subject)?.from !== began) this.#grown.set(subject, null);
    }
    if (subject !== undefined && seen.kind === 'entry.corrected') this.#ends.set(subject, endOf(seen));
    if (seen.kind === 'remedy.asked') {
      const breach = this.#known.breachOf(seen.public.breach);
      this.#oweLate(breach && { ...breach, asked: instantOf(seen.occurred) }, seen);
    }
    if (seen.kind === 'case.described' && subject !== undefined) {
      this.#described.set(subject, { ...this.#attributesOf(subject), ...attributesIn(seen.private) });
      this.#oweLate(this.#known.notOwedOf(subject), seen);
    }
    if (seen.kind === 'remedy.owed') this.#openLate(seen);
    if (seen.kind === 'breach.declared') this.#declare(seen);
  }

  #declare(seen: Draft<'breach.declared'>): void {
    const { case: subject } = seen;
    const { found, unit } = seen.public;
    const ground = this.#known.groundOf(placeOf(seen));
    const at = instantOf(seen.occurred);
    const clock = subject === undefined ? null : this.#clocks.get(subject);
    const from = clock ?? (subject === undefined ? null : (this.#known.caseOf(subject)?.clockFrom ?? null));
    const first = ground && oweFirst({ at, found, asked: null }, from, ground, this.#attributesOf(subject));
    if (!first) return;
    const breach = { place: this.written.length - 1 };
    this.#owe(breach, seen, { more: first, before: '0', opens: found === 'remedy' ? null : { unit } });
    if (subject === undefined || found === 'remedy') return;
    this.#grown.set(subject, { breach, at, from, asked: null, unit, ...begun(first) });
    const end = this.#ends.get(subject) ?? null;
    if (end !== null) this.#growUntil(subject, end, seen);
  }

  /** Of a breach that was declared before: the customer has asked since, or the case was described. */
  #oweLate(breach: AboutBreach | null, about: Draft): void {
    const { case: id } = about;
    const ground = this.#known.groundOf(placeOf(about));
    const of = id === undefined ? null : this.#known.caseOf(id);
    const from = breach && clockBehind(breach.at, of);
    const first = breach && ground && oweFirst(breach, from, ground, this.#attributesOf(id));
    if (!first) return;
    const { at, asked, unit } = breach;
    this.#owe(breach.id, about, { more: first, before: '0', opens: { unit } });
    if (id === undefined) return;
    this.#grown.set(id, { breach: breach.id, at, from, asked, unit, ...begun(first) });
    // What has ended since has grown as far as it ever will.
    if (of && of.closed !== null) this.#growUntil(id, of.closed, about);
  }

  #growUntil(id: string, closed: Instant, about: Draft): void {
    const ground = this.#known.groundOf(placeOf(about));
    for (let each = this.#grownOf(id); ground && each && isDue(each, closed); each = this.#grownOf(id)) {
      const more = oweMore(each, ground, this.#attributesOf(id));
      if (!more) break;
      this.#owe(each.breach, about, { more, before: each.owed, opens: { unit: each.unit } });
      this.#grown.set(id, { ...each, ...after(each, more) });
    }
  }

  #owe(breach: BreachRef, about: Draft, { more, before, opens }: Added): void {
    this.#write(breach, (number) => owedEntry(more, number, about));
    if (opens && beginsToOwe(before, more.owed.amount)) this.#open(breach, about, more.at, opens.unit);
  }

  /** The sweep has said what more is owed; the case that it opens where that is the first of it. */
  #openLate(seen: Draft<'remedy.owed'>): void {
    const { breach, owed } = seen.public;
    const remedy = this.#known.remedyFor(breach);
    if (!remedy || remedy.isPenalty || !beginsToOwe(remedy.owed, owed.amount)) return;
    const unit = this.#known.breachOf(breach)?.unit ?? null;
    this.#open(breach, seen, instantOf(seen.occurred), unit);
  }

  #open(breach: BreachRef, about: Draft, at: Instant, unit: string | null): void {
    const ground = this.#known.paymentGround(placeOf(about), at);
    if (!ground) return;
    const id = this.#known.newCase();
    const opened = openPayment(ground, { breach: 0, unit, at }, id);
    if (!opened) return;
    const { draft, subject } = opened;
    this.#write(breach, (number) => ({ ...draft, public: { ...draft.public, breach: number } }));
    if (about.case !== undefined) this.#opened.set(about.case, { subject, ground });
    this.#clocks.set(id, subject.clockFrom);
  }

  /** Nothing is to be paid any more for a breach that an entry sets aside. */
  #withdraw(seen: Draft): void {
    const lifted = this.#known.liftedBy(seen);
    const opened = seen.case === undefined ? undefined : this.#opened.get(seen.case);
    if (opened && setsAside(seen)) lifted.push(opened);
    for (const { subject, ground } of lifted)
      for (const draft of withdrawPayment(subject, ground, instantOf(seen.occurred))) this.take(draft, false);
  }

  #write(breach: BreachRef, draft: (number: number) => Draft): void {
    const at = this.written.length;
    const numbered: NumberedDraft =
      typeof breach === 'number' ? draft(breach) : (seq) => draft(seq - (at - breach.place));
    this.written.push({ draft: numbered, own: false });
  }

  #attributesOf(id: string | undefined): Attributes {
    return id === undefined ? {} : (this.#described.get(id) ?? this.#known.attributesOf(id));
  }

  #grownOf(id: string): Grown | null {
    const known = this.#grown.get(id);
    if (known !== undefined) return known;
    const remedy = this.#known.remedyOf(id);
    const unit = remedy && (this.#known.breachOf(remedy.breach)?.unit ?? null);
    const grown = remedy && { ...remedy, unit };
    this.#grown.set(id, grown);
    return grown;
  }
}

/** What grows from its first amount on. */
function begun({ next, owed }: Owes): Pick<Grown, 'next' | 'owed' | 'currency' | 'additions'> {
  return { next, owed: owed.amount, currency: owed.unit, additions: 1 };
}

function isDue({ next }: Grown, until: Instant): boolean {
  return next !== null && next <= until;
}

function after(before: Growing, more: { owed: { amount: string }; next: Instant | null }) {
  const total = new Big(before.owed).plus(more.owed.amount).toFixed();
  return { owed: total, additions: before.additions + 1, next: more.next };
}

/** When the clock begins by an entry about a case; `null` where it says nothing of that. */
function beginningOf(draft: Draft): Instant | null {
  if (draft.kind === 'case.opened') return instantOf(draft.occurred);
  if (draft.kind === 'case.reopened') return draft.public.restarts ? instantOf(draft.occurred) : null;
  if (draft.kind !== 'entry.corrected' || !draft.public.standing) return null;
  return instantOf(draft.public.standing.clockFrom);
}

/** When a case ended by what a correction leaves of it; `null` where it goes on. */
function endOf({ public: { standing } }: Draft<'entry.corrected'>): Instant | null {
  return standing?.closed ? instantOf(standing.closed) : null;
}
