import { leafHash } from '#app/domain/ledger/merkle.ts';
import { consistencyRanges } from '#app/domain/ledger/proof.ts';
import { slowRoot } from '#app/domain/ledger/slow-root.ts';
import { type Tile, tileWidth } from '#app/domain/ledger/tile.ts';
import { formatAddCheckpoint } from '#app/domain/note/add-checkpoint.ts';
import { signCheckpoint } from '#app/domain/note/checkpoint.ts';
import { formatVerifierKey, type SigningKey, signingKey } from '#app/domain/note/key.ts';
import type { LogSource } from '#app/verify/source.ts';

/** A log that a test grows, and lets lie. */
export class TestLog {
  readonly key: SigningKey;
  #leaves: Buffer[] = [];

  constructor(name = 'log.example/ledger', fill = 1) {
    this.key = signingKey(name, Buffer.alloc(32, fill));
  }

  grow(by: number, what = 'entry'): this {
    const from = this.#leaves.length;
    this.#leaves.push(...Array.from({ length: by }, (_, at) => leafHash(`${what} ${from + at}`)));
    return this;
  }

  /** Another history under the same key: the first entries are not those that were. */
  rewritten(size = this.size): TestLog {
    return new TestLog(this.key.name, this.key.seed[0]).grow(size, 'another entry');
  }

  /** What was there before the last ones came. */
  cutTo(size: number): TestLog {
    return new TestLog(this.key.name, this.key.seed[0]).grow(size);
  }

  get size(): number {
    return this.#leaves.length;
  }

  checkpoint(size = this.size): string {
    return signCheckpoint({ size, root: slowRoot(this.#leaves.slice(0, size)) }, this.key);
  }

  proof(from: number, size = this.size): Buffer[] {
    return consistencyRanges(from, size).map(({ start, end }) => slowRoot(this.#leaves.slice(start, end)));
  }

  /** The body of add-checkpoint. */
  asks(old: number, size = this.size): string {
    return formatAddCheckpoint({
      old,
      proof: this.proof(Math.min(old, size), size),
      checkpoint: this.checkpoint(size),
    });
  }

  /** As it is served at an address; `with` puts lies in place of what is true. */
  source(lies: Partial<LogSource> = {}): LogSource {
    return {
      name: 'https://log.example',
      live: true,
      key: async () => `${formatVerifierKey(this.key)}\n`,
      checkpoint: async () => this.checkpoint(),
      tile: async (tile) => this.#tile(tile),
      figures: async () => null,
      close: async () => undefined,
      ...lies,
    };
  }

  #tile({ level, n, width }: Tile): Buffer {
    if (level === 'entries') throw new Error('A witness reads no entries');
    const span = tileWidth ** level;
    const first = n * tileWidth;
    return Buffer.concat(
      Array.from({ length: width }, (_, at) =>
        slowRoot(this.#leaves.slice((first + at) * span, (first + at + 1) * span)),
      ),
    );
  }
}
