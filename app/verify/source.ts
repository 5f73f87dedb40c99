import type { Tile } from '#app/domain/ledger/tile.ts';

/**
 * Where a ledger is read from: a server, a directory of an export, or a database. Whatever it gives is believed only
 * as far as it was checked.
 */
export type LogSource = {
  /** As the findings name it. */
  name: string;
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

/** What was asked for is not there, or cannot be read: says what and why. */
export class SourceFault extends Error {
  readonly what: string;
  constructor(what: string, why: string) {
    super(`${what}: ${why}`);
    this.what = what;
  }
}
