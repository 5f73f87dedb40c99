import { paths } from '#app/paths.ts';
import { networkFault, statusFault } from '#app/verify/network-fault.ts';
import type { SourceFaultCode } from '#app/verify/source.ts';

const patience = 10_000;

/** What the log says to a cosignature: it took it, it takes none, or why not. */
export type HandedIn =
  | { code: 'taken' | 'not-taken' }
  | { code: 'failed'; what: string; why: SourceFaultCode; detail: string };

/** Hands a cosigned checkpoint in at the log that it is of, for those logs that take them (`/ledger/cosignatures`). */
export async function handIn(site: string, note: string): Promise<HandedIn> {
  const what = site + paths.ledgerCosignatures();
  try {
    const answer = await fetch(what, {
      method: 'POST',
      body: note,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      signal: AbortSignal.timeout(patience),
    });
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
