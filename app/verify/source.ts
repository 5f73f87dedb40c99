import type { Tile } from '#app/domain/ledger/tile.ts';
import { parseVerifierKey, type VerifierKey } from '#app/domain/note/key.ts';
import { MalformedNote } from '#app/domain/note/note.ts';

/**
 * Where a ledger is read from: a server, a directory of an export, or a database. Whatever it gives is believed only
 * as far as it was checked.
 */
export type LogSource = {
  /** As the findings name it. */
  name: string;
  /** Whether it publishes just now, so that what it says must be of now; copies may be as old as they like. */
  live: boolean;
  /** The verifier key that the source says is its own. */
  key: () => Promise<string>;
  /** The newest checkpoint, a signed note. */
  checkpoint: () => Promise<string>;
  /** The bytes of a tile or entry bundle. @throws SourceFault when there are none */
  tile: (tile: Tile) => Promise<Buffer>;
  /** The figures published with the checkpoint, as JSON; `null` where the source publishes none. */
  figures: () => Promise<string | null>;
  close: () => Promise<void>;
};

/** Why something cannot be read. Each has its sentence in the catalogues, under `sources`. */
export type SourceFaultCode =
  /** The network: no such machine, nothing at its port, no way to it, no answer in time, none that can be trusted. */
  | 'unknown-host'
  | 'refused'
  | 'unreachable'
  | 'timed-out'
  | 'certificate'
  | 'no-https'
  | 'blocked-port'
  | 'broken'
  /** What answers: there is no such thing, it failed, it says more than any ledger. */
  | 'not-found'
  | 'status'
  | 'too-long'
  /** Files. */
  | 'no-file'
  | 'unreadable'
  | 'incomplete'
  /** The ledger: nothing signed, by a version that signed nothing, no key at all, a key that was not expected, a checkpoint that could not be judged. */
  | 'unsigned'
  | 'not-migrated'
  | 'no-key'
  | 'other-key'
  | 'not-judged'
  /** What the reader keeps does not fit. */
  | 'other-state';

/** What was asked for is not there, or cannot be read: what, why, and what the machine calls it. */
export class SourceFault extends Error {
  readonly what: string;
  readonly code: SourceFaultCode;
  readonly detail: string;
  constructor(what: string, code: SourceFaultCode, detail = '') {
    super(`${what}: ${code}${detail === '' ? '' : ` (${detail})`}`);
    this.what = what;
    this.code = code;
    this.detail = detail;
  }

  /** Whether whoever was asked says that there is no such thing, and did not just fail to answer. */
  get isAbsence(): boolean {
    return this.code === 'not-found' || this.code === 'no-file';
  }
}

/** The key that a source says is its own. @throws SourceFault where it gives none */
export async function ownKey(source: LogSource): Promise<VerifierKey> {
  const given = await source.key();
  try {
    return parseVerifierKey(given.trim());
  } catch (error) {
    throw error instanceof MalformedNote ? new SourceFault(source.name, 'no-key') : error;
  }
}
