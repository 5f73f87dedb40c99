import { type Correction, publicReplacement } from '../case/correct.ts';
import { formatInstant, type Instant } from '../instant.ts';
import type { Draft, NumberedDraft, Who } from '../ledger/entry.ts';
import { type Problem, problem } from '../problem.ts';

/** One instance of an each-time promise, as someone logs it. */
export type OccurrenceEvent = {
  at: Instant;
  kept: boolean;
  unit: string | null;
  reference: string | null;
  note?: string;
};

/** One that is in the ledger, under the number of its entry. */
export type Occurrence = {
  seq: number;
  charter: string;
  commitment: string;
  edition: number;
  unit: string | null;
  at: Instant;
  kept: boolean;
  struck: boolean;
};

type Promise = { charter: string; commitment: string; edition: number };

/** The entries for an occurrence: the fact itself; a broken one is also a breach, which names it by its number. */
export function logOccurrence(
  event: OccurrenceEvent,
  promise: Promise,
  now: Instant,
  who: Who,
): NumberedDraft[] | Problem {
  if (event.at > now) return problem('in-the-future', 'at', { now: formatInstant(now) });
  const occurred = formatInstant(event.at);
  const logged: Draft<'occurrence.logged'> = {
    kind: 'occurrence.logged',
    occurred,
    ...promise,
    who,
    public: { kept: event.kept, unit: event.unit },
    private: { reference: event.reference, note: event.note },
  };
  if (event.kept) return [logged];
  return [logged, (seq) => breachOf(promise, occurred, event.unit, who, 'occurrence', seq - 1)];
}

/** Corrects or strikes out an occurrence; a kept one that turns out broken is declared a breach. */
export function correctOccurrence(
  before: Occurrence,
  correction: Correction,
  now: Instant,
  who: Who,
): { entries: Draft[]; takesBreachBack: boolean } | Problem {
  const { charter, commitment, edition } = before;
  const { replacement } = correction;
  const at = replacement?.at ?? before.at;
  if (at > now) return problem('in-the-future', 'at', { now: formatInstant(now) });
  const kept = replacement?.kept ?? before.kept;
  const corrected: Draft<'entry.corrected'> = {
    kind: 'entry.corrected',
    occurred: formatInstant(now),
    charter,
    commitment,
    edition,
    who,
    public: {
      corrects: before.seq,
      replacement: publicReplacement(replacement),
      because: correction.because,
      standing: null,
    },
    private: { note: correction.note },
  };
  const breaks = replacement !== null && before.kept && !kept;
  const breach = breachOf(
    { charter, commitment, edition },
    formatInstant(at),
    replacement?.unit ?? before.unit,
    who,
    'correction',
    before.seq,
  );
  return {
    entries: breaks ? [corrected, breach] : [corrected],
    takesBreachBack: !before.kept && (replacement === null || kept),
  };
}

function breachOf(
  promise: Promise,
  occurred: string,
  unit: string | null,
  who: Who,
  found: 'occurrence' | 'correction',
  of: number,
): Draft<'breach.declared'> {
  return { kind: 'breach.declared', occurred, ...promise, who, public: { found, unit, of } };
}
