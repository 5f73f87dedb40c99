import type { Kysely, Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { arePeopleKnown, findAdmissions } from '#db/stores/admissions.server.ts';
import { apply } from '#db/stores/apply.server.ts';
import { CasesRead } from '#db/stores/cases-read.server.ts';
import { append, HeadMoved, type Recorded, readHead } from '#db/stores/ledger.server.ts';
import { type Publications, readPublications } from '#db/stores/publications.server.ts';
import { ClockInDoubt } from '../clock.server.ts';
import type { Context } from '../context.server.ts';
import { isFictional } from '../domain/charter/published.ts';
import type { Instant } from '../domain/instant.ts';
import type { NumberedDraft } from '../domain/ledger/entry.ts';
import { presentOf } from '../domain/ledger/present.ts';
import { mayActAs } from '../domain/person/person.ts';
import type { Units } from '../domain/unit/unit.ts';
import { durably } from './durably.server.ts';
import type { Fingerprint } from './events/fingerprint.ts';
import { requireSound } from './ledger/examine.server.ts';
import { requireSteady } from './ledger/settle-clock.server.ts';

/** What a command works with inside its one transaction. */
export type Work = {
  trx: Transaction<Database>;
  /** What is decided by is what is recorded: never before the newest entry. */
  now: Instant;
  random: Context['random'];
  fingerprint: Fingerprint;
  publications: Publications;
  units: Units;
  /** Each case is read once, for the decision and for what is written. */
  cases: CasesRead;
  /** Appends to the ledger and applies to the read tables. */
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
        const now = await presentFor(context, trx);
        const cases = new CasesRead(trx);
        const commit = async (drafts: readonly NumberedDraft[]) => {
          const recorded = await append(trx, drafts, now, context.random);
          holdMadeUp(publications, recorded);
          await holdWho(trx, recorded);
          await apply(trx, recorded, publications, cases);
          return recorded;
        };
        const fingerprint = (text: string) => context.signer().fingerprint(text);
        const units = context.units();
        return command({ trx, now, random: context.random, fingerprint, publications, units, cases, commit });
      });
    } catch (error) {
      if (!(error instanceof HeadMoved) || attempt === tries) throw error;
    }
  }
}

/** Read in this order, so that a clock that jumps in between is found out. @throws ClockInDoubt */
export async function presentFor(context: Context, trx: Kysely<Database>): Promise<Instant> {
  const { recorded } = await readHead(trx);
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
  const all = new Map(recorded.map(({ entry: { who } }) => [`${who.role} ${who.id}`, who]));
  const acting = [...all.values()].filter(({ role }) => !mayActAs(null, role));
  if (acting.length === 0 || !(await arePeopleKnown(trx))) return;
  const people = await findAdmissions(
    trx,
    acting.map(({ id }) => id),
  );
  for (const { id, role } of acting)
    if (!mayActAs(people.get(id) ?? null, role)) throw new NotAdmitted(`${id} was not admitted as ${role}`);
}
