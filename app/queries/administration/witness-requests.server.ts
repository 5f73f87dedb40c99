import { readWitnessRequests as readRows } from '#db/stores/witness-requests.server.ts';
import { ContentFault } from '../../content/content-fault.ts';
import { readWitnesses } from '../../content/witnesses.server.ts';
import type { Context } from '../../context.server.ts';
import { type Instant, instantOf } from '../../domain/instant.ts';
import { parseVerifierKey } from '../../domain/note/key.ts';
import type { WitnessState } from '../../domain/note/witness-request.ts';

/** Somebody who asks to be a witness, or did. */
export type WitnessRequest = {
  /** The verifier key, and the name in it. */
  key: string;
  name: string;
  /** How many entries the state had that it cosigned. */
  size: number;
  asked: Instant;
  state: WitnessState;
  decided: Instant | null;
  /** The policy of the content folder names it. */
  known: boolean;
};

/** Who asks to be a witness, those who wait first; `fault`: why the policy cannot be read, and names nobody. */
export async function readWitnessRequests(
  context: Pick<Context, 'db' | 'content'>,
): Promise<{ requests: WitnessRequest[]; fault: ContentFault | null }> {
  const policy = policyOf(context.content);
  const fault = policy instanceof ContentFault ? policy : null;
  const named = policy instanceof ContentFault ? [] : (policy?.witnesses ?? []);
  const requests = (await readRows(context.db)).map(({ key, size, asked, state, decided }) => {
    const { name, publicKey } = parseVerifierKey(key);
    return {
      ...{ key, name, size, state, asked: instantOf(asked) },
      decided: decided === null ? null : instantOf(decided),
      known: named.some((witness) => witness.key.publicKey.equals(publicKey)),
    };
  });
  return { requests, fault };
}

function policyOf(content: string): ReturnType<typeof readWitnesses> | ContentFault {
  try {
    return readWitnesses(content);
  } catch (error) {
    if (error instanceof ContentFault) return error;
    throw error;
  }
}
