import { decideWitnessRequest, findWitnessRequest } from '#db/stores/witness-requests.server.ts';
import type { Context } from '../../context.server.ts';
import { formatInstant } from '../../domain/instant.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { durably } from '../durably.server.ts';
import { keepCosignatures } from './keep-cosignatures.server.ts';

/**
 * Accepts somebody as a witness, whose cosignatures are kept and shown from now on, or refuses them; either can be taken
 * back by the other. What an accepted one handed in when it asked is kept with the others.
 */
export async function decideWitness(
  context: Context,
  who: Who,
  key: string,
  state: 'accepted' | 'refused',
): Promise<{ key: string } | { refused: 'unknown-witness' | 'role-missing' }> {
  if (who.role !== 'administrator') return { refused: 'role-missing' };
  const asked = await durably(context, async (trx) => {
    const request = await findWitnessRequest(trx, key);
    const decided = { state, decided: formatInstant(context.now()), decided_by: who.id };
    if (request) await decideWitnessRequest(trx, key, decided);
    return request;
  });
  if (!asked) return { refused: 'unknown-witness' };
  if (state === 'accepted') await keepCosignatures(context, asked.note);
  return { key };
}
