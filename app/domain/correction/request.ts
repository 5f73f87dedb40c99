import { formatInstant, type Instant, instantOf } from '../instant.ts';
import {
  type CharterPlace,
  charterPlaceOf,
  type Draft,
  type Entry,
  type Place,
  type Who,
} from '../ledger/entry.ts';
import { kindNamed } from '../ledger/kinds.ts';
import { refuseAsSecondPerson } from '../person/second-person.ts';
import { type Problem, problem } from '../problem.ts';
import { type Correction, publicReplacement, replacementIn, type SaidCorrection } from './correction.ts';

/** `overtaken`: what it asks to correct was corrected otherwise. */
export const requestStates = ['open', 'granted', 'declined', 'overtaken'] as const;
export type RequestState = (typeof requestStates)[number];

/** What somebody asks to be corrected, under the number of the entry that asks. */
export type CorrectionRequest = CharterPlace &
  Omit<SaidCorrection, 'another'> & {
    seq: number;
    case: string | null;
    by: string;
    at: Instant;
    state: RequestState;
    /** Who settled it, when, by which entry, and what they say of it in private. */
    settled: { seq: number; by: string; at: Instant; note: string | undefined } | null;
  };
/** Of private fields what a request or its refusal has. */
type Secret = { note?: unknown; reference?: unknown } | null;

/**
 * The request after one more entry about what it asks to correct.
 * @param before `null` where none is open: an entry that asks begins another
 */
export function fold(
  before: CorrectionRequest | null,
  entry: Entry,
  secret: Secret,
): CorrectionRequest | null {
  const note = textIn(secret?.note) ?? undefined;
  const { seq } = entry;
  const written = { by: entry.who.id, at: instantOf(entry.recorded) };
  if (entry.kind === 'correction.requested') {
    const { corrects, because } = entry.public;
    const replacement = replacementIn(entry, textIn(secret?.reference));
    const place = { ...charterPlaceOf(entry), case: entry.case ?? null };
    return { ...place, seq, corrects, replacement, because, note, ...written, state: 'open', settled: null };
  }
  if (before?.state !== 'open') return before;
  const state = stateAfter(before, entry);
  return state === 'open' ? before : { ...before, state, settled: { seq, ...written, note } };
}

function stateAfter(before: CorrectionRequest, entry: Entry): RequestState {
  if (entry.kind === 'correction.declined' && entry.public.request === before.seq) return 'declined';
  if (entry.kind !== 'entry.corrected' || entry.public.corrects !== before.corrects) return 'open';
  return entry.public.request === before.seq ? 'granted' : 'overtaken';
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/**
 * What a request asks to correct: an entry, the case that it is about as it stands now, and whether it was corrected or is
 * asked about.
 */
export type Mistaken = { target: Entry; subject: Place | null; corrected: boolean; open: boolean };

/** Asks for a correction. Anybody may who records; it moves no figure, and one is open at a time. */
export function requestCorrection(
  { target, subject, corrected, open }: Mistaken,
  correction: SaidCorrection,
  now: Instant,
  who: Who,
): Draft<'correction.requested'> | Problem {
  if (!kindNamed(target.kind).correctable) return problem('not-correctable');
  if (corrected) return problem('already-corrected');
  if (open) return problem('already-requested');
  const { corrects, because, note } = correction;
  const replacement = publicReplacement(correction.replacement);
  return {
    kind: 'correction.requested',
    occurred: formatInstant(now),
    ...about(subject ?? charterPlaceOf(target), target.case ?? null),
    who,
    public: { corrects, replacement, because },
    private: { note, reference: correction.replacement?.reference },
  };
}

/** Declines a request, as a second person, and says why, in private. */
export function declineRequest(
  request: CorrectionRequest,
  note: string | undefined,
  now: Instant,
  who: Who,
): Draft<'correction.declined'> | Problem {
  const refused = refuseToSettle(request, [], who);
  if (refused) return refused;
  if (!note?.trim()) return problem('reason-missing', 'note');
  return {
    kind: 'correction.declined',
    occurred: formatInstant(now),
    ...about(request, request.case),
    who,
    public: { corrects: request.corrects, request: request.seq },
    private: { note },
  };
}

/** Why somebody may not settle a request; `null` when they may. @param doneBy who had a part in what it is about */
export function refuseToSettle(
  request: CorrectionRequest,
  doneBy: readonly string[],
  who: Who,
): Problem | null {
  return refuseAsSecondPerson(who, [request.by, ...doneBy]) ?? refuseSettled(request);
}

function refuseSettled({ state }: CorrectionRequest): Problem | null {
  return state === 'open' ? null : problem('request-settled');
}

/**
 * The correction that a request asks for, made by whoever grants it.
 * @param another that each case which its reference has of the promise was seen, by whoever asked or by whoever grants
 */
export function granted(request: CorrectionRequest, note: string | undefined, another: boolean): Correction {
  const { corrects, replacement, because, seq } = request;
  return { corrects, replacement, because, note, request: seq, another };
}

function about({ charter, commitment, edition }: CharterPlace, subject: string | null) {
  return {
    ...{ charter, edition },
    ...(commitment === undefined ? {} : { commitment }),
    ...(subject === null ? {} : { case: subject }),
  };
}
