import { paths } from '#app/http/paths.ts';

const patience = 10_000;

/** What the log says to a cosignature: it took it, it takes none, or why not. */
export type HandedIn = { code: 'taken' | 'not-taken' } | { code: 'failed'; why: string };

/** Hands a cosigned checkpoint in at the log that it is of, for those logs that take them (`/ledger/cosignatures`). */
export async function handIn(site: string, note: string): Promise<HandedIn> {
  try {
    const answer = await fetch(site + paths.ledgerCosignatures(), {
      method: 'POST',
      body: note,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      signal: AbortSignal.timeout(patience),
    });
    if (answer.ok) return { code: 'taken' };
    if ([404, 405, 501].includes(answer.status)) return { code: 'not-taken' };
    const said = (await answer.text()).trim().slice(0, 200);
    return { code: 'failed', why: `${answer.status} ${said}` };
  } catch (error) {
    const { cause, message } = error as { cause?: { message?: string }; message: string };
    return { code: 'failed', why: cause?.message || message };
  }
}
