import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { ownFolder } from '#db/private-files.server.ts';

/**
 * What a verifier keeps between two runs, in a directory of its own: the pinned key, the newest checkpoint that held,
 * and the leaf hash of every entry under it, by which it can name the first entry that was rewritten. The directory is
 * made once there is something to keep. What it says is believed: it must be nobody else's.
 */
export class VerifierState {
  readonly directory: string;

  /** @throws UnsafePlace where somebody else of the machine made the directory, or could write to it */
  constructor(directory: string) {
    this.directory = existsSync(directory) ? ownFolder(directory) : directory;
  }

  get key(): string | null {
    return this.#read('key')?.trim() ?? null;
  }

  get checkpoint(): string | null {
    return this.#read('checkpoint');
  }

  pin(key: string): void {
    this.#write('key', `${key}\n`);
  }

  remember(checkpoint: string): void {
    // The leaves under it first: after a power cut there are at least those of the checkpoint that is there.
    this.#withLeaves(fsyncSync);
    this.#write('checkpoint', checkpoint);
  }

  /** The leaf hashes, kept from the last run that held, of the entries from `from` on; fewer where fewer were seen. */
  async leaves(from: number, count: number): Promise<Buffer> {
    const path = this.#path('leaves');
    if (!existsSync(path)) return Buffer.alloc(0);
    const file = await open(path, 'r');
    try {
      const buffer = Buffer.alloc(count * 32);
      const { bytesRead } = await file.read(buffer, 0, buffer.length, from * 32);
      return buffer.subarray(0, bytesRead - (bytesRead % 32));
    } finally {
      await file.close();
    }
  }

  /**
   * Drops leaf hashes beyond the first `size`: those of a run that was interrupted or found something wrong.
   * @returns how many are there: none where some of them were lost
   */
  keepLeaves(size: number): number {
    ownFolder(this.directory);
    const path = this.#path('leaves');
    const kept = existsSync(path) && statSync(path).size >= size * 32 ? size : 0;
    if (existsSync(path)) truncateSync(path, kept * 32);
    else writeFileSync(path, '');
    return kept;
  }

  /** Keeps the leaf hashes of the entries from `from` on. */
  putLeaves(from: number, hashes: Buffer): void {
    if (hashes.length > 0) this.#withLeaves((file) => writeSync(file, hashes, 0, hashes.length, from * 32));
  }

  #withLeaves(use: (file: number) => void): void {
    const file = openSync(this.#path('leaves'), 'r+');
    try {
      use(file);
    } finally {
      closeSync(file);
    }
  }

  #path(name: string): string {
    return join(this.directory, name);
  }

  #read(name: string): string | null {
    const path = this.#path(name);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  }

  #write(name: string, text: string): void {
    const path = this.#path(name);
    writeFileSync(`${path}.partial`, text);
    renameSync(`${path}.partial`, path);
  }
}
