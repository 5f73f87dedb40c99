import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checkpoint, parseCheckpoint } from '#app/domain/note/checkpoint.ts';
import { formatVerifierKey, type SigningKey, type VerifierKey } from '#app/domain/note/key.ts';
import { parseNote } from '#app/domain/note/note.ts';
import { parsePolicy } from '#app/domain/note/policy.ts';
import { readKeyFile, writeDurably, writeKeyFile } from '#app/key-file.server.ts';
import { ownFolder } from '#db/private-files.server.ts';

/** A checkpoint as it is kept: with the signatures of the log and our own. */
export type KeptCheckpoint = Checkpoint & { note: string };
/** A log whose key is known; `url` is where it is followed, where it is. */
type KnownLog = { key: VerifierKey; url: string | null };

/** How a log contradicted what it signed before; its signature is on both. */
export type Evidence = 'went-back' | 'other-root' | 'rewritten' | 'no-tree';
const sentences: Record<Evidence, string> = {
  'went-back':
    'The log signed a larger tree before (see cosigned) than the one that it shows now (see refused).',
  'other-root': 'The log signed two different trees of the same size (see cosigned and refused).',
  rewritten:
    'The tree that the log shows now (see refused) does not begin with the one that it signed before (see cosigned): the hashes from its own tiles (see proof) lead to the one and not to the other.',
  'no-tree': 'The tiles that the log serves do not give the root that it signed (see refused).',
};

/** Another process uses the same folder: two witnesses with one key could contradict each other. */
export class StateInUse extends Error {
  /** @param holder the number of that process */
  constructor(readonly holder: number) {
    super(`in use by the process ${holder}`);
  }
}

/**
 * What a witness keeps, in a directory of its own: its key, the logs that it knows (`logs`, as C2SP tlog-policy writes
 * them), the newest checkpoint of each that it cosigned, and what it refused.
 */
export class WitnessState {
  readonly #directory: string;

  /** @throws StateInUse while another process has it open, UnsafePlace where others of the machine could write to it */
  constructor(directory: string) {
    this.#directory = ownFolder(directory);
    this.#lock();
  }

  /** The witness's own key; made by `make` when there is none yet. */
  key(make: () => SigningKey): SigningKey {
    const known = readKeyFile(this.#path('key'));
    if (known) return known;
    const key = make();
    writeKeyFile(this.#path('key'), key);
    return key;
  }

  /** @throws PolicyError where somebody edited the list and made a mistake */
  get logs(): KnownLog[] {
    const path = this.#path('logs');
    return existsSync(path) ? parsePolicy(readFileSync(path, 'utf8')).logs : [];
  }

  /** Knows one log more from now on. */
  know({ key, url }: KnownLog): void {
    const lines = [...this.logs, { key, url }].map((log) =>
      ['log', formatVerifierKey(log.key), log.url].filter((item) => item !== null).join(' '),
    );
    const text = ['# The logs that this witness cosigns (C2SP tlog-policy).', ...lines, 'quorum none', ''];
    writeDurably(this.#path('logs'), text.join('\n'));
  }

  /** The newest checkpoint of a log that was cosigned; `null` before any. @throws MalformedNote where it was damaged */
  latest(origin: string): KeptCheckpoint | null {
    return this.latestByHash(hashOf(origin));
  }

  /** The same, by the SHA-256 of the log's name in hex. */
  latestByHash(hash: string): KeptCheckpoint | null {
    const path = this.#path('cosigned', hash);
    if (!existsSync(path)) return null;
    const note = readFileSync(path, 'utf8');
    return { ...parseCheckpoint(parseNote(note).text), note };
  }

  /** Moves a log's state on; on disk when this returns. */
  keep(origin: string, note: string): void {
    writeDurably(this.#path('cosigned', hashOf(origin)), note);
  }

  /**
   * Keeps what was refused beside what was cosigned, once for each checkpoint.
   * @returns the folder that holds both
   */
  keepEvidence(refused: string, cosigned: string | null, why: Evidence, proof: readonly Buffer[]): string {
    const folder = this.#path('refused', hashOf(parseNote(refused).text).slice(0, 16));
    const path = (name: string) => join(folder, name);
    if (existsSync(path('why'))) return folder;
    if (cosigned !== null) writeDurably(path('cosigned'), cosigned);
    writeDurably(path('refused'), refused);
    if (proof.length > 0)
      writeDurably(path('proof'), proof.map((hash) => `${hash.toString('base64')}\n`).join(''));
    writeDurably(path('why'), `${sentences[why]}\n`);
    return folder;
  }

  close(): void {
    rmSync(this.#path('in-use'), { force: true });
  }

  #lock(): void {
    const path = this.#path('in-use');
    const holder = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
    if (holder !== process.pid && isRunning(holder)) throw new StateInUse(holder);
    rmSync(path, { force: true });
    writeFileSync(path, `${process.pid}\n`, { flag: 'wx' });
  }

  #path(...names: string[]): string {
    return join(this.#directory, ...names);
  }
}

/** SHA-256 in lowercase hex, as C2SP tlog-witness names a log's checkpoint. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function isRunning(process_: number): boolean {
  if (!Number.isInteger(process_) || process_ <= 0) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
