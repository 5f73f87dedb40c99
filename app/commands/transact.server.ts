import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { apply } from '#db/stores/apply.server.ts';
import { append, HeadMoved, type Recorded } from '#db/stores/ledger.server.ts';
import { type Publications, readPublications } from '#db/stores/publications.server.ts';
import type { Context } from '../context.server.ts';
import type { Instant } from '../domain/instant.ts';
import type { NumberedDraft } from '../domain/ledger/entry.ts';
import { durably } from './durably.server.ts';
import type { Fingerprint } from './fingerprint.ts';

/** What a command works with inside its one transaction. */
export type Work = {
  trx: Transaction<Database>;
  now: Instant;
  random: Context['random'];
  fingerprint: Fingerprint;
  publications: Publications;
  /** Appends to the ledger and applies to the read tables. */
  commit: (drafts: readonly NumberedDraft[]) => Promise<Recorded[]>;
};

/** How often a command is decided anew when another process moved the ledger's head in between. */
const tries = 5;

/** Runs a command in one transaction: all of it is on disk afterwards, or nothing. */
export async function transact<Result>(
  context: Context,
  command: (work: Work) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await durably(context, async (trx) => {
        const publications = await readPublications(trx, context.db);
        const now = context.now();
        const commit = async (drafts: readonly NumberedDraft[]) => {
          const recorded = await append(trx, drafts, now, context.random);
          await apply(trx, recorded, publications);
          return recorded;
        };
        const fingerprint = (text: string) => context.signer().fingerprint(text);
        return command({ trx, now, random: context.random, fingerprint, publications, commit });
      });
    } catch (error) {
      if (!(error instanceof HeadMoved) || attempt === tries) throw error;
    }
  }
}
