import type { Kysely, Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { arePeopleKnown, findAdmissions } from '#db/stores/admissions.server.ts';
import { append, HeadMoved, readEdge } from '#db/stores/append.server.ts';
import { apply } from '#db/stores/apply.server.ts';
import { CasesRead } from '#db/stores/cases.server.ts';
import { type Recorded, readHead } from '#db/stores/ledger.server.ts';
import { type Publications, readPublications } from '#db/stores/publications.server.ts';
import { ClockInDoubt } from '../clock.server.ts';
import type { Context } from '../context.server.ts';
import { isFictional } from '../domain/charter/published.ts';
import type { Instant } from '../domain/instant.ts';
import { type NumberedDraft, presentOf, type Who } from '../domain/ledger/entry.ts';
import { isTheirs, mayActAs } from '../domain/person/person.ts';
import type { Units } from '../domain/unit/unit.ts';
import { withConsequences } from './consequences.server.ts';
import { durably } from './durably.server.ts';
import { requireSound, requireSteady } from './ledger/examine.server.ts';
import { tell } from './mails/tell.server.ts';

/** What a command works with inside its one transaction. */
export type Work = {
  trx: Transaction<Database>;
  /** What is decided by is what is recorded: never before the newest entry. */
  now: Instant;
  random: Context['random'];
  /**
   * What is left of an erased reference of a charter: a hash that only the log's key can work out, enough to know it
   * again, too little to tell it.
   */
  fingerprint: (charter: string, reference: string) => string;
  publications: Publications;
  /** Who deals with what was promised, as the content folder lists it now: looked at when first asked for. */
  units: () => Units;
  intakes: Context['intakes'];
  /** Each case is read once, for the decision and for what is written. */
  cases: CasesRead;
  /** How many entries there are by now. */
  size: () => number;
  /**
   * Appends to the ledger, with what follows from it, and applies to the read tables.
   * @returns the entries of the drafts, without those that follow
   */
  commit: (drafts: readonly NumberedDraft[]) => Promise<Recorded[]>;
};

/** By which it is known, see databaseBusy. */
const notAdmitted = 'KEPT_NOT_ADMITTED';

/** Thrown where somebody acts in a role that they do not have any more: nothing is recorded. */
export class NotAdmitted extends Error {
  readonly code = notAdmitted;
}

export function isNotAdmitted(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === notAdmitted;
}

/** How often a command is decided anew when another process moved the ledger's head in between. */
const tries = 5;

/**
 * Runs a command in one transaction: all of it is on disk afterwards, or nothing.
 * @throws NotRecording while the ledger cannot be written or signed, or nobody knows what time it is, and as durably does
 */
export async function transact<Result>(
  context: Context,
  command: (work: Work) => Promise<Result>,
): Promise<Result> {
  await requireSteady(context);
  await requireSound(context);
  for (let attempt = 1; ; attempt++) {
    try {
      return await durably(context, async (trx) => {
        const publications = await readPublications(trx, context.db);
        let head = await readEdge(trx);
        const now = steadyPresent(context, head?.recorded ?? null);
        const cases = new CasesRead(trx);
        const { random, intakes } = context;
        const commit = async (drafts: readonly NumberedDraft[]) => {
          const followed = await withConsequences({ trx, now, random, publications, cases }, drafts);
          const all = followed.map(({ draft }) => draft);
          const appended = await append(trx, head, all, now, random);
          const { recorded } = appended;
          head = appended.head;
          holdMadeUp(publications, recorded);
          await holdWho(trx, recorded);
          await apply(trx, recorded, publications, cases);
          await tell(trx, recorded, now);
          return recorded.filter((_, index) => followed[index]?.own);
        };
        const size = () => head?.size ?? 0;
        const fingerprint = fingerprintBy(context);
        let listed: Units | null = null;
        const units = () => {
          listed ??= context.units();
          return listed;
        };
        return command({ trx, now, random, fingerprint, publications, units, intakes, cases, size, commit });
      });
    } catch (error) {
      if (!(error instanceof HeadMoved) || attempt === tries) throw error;
    }
  }
}

/** How references of erased people are known again, see Work. */
export function fingerprintBy({ signer }: Pick<Context, 'signer'>): Work['fingerprint'] {
  return (charter, reference) => signer().fingerprint(JSON.stringify(['reference', charter, reference]));
}

/** The one present of a transaction. @throws ClockInDoubt */
export async function presentFor(context: Context, trx: Kysely<Database>): Promise<Instant> {
  return steadyPresent(context, (await readHead(trx)).recorded);
}

/** Read in this order, so that a clock that jumps in between is found out. @param recorded when the newest entry was */
function steadyPresent(context: Context, recorded: string | null): Instant {
  const now = presentOf(context.now(), recorded);
  const doubt = context.clock.doubt();
  if (doubt) throw new ClockInDoubt(doubt);
  return now;
}

/** Made-up events are for made-up companies. */
function holdMadeUp(publications: Publications, recorded: readonly Recorded[]): void {
  for (const { entry } of recorded)
    if (entry.who.role === 'demonstration' && !isFictional(publications, entry))
      throw new NotAdmitted(`${entry.charter} does not say that it is made up`);
}

/** A session may have begun before its person was given another role, or none: what counts is the ledger. */
async function holdWho(trx: Transaction<Database>, recorded: readonly Recorded[]): Promise<void> {
  for (const { entry } of recorded)
    if (!isTheirs(entry.kind, entry.who.role))
      throw new NotAdmitted(`${entry.who.role} writes no ${entry.kind}`);
  const all = new Map<string, Who>();
  for (const { entry } of recorded)
    if (!mayActAs(null, entry.who.role)) all.set(`${entry.who.role} ${entry.who.id}`, entry.who);
  const acting = [...all.values()];
  if (acting.length === 0) return;
  const people = await findAdmissions(
    trx,
    acting.map(({ id }) => id),
  );
  const unknown = acting.find(({ id, role }) => !mayActAs(people.get(id) ?? null, role));
  if (unknown && (await arePeopleKnown(trx)))
    throw new NotAdmitted(`${unknown.id} was not admitted as ${unknown.role}`);
}
