import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext } from '#app/context.server.ts';
import { seedPublications } from '#app/demonstration/scenarios.ts';
import { Audit } from '#app/domain/audit/audit.ts';
import type { Case } from '#app/domain/case/case.ts';
import { type CaseEvent, decide } from '#app/domain/case/decide.ts';
import { formatInstant, type Instant } from '#app/domain/instant.ts';
import { canonicalJson, type Json } from '#app/domain/ledger/canonical.ts';
import { type Draft, type Entry, entryBytes } from '#app/domain/ledger/entry.ts';
import { emptyEdge, grow, leafHash, rootOf } from '#app/domain/ledger/merkle.ts';
import { encodeBundle, rootOfRow, type Tile, tilePath, tileWidth } from '#app/domain/ledger/tile.ts';
import { signCheckpoint } from '#app/domain/note/checkpoint.ts';
import { formatVerifierKey, signingKey } from '#app/domain/note/key.ts';
import { isProblem } from '#app/domain/problem.ts';

const who = { id: 'p_0123456789', role: 'agent' } as const;
const hour = 3_600;
/** When the charter is published; the entries after it end in the past, as a verifier asks of figures. */
const published = Date.parse('2026-11-01T06:00:00Z') / 1_000;
/** Before the first duty of the charter ends: nobody needs to have kept it. */
const span = 20 * 24 * hour;
const occasions = ['appointment-slot', 'no-power-cut', 'named-adviser'] as const;

/**
 * A signed ledger of so many entries as an export holds it, written straight to files: a charter published as always,
 * then occurrences, cases that are opened and an hour later fulfilled, and a heartbeat every hour. Every entry is one
 * that the domain decides, and is read by the audit as it is written, which gives the figures to publish.
 */
export async function writeLongLedger(
  folder: string,
  entries: number,
  onProgress: (done: number) => void,
): Promise<void> {
  const ledger = new LedgerFiles(folder);
  const publications = await publicationsOf();
  const begin = Date.parse((publications.at(-1) as Entry).recorded) / 1_000;
  for (const entry of publications) ledger.put(entry);
  const open: { subject: Case; at: Instant }[] = [];
  let [beaten, turn] = [begin, 0];
  while (ledger.size < entries) {
    const now = begin + Math.floor((ledger.size / entries) * span);
    if (now - beaten >= hour) {
      const fields = { from: formatInstant(beaten), to: formatInstant(now) };
      ledger.write({ kind: 'clock.swept', occurred: fields.to, who, public: fields }, now);
      beaten = now;
    } else if (open[0] && open[0].at + hour <= now) {
      const { subject } = open.shift() as (typeof open)[number];
      ledger.decide(subject, { event: 'fulfil', at: now }, now);
    } else if (turn++ % 4 === 3) {
      const subject = ledger.decide(null, { event: 'open', at: now, unit: 'Lyon', reference: null }, now);
      open.push({ subject, at: now });
    } else {
      const place = { charter: 'aurore', commitment: occasions[turn % 3], edition: 1 };
      const fields = { kept: true, unit: 'Lyon' };
      ledger.write(
        { kind: 'occurrence.logged', occurred: formatInstant(now), ...place, who, public: fields },
        now,
      );
    }
    if (ledger.size % 10_000 === 0) onProgress(ledger.size);
  }
  ledger.sign(begin + span);
}

async function publicationsOf(): Promise<Entry[]> {
  const context = { ...(await createContext(':memory:')), now: () => published };
  await seedPublications(context);
  const rows = await context.db.selectFrom('entries').select('body').orderBy('seq').execute();
  await context.db.destroy();
  return rows.map(({ body }) => JSON.parse(body) as Entry);
}

class LedgerFiles {
  readonly #folder: string;
  readonly #audit = new Audit(() => Promise.reject(new Error('nothing is corrected here')));
  readonly #rows: Buffer[][] = [[]];
  #bundle: Buffer[] = [];
  #edge = emptyEdge;

  constructor(folder: string) {
    this.#folder = join(folder, 'ledger');
  }

  get size(): number {
    return this.#edge.size;
  }

  write(draft: Draft, now: Instant): void {
    const salted = { private: randomBytes(32).toString('base64') };
    this.put({ v: 1, seq: this.size, recorded: formatInstant(now), ...draft, ...salted } as Entry);
  }

  decide(before: Case | null, event: CaseEvent, now: Instant): Case {
    const draft = { charter: 'aurore', commitment: 'complaint-answer', edition: 1, who };
    const about = { ...draft, seq: this.size, recorded: formatInstant(now) } as Entry;
    const ground = this.#audit.state.ground(about, this.#audit.state.promised(about));
    const decision = decide(before, event, ground, randomBytes(16).toString('hex'));
    if (isProblem(decision)) throw new Error(JSON.stringify(decision));
    for (const each of decision.entries) this.write({ ...each, private: undefined } as Draft, now);
    return decision.after;
  }

  put(entry: Entry): void {
    const text = entryBytes(entry);
    const leaf = leafHash(text);
    void this.#audit.take(entry);
    this.#edge = grow(this.#edge, leaf);
    this.#bundle.push(Buffer.from(text));
    this.#add(0, leaf);
    if (this.#bundle.length === tileWidth) this.#writeBundle();
  }

  sign(now: Instant): void {
    if (this.#bundle.length > 0) this.#writeBundle();
    for (const [level, row] of this.#rows.entries())
      if (row.length % tileWidth > 0) this.#writeRow(level, row);
    const key = signingKey('bench.example/ledger', randomBytes(32));
    const checkpoint = signCheckpoint({ size: this.size, root: rootOf(this.#edge) }, key);
    const figures = canonicalJson(this.#audit.figures(this.size, now) as unknown as Json);
    this.#write('figures.json', Buffer.from(figures));
    this.#write('key', Buffer.from(`${formatVerifierKey(key)}\n`));
    this.#write('checkpoint', Buffer.from(checkpoint));
  }

  #add(level: number, hash: Buffer): void {
    const row = this.#rows[level] ?? [];
    this.#rows[level] = row;
    row.push(hash);
    if (row.length % tileWidth > 0) return;
    this.#add(level + 1, this.#writeRow(level, row));
  }

  /** @returns the root of the last tile of the row */
  #writeRow(level: number, row: Buffer[]): Buffer {
    const n = Math.ceil(row.length / tileWidth) - 1;
    const hashes = row.slice(n * tileWidth);
    const tile: Tile = { level, n, width: hashes.length };
    this.#write(tilePath(tile), Buffer.concat(hashes));
    return tile.width === tileWidth ? rootOfRow(Buffer.concat(hashes)) : Buffer.alloc(0);
  }

  #writeBundle(): void {
    const n = Math.ceil(this.size / tileWidth) - 1;
    const tile: Tile = { level: 'entries', n, width: this.#bundle.length };
    this.#write(tilePath(tile), encodeBundle(this.#bundle));
    this.#bundle = [];
  }

  #write(path: string, bytes: Buffer): void {
    const file = join(this.#folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
