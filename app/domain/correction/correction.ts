import { formatInstant, type Instant, instantOf } from '../instant.ts';
import type { Draft, Entry, Who } from '../ledger/entry.ts';
import type { CorrectionReason } from './kinds.ts';

/** What takes the place of a mistaken entry; `null`: it never happened. Only what is named changes. */
export type Replacement = { at?: Instant; unit?: string | null; ground?: string; kept?: boolean } | null;
export type Correction = {
  corrects: number;
  replacement: Replacement;
  because: CorrectionReason;
  note?: string;
};
/** What is corrected, and what in it only a second person may do: to take a breach back, or to ease what is owed. */
export type Eased = { takesBreachBack: boolean; eases: boolean };

type Corrected = Entry<'entry.corrected'>;

/** A replacement as an entry carries it. */
export function publicReplacement(replacement: Replacement): Corrected['public']['replacement'] {
  if (!replacement) return null;
  const { at, ...rest } = replacement;
  return { ...rest, ...(at === undefined ? {} : { occurred: formatInstant(at) }) };
}

/** The replacement that an entry carries. */
export function replacementIn({
  public: { replacement },
}: Draft<'entry.corrected'> | Corrected): Replacement {
  if (!replacement) return null;
  const { occurred, ...rest } = replacement;
  return { ...rest, ...(occurred === undefined ? {} : { at: instantOf(occurred) }) };
}

/** The correction that an entry says was made. */
export function correctionIn(entry: Corrected): Correction {
  const { corrects, because } = entry.public;
  return { corrects, because, replacement: replacementIn(entry) };
}

/** The entry for a correction of what stands at a place, about no case. */
export function correctedAlone(
  { charter, commitment, edition }: { charter: string; commitment: string; edition: number },
  correction: Correction,
  now: Instant,
  who: Who,
): Draft<'entry.corrected'> {
  const { corrects, because, note } = correction;
  const replacement = publicReplacement(correction.replacement);
  return {
    kind: 'entry.corrected',
    occurred: formatInstant(now),
    ...{ charter, commitment, edition },
    who,
    public: { corrects, replacement, because, standing: null },
    private: { note },
  };
}
