import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { decideWitnessRequest, findWitnessRequest } from '#db/stores/witness-requests.server.ts';
import type { Context } from '../../context.server.ts';
import { formatInstant } from '../../domain/instant.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { parseVerifierKey } from '../../domain/note/key.ts';
import { durably } from '../durably.server.ts';
import { keepCosignatures } from './keep-cosignatures.server.ts';
import { knownWitnesses } from './known-witnesses.server.ts';

/**
 * Accepts somebody as a witness, whose cosignatures are kept and shown from now on, or refuses them; either can be taken
 * back by the other. A name is of one witness: nobody is accepted under that of another. What an accepted one handed in when it asked is kept with the others.
 */
export async function decideWitness(
  context: Context,
  who: Who,
  key: string,
  state: 'accepted' | 'refused',
): Promise<{ key: string } | { refused: 'unknown-witness' | 'role-missing' | 'name-taken' }> {
  if (who.role !== 'administrator') return { refused: 'role-missing' };
  const asked = await durably(context, async (trx) => {
    const request = await findWitnessRequest(trx, key);
    const decided = { state, decided: formatInstant(context.now()), decided_by: who.id };
    if (request && state === 'accepted' && (await isNameTaken(context, trx, key))) return 'name-taken';
    if (request) await decideWitnessRequest(trx, key, decided);
    return request;
  });
  if (asked === 'name-taken') return { refused: asked };
  if (!asked) return { refused: 'unknown-witness' };
  if (state === 'accepted') await keepCosignatures(context, asked.note);
  return { key };
}

/** Whether the log, or a witness that is known by another key, has the name already: checkpoints tell signers by it. */
async function isNameTaken(context: Context, db: Kysely<Database>, asking: string): Promise<boolean> {
  const { name, publicKey } = parseVerifierKey(asking);
  const known = await knownWitnesses({ content: context.content, db });
  const others = known.filter((key) => !key.publicKey.equals(publicKey));
  return [context.signer().key, ...others].some((key) => key.name === name);
}
