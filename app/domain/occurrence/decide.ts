import { type Correction, correctedEntry, type Eased } from '../correction/correction.ts';
import { formatInstant, type Instant } from '../instant.ts';
import type { Draft, NumberedDraft, Place, Who } from '../ledger/entry.ts';
import { type Problem, problem } from '../problem.ts';
import type { Occurrence } from './occurrence.ts';

/** One instance of an each-time promise, as someone logs it. */
export type OccurrenceEvent = {
  at: Instant;
  kept: boolean;
  unit: string | null;
  reference: string | null;
  note?: string;
};

/** The entries for an occurrence: the fact itself; a broken one is also a breach, which names it by its number. */
export function logOccurrence(
  event: OccurrenceEvent,
  place: Place,
  now: Instant,
  who: Who,
): NumberedDraft[] | Problem {
  if (event.at > now) return problem('in-the-future', 'at', { now: formatInstant(now) });
  const occurred = formatInstant(event.at);
  const { kept, unit } = event;
  const logged: Draft<'occurrence.logged'> = {
    kind: 'occurrence.logged',
    occurred,
    ...place,
    who,
    public: { kept, unit },
    private: { reference: event.reference, note: event.note },
  };
  if (kept) return [logged];
  const breach = (seq: number) => breachOf(place, { occurred, unit, found: 'occurrence', of: seq }, who);
  return [logged, (seq) => breach(seq - 1)];
}

/** The breach that a broken occurrence is: `of` is its number. */
function breachOf(
  place: Place,
  {
    occurred,
    ...fields
  }: { occurred: string; unit: string | null; found: 'occurrence' | 'correction'; of: number },
  who: Who,
): Draft<'breach.declared'> {
  return { kind: 'breach.declared', occurred, ...place, who, public: fields };
}

/**
 * Corrects or strikes out an occurrence; a kept one that turns out broken is declared a breach, and so is a broken one
 * that was of another promise.
 */
export function correctOccurrence(
  before: Occurrence,
  correction: Correction,
  now: Instant,
  who: Who,
): ({ entries: Draft[] } & Eased) | Problem {
  const { charter, edition } = before;
  const { replacement } = correction;
  const { at = before.at, kept = before.kept, commitment = before.commitment } = replacement ?? {};
  if (at > now) return problem('in-the-future', 'at', { now: formatInstant(now) });
  const isMoved = replacement?.commitment !== undefined;
  if (isMoved && commitment === before.commitment) return problem('not-correctable');
  const breaks = replacement !== null && !kept && (before.kept || isMoved);
  const takesBreachBack = !before.kept && (replacement === null || kept || isMoved);
  const eased = { takesBreachBack, eases: false };
  const place = { charter, commitment: before.commitment, edition };
  const entries: Draft[] = [correctedEntry(place, correction, eased, null, now, who)];
  // `null` is said too: it is of no unit then.
  const unit = replacement?.unit === undefined ? before.unit : replacement.unit;
  const about = { occurred: formatInstant(at), unit, found: 'correction', of: before.seq } as const;
  if (breaks) entries.push(breachOf({ charter, commitment, edition }, about, who));
  return { entries, ...eased };
}
