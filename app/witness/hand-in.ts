import { formatVerifierKey, type VerifierKey } from '#app/domain/note/key.ts';
import { paths } from '#app/paths.ts';
import { networkFault, statusFault } from '#app/verify/network-fault.ts';
import type { SourceFaultCode } from '#app/verify/source.ts';

const patience = 10_000;

/** What the log says to a cosignature: it took it, keeps it until somebody decides who may be a witness, takes none, or why not. */
export type HandedIn =
  | { code: 'taken' | 'asked' | 'not-taken' }
  | { code: 'failed'; what: string; why: SourceFaultCode; detail: string };

/**
 * Hands a cosigned checkpoint in at the log that it is of, for those logs that take them (`/ledger/cosignatures`).
 * @param key of the witness, by which it asks to be one where the log does not know it
 */
export async function handIn(site: string, note: string, key: VerifierKey): Promise<HandedIn> {
  const what = site + paths.ledgerCosignatures();
  try {
    const answer = await fetch(what, {
      method: 'POST',
      body: note,
      headers: {
        'Content-Type': 'text/plain; charset=utf-8',
        'Witness-Key': formatVerifierKey(key),
      },
      signal: AbortSignal.timeout(patience),
    });
    if (answer.status === 202) return { code: 'asked' };
    if (answer.ok) return { code: 'taken' };
    if ([404, 405, 501].includes(answer.status)) return { code: 'not-taken' };
    const said = (await answer.text()).trim().slice(0, 200);
    const { code: why, detail } = statusFault(answer.status, said);
    return { code: 'failed', what, why, detail };
  } catch (error) {
    const { code: why, detail } = networkFault(error);
    return { code: 'failed', what, why, detail };
  }
}
