import { acceptedWitnesses } from '#db/stores/witness-requests.server.ts';
import * as witnesses from '../../content/witnesses.server.ts';
import type { Context } from '../../context.server.ts';
import { parseVerifierKey, type VerifierKey } from '../../domain/note/key.ts';

/**
 * Whose cosignatures are kept: those whom content/witnesses.policy names, and those who asked and were accepted. The
 * quorum is of the policy alone.
 */
export async function knownWitnesses({
  content,
  db,
}: Pick<Context, 'content' | 'db'>): Promise<VerifierKey[]> {
  const named = witnesses.readWitnesses(content)?.witnesses.map(({ key }) => key) ?? [];
  const accepted = (await acceptedWitnesses(db)).map(parseVerifierKey);
  const others = accepted.filter((key) => !named.some(({ publicKey }) => publicKey.equals(key.publicKey)));
  return [...named, ...others];
}
