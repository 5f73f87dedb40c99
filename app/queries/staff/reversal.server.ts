import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { spanOf } from '#db/stores/imports.server.ts';
import { entryNumbered } from '#db/stores/ledger.server.ts';
import { isOrphaned, newestReversal, reversalNumbered } from '#db/stores/reversals.server.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { isProblem } from '../../domain/problem.ts';
import { decideReversal, type Reversal } from '../../domain/reversal/reversal.ts';
import { readZone } from '../zone.server.ts';

/** What the page that takes an import back shows beside the counts. */
export type ReversalShown = {
  /** The newest order, with the names of who gave it and who decided, where they still have one. */
  reversal: (Reversal & { byName: string | null; decidedName: string | null }) | null;
  /** What this person may do: order it, decide on the order, or why neither. */
  may: 'order' | 'decide' | 'same-person' | 'role-missing' | 'untraced' | 'nothing';
  zone: string;
};

/** A finished import, by its id in base64 or base64url; `null` when there is none. */
export async function readFinishedRun(
  db: Kysely<Database>,
  id: string,
): Promise<{ id: string; file: string } | null> {
  const run = db.selectFrom('imports').select(['id', 'file']).where('finished', 'is not', null);
  const named = run.where('id', '=', Buffer.from(id, 'base64url').toString('base64'));
  return (await named.executeTakeFirst()) ?? null;
}

/** The newest order to take an import back, and what a person may do about it. */
export async function readReversal(db: Kysely<Database>, id: string, who: Who): Promise<ReversalShown> {
  const span = await spanOf(db, id);
  const row = await newestReversal(db, id);
  const reversal = row && (await reversalNumbered(db, row.request));
  const ids = reversal ? [reversal.by, reversal.decided?.by ?? ''] : [];
  const people =
    ids.length === 0
      ? []
      : await db.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).execute();
  const nameOf = (wanted: string | undefined) => people.find((each) => each.id === wanted)?.name ?? null;
  const named = reversal && {
    ...reversal,
    byName: nameOf(reversal.by),
    decidedName: nameOf(reversal.decided?.by),
  };
  return { reversal: named, may: await mayDo(db, span, { row, reversal }, who), zone: await readZone(db) };
}

async function mayDo(
  db: Kysely<Database>,
  span: { first: number } | null,
  { row, reversal }: { row: Database['reversals'] | null; reversal: Reversal | null },
  who: Who,
): Promise<ReversalShown['may']> {
  if (!span) return 'untraced';
  const isOpen = reversal?.state === 'open' || (row && reversal && (await isOrphaned(db, reversal, row)));
  if (!isOpen && reversal?.state === 'approved') return 'nothing';
  if (!isOpen || !reversal)
    return who.role === 'agent' || who.role === 'compliance' ? 'order' : 'role-missing';
  const first = await entryNumbered(db, span.first);
  const decided = decideReversal(
    reversal,
    { approved: true, note: undefined },
    first ? [first.entry.who.id] : [],
    0,
    who,
  );
  if (!isProblem(decided)) return 'decide';
  return decided.problem === 'same-person' ? 'same-person' : 'role-missing';
}
