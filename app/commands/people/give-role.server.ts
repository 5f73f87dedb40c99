import { findAdmissions, findUnadmitted } from '#db/stores/admissions.server.ts';
import type { Context } from '../../context.server.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { decideRole, type Person } from '../../domain/person/person.ts';
import { isProblem } from '../../domain/problem.ts';
import { NotAdmitted, transact, type Work } from '../transact.server.ts';

/** Whom entries are from that nobody asked for. */
const kept: Who = { id: 'kept', role: 'system' };

/**
 * Writes down that somebody has a role from now on, or none any more; nothing where the ledger says so already. The
 * first time it writes down everybody who may sign in: from then on nobody acts who was not admitted.
 * @throws NotAdmitted where `who` gives no roles
 */
export async function giveRole(work: Work, person: Person, who: Who): Promise<void> {
  const others = (await findUnadmitted(work.trx)).filter(({ id }) => id !== person.id);
  for (const each of others) await write(work, each, kept);
  await write(work, person, who);
}

/** Writes down everybody who may sign in and whom the ledger does not know, as after an update. */
export async function admitAll(context: Context): Promise<void> {
  if ((await findUnadmitted(context.db)).length === 0) return;
  await transact(context, async (work) => {
    for (const each of await findUnadmitted(work.trx)) await write(work, each, kept);
  });
}

async function write(work: Work, person: Person, who: Who): Promise<void> {
  const before = (await findAdmissions(work.trx, [person.id])).get(person.id) ?? null;
  const drafts = decideRole(before, person, work.now, who);
  if (isProblem(drafts)) throw new NotAdmitted(`${who.id} gives no roles`);
  await work.commit(drafts);
}

/**
 * The pseudonym of somebody who signs in with an address, which their entries carry: the same one whenever they are
 * admitted, also after they were erased, so that nobody becomes somebody else by being made anew.
 */
export function pseudonymOf({ signer }: Context, email: string): string {
  const hash = Buffer.from(signer().fingerprint(JSON.stringify(['person', email])), 'base64');
  return `p_${base32(hash.subarray(0, 10))}`;
}

/** One character for each byte. */
function base32(bytes: Buffer): string {
  return Array.from(bytes, (byte) => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(byte & 31)).join('');
}
