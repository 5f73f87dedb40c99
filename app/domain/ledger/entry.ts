import { type Instant, instantOf } from '../instant.ts';
import type { Role } from '../person/kinds.ts';
import { canonicalJson, type Json } from './canonical.ts';
import type { Kind, PublicFields } from './kinds.ts';
import type { PrivateFields } from './private.ts';

/** The most an entry may take, in bytes of UTF-8 (C2SP tlog-tiles entry bundles count in 16 bits). */
export const longestEntry = 65_535;

/**
 * Who an entry is from: a pseudonym and in which role; `system` for the sweep and the command line, `customer` for anybody to
 * whom something was promised, whose names no ledger knows.
 */
export type Who = { id: string; role: Role | 'system' | 'import' | 'demonstration' | 'customer' };

/**
 * One line of the ledger, as stored for ever: its canonical JSON is what is hashed (content/design/ledger.md, Entry).
 * Instants are `YYYY-MM-DDTHH:MM:SSZ`.
 */
export type Entry<K extends Kind = Kind> = {
  [Each in K]: {
    v: 1;
    seq: number;
    /** When we wrote it: never earlier than the entry before. */
    recorded: string;
    /** When it is said to have happened. */
    occurred: string;
    kind: Each;
    charter?: string;
    commitment?: string;
    edition?: number;
    /** The opaque random id of a case. */
    case?: string;
    who: Who;
    public: PublicFields<Each>;
    /** base64 of SHA-256(salt ‖ canonical JSON of the private fields). */
    private?: string;
  };
}[K];

/**
 * The one present, for deciding and for recording alike: what the clock says, but never before what was recorded last
 * (content/design/ledger.md, Time). A clock that went back makes time stand still, until it has caught up.
 * @param recorded when the newest entry was recorded; `null` before the first
 */
export function presentOf(clock: Instant, recorded: string | null): Instant {
  return recorded === null ? clock : Math.max(clock, instantOf(recorded));
}

/** Where a promise stands. */
export type Place = { charter: string; commitment: string; edition: number };

/** Where the promise stands that an entry is about. @throws Error for an entry that is about none */
export function placeOf({ kind, charter, commitment, edition }: Entry | Draft): Place {
  if (!charter || !commitment || edition === undefined) throw new Error(`${kind} without its names`);
  return { charter, commitment, edition };
}

/** Where something stands that may be about a charter alone, and about none of its promises. */
export type CharterPlace = Omit<Place, 'commitment'> & { commitment?: string };

/** Where the charter stands that an entry is about, and the promise where it names one. @throws Error for an entry of no charter */
export function charterPlaceOf({ kind, charter, commitment, edition }: Entry | Draft): CharterPlace {
  if (!charter || edition === undefined) throw new Error(`${kind} without its charter`);
  return { charter, edition, ...(commitment === undefined ? {} : { commitment }) };
}

/** What a decision asks to be written: an entry without the parts that only the ledger gives. */
export type Draft<K extends Kind = Kind> = {
  [Each in K]: Omit<Entry<Each>, 'v' | 'seq' | 'recorded' | 'private'> & { private?: PrivateFields };
}[K];

/** A draft, or one that can be written only when its own number is known. */
export type NumberedDraft = Draft | ((seq: number) => Draft);

/**
 * The entry that a draft becomes. Members stand in the order of canonical JSON, which then has nothing to sort.
 * @param sealed what commits to its private fields, where it has any
 */
export function entryOf(
  draft: Draft,
  sealed: string | undefined,
  { seq, recorded }: Pick<Entry, 'seq' | 'recorded'>,
): Entry {
  const entry: Partial<Record<keyof Entry, unknown>> = {};
  if (draft.case !== undefined) entry.case = draft.case;
  if (draft.charter !== undefined) entry.charter = draft.charter;
  if (draft.commitment !== undefined) entry.commitment = draft.commitment;
  if (draft.edition !== undefined) entry.edition = draft.edition;
  entry.kind = draft.kind;
  entry.occurred = draft.occurred;
  if (sealed !== undefined) entry.private = sealed;
  entry.public = draft.public;
  entry.recorded = recorded;
  entry.seq = seq;
  entry.v = 1;
  entry.who = draft.who;
  return entry as Entry;
}

/** Thrown for an entry of more bytes than one may take. */
export class EntryTooLong extends RangeError {}

/** The bytes of an entry, as text. @throws EntryTooLong */
export function entryBytes(entry: Entry): string {
  const bytes = canonicalJson(entry as unknown as Json);
  if (bytes.length * 3 > longestEntry && Buffer.byteLength(bytes) > longestEntry) {
    throw new EntryTooLong(`${entry.kind} of ${Buffer.byteLength(bytes)} bytes; at most ${longestEntry} fit`);
  }
  return bytes;
}
