import type { Standing } from '../case/kinds.ts';
import { formatInstant, type Instant, instantOf } from '../instant.ts';
import type { CharterPlace, Draft, Entry, Who } from '../ledger/entry.ts';
import type { CorrectedBecause, CorrectionReason } from './kinds.ts';

/**
 * What takes the place of a mistaken entry; `null`: it never happened. Only what is named changes.
 * `commitment`: another promise of the same edition. `reference`: the customer's, which only private fields have.
 */
export type Replacement = {
  at?: Instant;
  unit?: string | null;
  ground?: string;
  kept?: boolean;
  commitment?: string;
  reference?: string;
} | null;
/**
 * `request`: the one that it grants. `reversal`: the order to take an import back that it is part of. `another`: whoever makes it
 * has seen that its reference has a case of the promise already, and says that this is another one; no entry says so.
 */
export type Correction = {
  corrects: number;
  replacement: Replacement;
  because: CorrectedBecause;
  note?: string | undefined;
  request?: number;
  reversal?: number;
  another?: boolean;
};
/** A correction as a person makes it or asks for it. */
export type SaidCorrection = Omit<Correction, 'request' | 'reversal' | 'because'> & {
  because: CorrectionReason;
};
/** What is corrected, and what in it only a second person may do: to take a breach back, or to ease what is owed or said. */
export type Eased = { takesBreachBack: boolean; eases: boolean };

type Corrected = Entry<'entry.corrected'>;
type Said = { public: { replacement: Corrected['public']['replacement'] } };

/** A replacement as an entry carries it. */
export function publicReplacement(replacement: Replacement): Corrected['public']['replacement'] {
  if (!replacement) return null;
  const { at, reference, ...rest } = replacement;
  return {
    ...rest,
    ...(at === undefined ? {} : { occurred: formatInstant(at) }),
    ...(reference === undefined ? {} : { reference: true }),
  };
}

/** The replacement that an entry carries. @param secret the reference among its private fields, where they are known */
export function replacementIn({ public: { replacement } }: Said, secret: string | null = null): Replacement {
  if (!replacement) return null;
  const { occurred, reference, ...rest } = replacement;
  return {
    ...rest,
    ...(occurred === undefined ? {} : { at: instantOf(occurred) }),
    ...(reference === undefined ? {} : { reference: secret ?? '' }),
  };
}

/** The correction that an entry says was made, or asks for. */
export function correctionIn(entry: Entry<'correction.requested'>): SaidCorrection;
export function correctionIn(entry: Corrected): Correction;
export function correctionIn(entry: Corrected | Entry<'correction.requested'>): Correction {
  const { corrects, because } = entry.public;
  const correction = { corrects, because, replacement: replacementIn(entry) };
  if (entry.kind !== 'entry.corrected') return correction;
  return { ...correction, ...namesIn(entry.public) };
}

/** The request that a correction grants and the order that it follows, where it does. */
function namesIn({ request, reversal }: Pick<Correction, 'request' | 'reversal'>) {
  return { ...(request === undefined ? {} : { request }), ...(reversal === undefined ? {} : { reversal }) };
}

/** The entry for a correction of what stands at a place. @param standing where the case stands after it, if it was of one */
export function correctedEntry(
  subject: CharterPlace & { id?: string },
  correction: Correction,
  { takesBreachBack, eases }: Eased,
  standing: Standing | null,
  now: Instant,
  who: Who,
): Draft<'entry.corrected'> {
  const { charter, commitment, edition, id } = subject;
  const { corrects, because, note } = correction;
  const replacement = publicReplacement(correction.replacement);
  const eased = takesBreachBack || eases;
  return {
    kind: 'entry.corrected',
    occurred: formatInstant(now),
    ...{ charter, edition },
    ...(commitment === undefined ? {} : { commitment }),
    ...(id === undefined ? {} : { case: id }),
    who,
    public: { corrects, replacement, because, standing, eases: eased, ...namesIn(correction) },
    private: { note, reference: correction.replacement?.reference },
  };
}
