import type { Context } from '../../context.server.ts';
import type { CountedBy } from '../../domain/session/limits.ts';
import { networkOf } from '../../domain/session/network.ts';
import { countBy } from '../limits.server.ts';

/**
 * Counts an answer of a customer, before anybody reads it: by the network that it comes from and by the receipt that it is
 * given on, since nobody signs in to answer.
 * @returns in how many seconds another one is looked at; 0 where this one is
 */
export function countAnswer(
  context: Context,
  { address, id }: { address: string; id: string },
): Promise<number> {
  const name = (...parts: string[]) => context.signer().fingerprint(`answer ${parts.join(' ')}`);
  return countBy(
    context,
    new Map<string, CountedBy>([
      [name('network', networkOf(address)), 'answering'],
      [name('receipt', id), 'receipt'],
    ]),
  );
}
