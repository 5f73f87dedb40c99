import type { Audit } from '#app/domain/audit/audit.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import { type Edge, emptyEdge, graft, grow, leafHash, rootOf } from '#app/domain/ledger/merkle.ts';
import { rootOfRow, tilePath, tileWidth } from '#app/domain/ledger/tile.ts';
import type { Checkpoint } from '#app/domain/note/checkpoint.ts';
import { type Checked, decode } from './bundle-check.ts';
import { type Checking, startChecking } from './checking.server.ts';
import { compareFigures, type FiguresToHold } from './compare-figures.ts';
import { type Finding, finding } from './finding.ts';
import { entryIn, type Pauses, Replay } from './replay.ts';
import { type LogSource, SourceFault } from './source.ts';
import type { VerifierState } from './state.ts';
import { UpperTiles } from './upper-tiles.ts';

/** Bundles asked for ahead of the one that is read. */
const ahead = 12;

/** One pass over all entries: hashes, tiles, history and replay together. */
export class Reading {
  readonly #source: LogSource;
  readonly #now: Checkpoint;
  readonly #saved: Checkpoint | null;
  readonly #state: VerifierState;
  readonly #findings: Finding[];
  readonly #figuresToHold: FiguresToHold;
  readonly #onProgress: (done: number, of: number) => void;
  readonly #replay: Replay;
  #edge = emptyEdge;
  #rewritten = false;
  /** Leaf hashes that the last run left. */
  #kept = 0;
  readonly #upper = new UpperTiles();
  readonly #checking: Checking;

  constructor(
    source: LogSource,
    now: Checkpoint,
    saved: Checkpoint | null,
    state: VerifierState,
    findings: Finding[],
    figures: FiguresToHold,
    onProgress: (done: number, of: number) => void,
    pauses?: Pauses,
  ) {
    this.#source = source;
    this.#now = now;
    this.#saved = saved;
    this.#state = state;
    this.#findings = findings;
    this.#figuresToHold = figures;
    this.#onProgress = onProgress;
    this.#checking = startChecking(now.size);
    this.#replay = new Replay((seq) => this.#entryAt(seq), pauses);
  }

  /** What the entries read so far add up to. */
  get audit(): Audit {
    return this.#replay.audit;
  }

  async run(): Promise<void> {
    try {
      this.#kept = this.#state.keepLeaves(this.#saved?.size ?? 0);
      await this.#entries();
      await this.#upperTiles();
      this.#root();
      await this.#figures();
    } finally {
      this.#replay.close();
      await this.#checking.close();
    }
  }

  async #entries(): Promise<void> {
    const { size } = this.#now;
    const bundles = Math.ceil(size / tileWidth);
    const asked: Promise<[Buffer, Buffer, Checked]>[] = [];
    // Bundles may come in any order, but are checked in theirs.
    let before: Promise<unknown> = Promise.resolve();
    const ask = (n: number) => {
      const first = n * tileWidth;
      const width = Math.min(tileWidth, size - first);
      const both = Promise.all([
        this.#source.tile({ level: 'entries', n, width }),
        this.#source.tile({ level: 0, n, width }),
      ]);
      const turn = before.then(() => both);
      before = turn.catch(() => undefined);
      const all = turn.then(
        async ([bundle, tile]): Promise<[Buffer, Buffer, Checked]> => [
          bundle,
          tile,
          await this.#checking.check({ first, width, bundle }),
        ],
      );
      all.catch(() => undefined);
      asked.push(all);
    };
    for (let n = 0; n < bundles; n++) {
      while (asked.length < ahead && n + asked.length < bundles) ask(n + asked.length);
      const [bundle, tile, checked] = await (asked.shift() as (typeof asked)[number]);
      const complete = await this.#bundle(n, bundle, tile, checked);
      this.#onProgress(this.#edge.size, size);
      if (!complete) break;
    }
    if (this.#edge.size === size) this.#replay.end(size);
    const { fault } = this.#replay;
    if (!fault) return;
    const { code, seq, expected, found } = fault;
    this.#say(code, `entry ${seq}`, { seq, expected, found });
  }

  async #figures(): Promise<void> {
    if (this.#replay.fault) return;
    const { audit, last } = this.#replay;
    const difference = compareFigures(this.#figuresToHold, audit, this.#edge.size, last);
    if (difference) this.#findings.push(difference);
  }

  /** @returns whether the bundle holds as many entries as the checkpoint says */
  async #bundle(n: number, bundle: Buffer, tile: Buffer, checked: Checked): Promise<boolean> {
    const first = n * tileWidth;
    const width = Math.min(tileWidth, this.#now.size - first);
    const leaves = bufferOf(checked.leaves);
    const count = leaves.length / 32;
    const kept = Math.min(width, Math.max(0, this.#kept - first));
    const known = kept > 0 ? await this.#state.leaves(first, kept) : Buffer.alloc(0);
    this.#compare(first, leaves, tile, known);
    this.#grow(leaves, Math.max(0, (this.#saved?.size ?? 0) - first));
    this.#state.putLeaves(first + kept, leaves.subarray(kept * 32));
    await this.#replay.take(first, decode(bundle).slice(0, count), checked);
    if (count === width) return true;
    const seq = first + count;
    const what = tilePath({ level: 'entries', n, width });
    this.#say('entry-missing', what, { seq, expected: this.#now.size, found: seq });
    return false;
  }

  #compare(first: number, leaves: Buffer, tile: Buffer, before: Buffer): void {
    const rewritten = this.#rewritten ? null : differing(leaves, before);
    if (rewritten !== null) {
      this.#rewritten = true;
      const seq = first + rewritten;
      const [expected, found] = [hashText(hashIn(before, rewritten)), hashText(hashIn(leaves, rewritten))];
      this.#say('history-rewritten', `entry ${seq}`, { seq, expected, found });
    }
    const short = tile.length < leaves.length ? tile.length >> 5 : null;
    const changed = differing(leaves, tile) ?? short;
    if (changed === null) return;
    const seq = first + changed;
    const [expected, found] = [hashText(hashIn(tile, changed)), hashText(hashIn(leaves, changed))];
    this.#say('entry-changed', `entry ${seq}`, { seq, expected, found });
  }

  /** @param seen how many of these leaves and those after them the saved checkpoint has */
  #grow(leaves: Buffer, seen: number): void {
    const count = leaves.length / 32;
    let edge = this.#edge;
    if (count < tileWidth || (seen > 0 && seen <= count))
      for (let at = 0; at < count; at++) {
        edge = grow(edge, Buffer.from(hashIn(leaves, at)));
        if (edge.size === this.#saved?.size) this.#history(edge);
      }
    if (count === tileWidth) {
      const root = rootOfRow(leaves);
      edge = graft(this.#edge, root, tileWidth);
      this.#upper.add(root);
    }
    this.#edge = edge;
  }

  /** The saved checkpoint must be the beginning of this one. */
  #history(edge: Edge): void {
    if (this.#rewritten || !this.#saved || rootOf(edge).equals(this.#saved.root)) return;
    this.#rewritten = true;
    const [expected, found] = [hashText(this.#saved.root), hashText(rootOf(edge))];
    this.#say('history-rewritten', 'checkpoint', { expected, found });
  }

  async #upperTiles(): Promise<void> {
    const { size } = this.#now;
    // Tiles over an entry that is wrong are wrong with it.
    if (this.#edge.size !== size || this.#findings.some(({ code }) => code === 'entry-changed')) return;
    for await (const path of this.#upper.changed(this.#source, size)) this.#say('tile-changed', path);
  }

  #root(): void {
    const root = rootOf(this.#edge);
    if (this.#edge.size !== this.#now.size || root.equals(this.#now.root)) return;
    // Where an entry is known to be wrong, that is why; otherwise all are as the tiles say, and all may be.
    if (this.#findings.some(({ seq }) => seq !== null)) return;
    this.#say('root-differs', 'checkpoint', { expected: hashText(this.#now.root), found: hashText(root) });
  }

  async #entryAt(seq: number): Promise<Entry> {
    const n = Math.floor(seq / tileWidth);
    const width = Math.min(tileWidth, this.#now.size - n * tileWidth);
    const entries = decode(await this.#source.tile({ level: 'entries', n, width }));
    const bytes = entries[seq - n * tileWidth];
    if (!bytes)
      throw new SourceFault(
        `${this.#source.name}: ${tilePath({ level: 'entries', n, width })}`,
        'incomplete',
      );
    // Asked for a second time: it must be what was hashed the first time.
    const [leaf, hashed] = [leafHash(bytes.toString()), await this.#state.leaves(seq, 1)];
    if (!leaf.equals(hashed)) {
      const [expected, found] = [hashText(hashed), hashText(leaf)];
      this.#say('entry-changed', `entry ${seq}`, { seq, expected, found });
    }
    return entryIn(bytes);
  }

  #say(code: Finding['code'], what: string, rest: Partial<Finding> = {}): void {
    // The first of a kind is told; a ledger that is wrong from there on would fill the memory with more.
    if (!this.#findings.some((known) => known.code === code)) this.#findings.push(finding(code, what, rest));
  }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The place of the first hash that is another one in `other`, as far as both go; `null` where none is. */
function differing(hashes: Buffer, other: Buffer): number | null {
  const both = Math.min(hashes.length, other.length);
  if (hashes.subarray(0, both).equals(other.subarray(0, both))) return null;
  for (let at = 0; ; at++) if (!hashIn(hashes, at).equals(hashIn(other, at))) return at;
}

function hashIn(hashes: Buffer, at: number): Buffer {
  return hashes.subarray(at * 32, at * 32 + 32);
}

function hashText(hash: Buffer): string {
  return hash.toString('base64');
}
