import { dialectOf } from '#db/dialects/chosen.server.ts';
import { deleteKeys, findKeys, rememberKeys } from '#db/stores/append.server.ts';
import { deleteContacts } from '#db/stores/contacts.server.ts';
import { findErased, rememberErased } from '#db/stores/erasure.server.ts';
import { rememberRefusal, stopInvitations } from '#db/stores/invitations.server.ts';
import { deleteWaiting } from '#db/stores/mails.server.ts';
import { clearReports, deleteTraces, findTraces, type Traces, textsOf } from '#db/stores/traces.server.ts';
import type { Context } from '../../context.server.ts';
import { formatInstant } from '../../domain/instant.ts';
import type { Draft, Who } from '../../domain/ledger/entry.ts';
import { asNamed } from '../../domain/mail/address.ts';
import { durably } from '../durably.server.ts';
import { LedgerInconsistent, seal } from '../ledger/seal.server.ts';
import { markOf } from '../surveys/invite.server.ts';
import { transact } from '../transact.server.ts';

/** Numbers that one entry lists; more would not fit into it. */
const mostListed = 5_000;

/** Somebody, by the reference that they know or the address at which they are told, in one charter or (`null`) in all. */
export type Person = { reference: string; charter: string | null };
type Forgotten = { overwritten: boolean; rewritten: boolean };
export type Erasure =
  /**
   * `seq`: the entry that says so; `overwritten`: no byte of it is left in the database file or beside it; `rewritten`:
   * for that all of the database had to be written anew.
   */
  | ({ status: 'erased'; traces: Traces; seq: number } & Forgotten)
  | ({ status: 'already' } & Forgotten)
  | { status: 'unknown' };

/** What would be erased. */
export async function findPerson({ db }: Context, { reference, charter }: Person): Promise<Traces> {
  return findTraces(db, reference, charter);
}

/**
 * Erases somebody: the private fields of every entry about them, what was derived from those, and what imports kept.
 * An entry says which entries it was, and nothing else. The entries stay, so every proof holds. Doing it again
 * changes nothing. The erasure is signed at once: no older copy may take its place any more.
 */
export async function erasePerson(context: Context, who: Who, person: Person): Promise<Erasure> {
  const { reference, charter } = person;
  const done = await transact(context, async (work) => {
    const { trx, now, publications } = work;
    const traces = await findTraces(trx, reference, charter);
    const all =
      charter === null ? new Set(publications.editions.map((edition) => edition.charter)) : [charter];
    const written = [...new Set([reference, asNamed(reference), ...traces.spellings])];
    const fingerprintsIn = (charters: Iterable<string>) =>
      [...charters].flatMap((each) => written.map((text) => work.fingerprint(each, text)));
    const known = await findErased(trx, () => fingerprintsIn(all));
    if (traces.charters.length === 0 && known.size === 0) return 'unknown' as const;
    if (traces.charters.length === 0)
      return { status: 'already' as const, forgetting: [...known].map(forgettingKey) };
    await dialectOf(trx).forgetting.begin(trx);
    const texts = await textsOf(trx, reference, traces);
    await deleteTraces(trx, traces);
    const told = [...traces.cases.map(({ id }) => id), ...traces.told];
    await deleteContacts(trx, told);
    await deleteWaiting(trx, 'customer', told);
    await deleteWaiting(trx, 'claimant', traces.claims.map(String));
    await stopInvitations(trx, traces.invited);
    // The same list sent again would ask them anew, and give them a second code.
    if (traces.invited.length > 0) await rememberRefusal(trx, markOf(context, reference));
    await deleteWaiting(trx, 'survey', traces.invited);
    await clearReports(trx, reference);
    const erased = formatInstant(now);
    const hashed = fingerprintsIn(traces.charters);
    await rememberErased(
      trx,
      hashed.map((fingerprint) => ({ fingerprint, erased })),
    );
    const forgetting = hashed.map(forgettingKey);
    await deleteKeys(trx, forgetting);
    await rememberKeys(
      trx,
      forgetting.map((key) => ({ key, seq: 0 })),
    );
    const signed = await work.commit(draftsOf(traces.entries, erased, who));
    return { status: 'erased' as const, forgetting, traces, texts, seq: signed.at(-1)?.entry.seq ?? 0 };
  });
  if (done === 'unknown') return { status: 'unknown' };
  if (done.status === 'already') {
    // What else there was nobody knows any more: where it was not all overwritten, all is written anew.
    const unfinished = (await findKeys(context.db, done.forgetting)).size > 0;
    return {
      status: 'already',
      ...(await forget(context, done.forgetting, unfinished ? null : [Buffer.from(reference)])),
    };
  }
  const { texts, forgetting, ...rest } = done;
  const forgotten = await forget(context, forgetting, texts);
  await sealPast(context, done.seq);
  return { ...rest, ...forgotten };
}

/** Under which key it is remembered, from the erasure on, that not all of it was overwritten yet. */
export function forgettingKey(fingerprint: string): string {
  return `forgetting:${fingerprint}`;
}

async function forget(context: Context, keys: readonly string[], texts: Buffer[] | null): Promise<Forgotten> {
  const forgotten = await dialectOf(context.db).forgetting.end(context.db, texts);
  if (forgotten.overwritten && (await findKeys(context.db, keys)).size > 0)
    await durably(context, (trx) => deleteKeys(trx, keys));
  return forgotten;
}

function draftsOf(entries: readonly number[], occurred: string, who: Who): Draft<'person.erased'>[] {
  const drafts: Draft<'person.erased'>[] = [];
  for (let from = 0; from < entries.length; from += mostListed)
    drafts.push({
      kind: 'person.erased',
      occurred,
      who,
      public: { entries: entries.slice(from, from + mostListed) },
    });
  return drafts;
}

/** Signs the ledger up to an entry at least; the server may have done it meanwhile. */
async function sealPast(context: Context, seq: number): Promise<void> {
  try {
    await seal(context);
  } catch (error) {
    const signed = context.signer().lastSigned()?.size ?? 0;
    if (!(error instanceof LedgerInconsistent) || signed <= seq) throw error;
  }
}
