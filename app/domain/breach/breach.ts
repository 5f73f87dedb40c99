import { formatInstant, type Instant, instantOf } from '../instant.ts';
import { type Entry, placeOf, type Who } from '../ledger/entry.ts';
import type { PrivateFields } from '../ledger/private.ts';
import { textIn } from '../ledger/private-text.ts';
import type { BreachFinder, Cause, Severity } from './kinds.ts';

/** In the order in which a breach goes through them. */
export const breachStates = [
  'declared',
  'analysed',
  'returned',
  'signed-off',
  'exempt',
  'corrected',
] as const;
export type BreachState = (typeof breachStates)[number];
/** Until somebody writes an analysis of it. */
export const waitingStates = ['declared', 'returned'] as const satisfies BreachState[];
/** What stands in the register and counts in no figure. */
export const setAsideStates = ['exempt', 'corrected'] as const satisfies BreachState[];

/** Who wrote something about a breach, and when. */
export type Written = { by: string; at: Instant };

/** A broken promise, under the number of the entry that declared it. */
export type Breach = {
  id: number;
  charter: string;
  commitment: string;
  edition: number;
  unit: string | null;
  /**
   * What it is about: a case, an occurrence, or (both `null`) the duty of a period. What is `found` of a remedy is about its
   * late payment, and only happened in the case.
   */
  case: string | null;
  occurrence: number | null;
  /** When the promise was broken, and when that was written down. */
  at: Instant;
  noticed: Instant;
  found: BreachFinder;
  state: BreachState;
  /** The newest, unless it was sent back. `note` is private. */
  analysis: (Written & { seq: number; cause: Cause; severity: Severity; note: string | null }) | null;
  /** What the customer is told, once that is public: since the sign-off, in earlier versions since the analysis. */
  apology: string | null;
  signedOff: Written | null;
  /** When the customer asked for what it owes; `null` where nobody did, or needs to. */
  asked: Instant | null;
};

/** Exempted or taken back by a correction: it stays in the register, and nothing more is decided on it. */
export function isSetAside(state: BreachState): boolean {
  return setAsideStates.some((each) => each === state);
}

/** Whether it counts in no rate: set aside, or about the late payment of a remedy, which is counted as that. */
export function isUncounted({ state, found }: Pick<Breach, 'state' | 'found'>): boolean {
  return isSetAside(state) || found === 'remedy';
}

/**
 * The breach after one more entry about it, or about the case or occurrence that it is about.
 * @param secret the private fields of the entry
 * @throws Error for an entry that cannot follow
 */
export function fold(before: Breach | null, entry: Entry, secret: PrivateFields | null = null): Breach {
  if (entry.kind === 'breach.declared') return declared(entry);
  if (!before) throw new Error(`${entry.kind} ${entry.seq} of a breach that was never declared`);
  const { seq } = entry;
  const written = { by: entry.who.id, at: instantOf(entry.recorded) };
  switch (entry.kind) {
    case 'breach.analysed': {
      const { cause, severity, apology = null } = entry.public;
      const state = isSetAside(before.state) ? before.state : 'analysed';
      const note = textIn(secret, 'note');
      return { ...before, state, apology, analysis: { ...written, seq, cause, severity, note } };
    }
    case 'breach.returned':
      return { ...before, state: 'returned', apology: null, analysis: null };
    case 'breach.signed-off': {
      const { apology = before.apology } = entry.public;
      return { ...before, state: 'signed-off', apology, signedOff: written };
    }
    case 'remedy.asked':
      return { ...before, asked: instantOf(entry.occurred) };
    case 'exemption.decided':
      return entry.public.approved ? { ...before, state: 'exempt' } : before;
    case 'entry.corrected':
      return before.state === 'corrected' ? before : corrected(before, entry);
    default:
      return before;
  }
}

function declared(entry: Entry<'breach.declared'>): Breach {
  const { found, unit, of } = entry.public;
  const { charter, commitment, edition } = placeOf(entry);
  return {
    id: entry.seq,
    charter,
    commitment,
    edition,
    unit,
    case: entry.case ?? null,
    occurrence: entry.case || found === 'remedy' ? null : of,
    at: instantOf(entry.occurred),
    noticed: instantOf(entry.recorded),
    found,
    state: 'declared',
    analysis: null,
    apology: null,
    signedOff: null,
    asked: null,
  };
}

/** What every entry says that is decided on a breach: when, of which promise and case, by whom. */
export function aboutBreach(breach: Breach, now: Instant, who: Who) {
  const { charter, commitment, edition } = breach;
  const subject = breach.case === null ? {} : { case: breach.case };
  return { occurred: formatInstant(now), charter, commitment, edition, ...subject, who };
}

/** A breach that stands is where the corrected facts put it. */
function corrected(before: Breach, entry: Entry<'entry.corrected'>): Breach {
  // When a remedy was to be paid was said, and stands: no correction sets a late payment aside.
  if (before.found === 'remedy') return before;
  if (takesBack(entry)) return { ...before, state: 'corrected' };
  const { standing, replacement } = entry.public;
  const { occurred: at = null, unit = before.unit } = entry.case
    ? { occurred: standing?.breached, unit: standing?.unit }
    : (replacement ?? {});
  return { ...before, at: at === null ? before.at : instantOf(at), unit };
}

/** Whether a correction takes the breach of what it corrects back: not late by it, not broken, never, or another promise's. */
export function takesBack({
  case: subject,
  public: { standing, replacement },
}: Entry<'entry.corrected'>): boolean {
  if (replacement?.commitment !== undefined) return true;
  return subject ? standing?.breached === null : !replacement || replacement.kept === true;
}

/**
 * The correction that took a breach back: the first after it that did; `null` when none did.
 * @param about entries of its case, or about its occurrence, in the ledger's order
 */
export function correctionOf(breach: number, about: readonly Entry[]): Entry<'entry.corrected'> | null {
  for (const entry of about)
    if (entry.kind === 'entry.corrected' && entry.seq >= breach && takesBack(entry)) return entry;
  return null;
}
