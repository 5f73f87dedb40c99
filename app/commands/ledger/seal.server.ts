import type { Kysely, Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { newestCheckpoint, putCheckpoint } from '#db/stores/checkpoints.server.ts';
import { type Head, readHead } from '#db/stores/ledger.server.ts';
import {
  type Edition,
  type Publications,
  readMethod,
  readPublications,
} from '#db/stores/publications.server.ts';
import { readWritten } from '#db/stores/tallies.server.ts';
import { readRoots, writeTiles } from '#db/stores/tree.server.ts';
import type { Context } from '../../context.server.ts';
import { editionsOf } from '../../domain/charter/published.ts';
import { formatInstant, type Instant, instantOf, type PlainDate } from '../../domain/instant.ts';
import { canonicalJson, type Json } from '../../domain/ledger/canonical.ts';
import { presentOf } from '../../domain/ledger/entry.ts';
import { emptyRoot } from '../../domain/ledger/merkle.ts';
import { consistencyRanges, provesConsistency } from '../../domain/ledger/proof.ts';
import { formatVerifierKey } from '../../domain/note/key.ts';
import type { Tally } from '../../domain/trust/evidence.ts';
import { type Figures, figuresOf } from '../../domain/trust/figures.ts';
import { defaultMethod, type Method } from '../../domain/trust/method.ts';
import { Troubled } from '../../standing.server.ts';
import { durably, inTransaction } from '../durably.server.ts';
import { presentFor } from '../transact.server.ts';
import { requireSteady } from './examine.server.ts';

type Tree = { size: number; root: Buffer };
/** What the figures of all charters are worked out from. */
type WrittenWhole = {
  size: number;
  at: Instant;
  publications: Publications;
  method: Method;
  charters: Map<string, Awaited<ReturnType<typeof readWritten>>>;
};

const lastDay: PlainDate = '9999-12-31';
/** Tiles of 256 entries written in one transaction: no reader waits longer for it than ten milliseconds of work. */
const batch = 4;

/** Thrown instead of signing: the ledger is not what it was, or not what it says that it is. */
export class LedgerInconsistent extends Troubled {}

/**
 * Signs the ledger as it stands: writes the tiles that are full, and a checkpoint. What was signed before is never
 * contradicted: the tree is read anew from the entries and must go on from every earlier checkpoint.
 * Costs a hash per entry since the last time and O(log n) to prove the rest.
 * @returns the size signed, and whether there was anything new to sign
 * @throws LedgerInconsistent when the entries do not give the root that they had, or lost what was signed; ClockInDoubt
 * while nobody knows what time it is
 */
export async function seal(context: Context): Promise<{ size: number; grew: boolean }> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await sealOnce(context);
    } catch (error) {
      if (!(error instanceof Overtaken) || attempt === tries) throw error;
    }
  }
}

/** Another process signed more than this one had read when it began. */
class Overtaken extends Error {}
const tries = 5;

async function sealOnce(context: Context): Promise<{ size: number; grew: boolean }> {
  const { db } = context;
  await requireSteady(context);
  const signer = context.signer();
  // Nothing is signed that a power cut could take back.
  const { head, written } = await durably(context, (trx) => readWhole(trx, context));
  const figures = await workOut(context, written);
  // Between batches readers have their turn: a long ledger that nobody signed yet takes a while.
  while (!(await inTransaction(context, (trx) => writeTiles(trx, head.size, batch))))
    await context.othersTurn();
  const root = await rootOf(db, head.size);
  if (root.toString('base64') !== head.root)
    throw new LedgerInconsistent(
      'entries-changed',
      `The ${head.size} entries of the ledger do not give the root that they had when they were written: an entry was changed, or a tile. Nothing is signed. Find it with: kept verify <database>`,
    );
  const tree = { size: head.size, root };
  const newest = await newestCheckpoint(db);
  const published = newest && { size: newest.size, root: Buffer.from(newest.root, 'base64') };
  for (const earlier of [published, signer.lastSigned()]) if (earlier) await goesOn(db, earlier, tree);
  const note = signer.sign(tree);
  const now = formatInstant(await presentFor(context, db));
  const key = formatVerifierKey(signer.key);
  const checkpoint = { ...tree, note, key, figures: canonicalJson(figures as unknown as Json) };
  await durably(context, (trx) => putCheckpoint(trx, checkpoint, now));
  return { size: tree.size, grew: newest?.size !== tree.size };
}

/** Since when entries wait for their checkpoint, or how old it is, in seconds; what the scheduler goes by. */
export async function unsealed(context: Context): Promise<{ entries: number; age: number }> {
  const [head, newest] = [await readHead(context.db), await newestCheckpoint(context.db)];
  const present = presentOf(context.now(), head.recorded);
  const age = newest ? present - instantOf(newest.confirmed) : Number.POSITIVE_INFINITY;
  // One that a wrong clock confirmed is confirmed anew.
  return { entries: head.size - (newest?.size ?? 0), age: age < 0 ? Number.POSITIVE_INFINITY : age };
}

/** How far the ledger has grown, and all that its figures are worked out from, as of just then. */
async function readWhole(
  trx: Transaction<Database>,
  context: Context,
): Promise<{ head: Head; written: WrittenWhole }> {
  const head = await readHead(trx);
  const publications = await readPublications(trx, context.db);
  const published = await readMethod(trx);
  const method = published?.method ?? { ...defaultMethod, version: 0 };
  const at = await presentFor(context, trx);
  const charters: WrittenWhole['charters'] = new Map();
  for (const { charter } of publications.editions)
    if (!charters.has(charter)) charters.set(charter, await readWritten(trx, charter, lastDay, at));
  return { head, written: { size: head.size, at, publications, method, charters } };
}

/** Charter by charter: between two of them others have their turn. */
async function workOut({ othersTurn }: Context, whole: WrittenWhole): Promise<Figures> {
  const { size, at, publications, method, charters } = whole;
  const written = (charter: string, asOf: PlainDate) => {
    const none = { tallies: new Map(), waiting: [], restated: new Map() };
    const { tallies, waiting, restated } = charters.get(charter) ?? none;
    const upTo = [...tallies].map(
      ([id, days]) => [id, days.filter(({ day }: Tally) => day <= asOf)] as const,
    );
    return { tallies: new Map(upTo), waiting, restated };
  };
  const figuresUnder = (editions: Edition[]) =>
    figuresOf({ publications: { ...publications, editions }, method }, written, size, at);
  const figures = figuresUnder([]);
  for (const charter of charters.keys()) {
    await othersTurn();
    Object.assign(figures.charters, figuresUnder(editionsOf(publications, charter)).charters);
  }
  return figures;
}

async function rootOf(db: Kysely<Database>, size: number): Promise<Buffer> {
  if (size === 0) return emptyRoot;
  return (await readRoots(db, [{ start: 0, end: size }], size))[0] as Buffer;
}

async function goesOn(db: Kysely<Database>, earlier: Tree, now: Tree): Promise<void> {
  if (earlier.size > now.size && (await readHead(db)).size >= earlier.size) throw new Overtaken();
  if (earlier.size > now.size)
    throw new LedgerInconsistent(
      'older-database',
      `The ledger has ${now.size} entries, but ${earlier.size} were signed: the last ${earlier.size - now.size} are missing, as when an older copy was put back. Nothing is signed, since it would contradict what others have seen. Put the newest copy back.`,
    );
  const proof = await readRoots(db, consistencyRanges(earlier.size, now.size), now.size);
  if (!provesConsistency(earlier, now, proof))
    throw new LedgerInconsistent(
      'entries-changed',
      `The first ${earlier.size} entries are not those that were signed: the ledger was rewritten. Nothing is signed. Find out with: kept verify <database>`,
    );
}
