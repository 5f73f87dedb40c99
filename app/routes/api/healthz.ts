import type { LoaderFunctionArgs } from '@remix-run/node';
import { staysLocked } from '#app/commands/durably.server.ts';
import { examine } from '#app/commands/ledger/examine.server.ts';
import { hindranceOf } from '#app/standing.server.ts';

/**
 * Whether the service can answer, record and sign: asks the database, its disk, and whether anything is wrong with them
 * or with the key. 200 `{"status":"ok"}`, 503 `{"status":"failing","reason":…}` with one of app/domain/trouble.ts,
 * `busy` where another process has the database locked for longer than a form waits, `unknown`.
 */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const reason = await reasonToFail(context);
  const headers = { 'Cache-Control': 'no-store' };
  if (reason === null) return Response.json({ status: 'ok' }, { headers });
  return Response.json({ status: 'failing', reason }, { status: 503, headers });
}

async function reasonToFail({ kept, log }: LoaderFunctionArgs['context']): Promise<string | null> {
  try {
    const trouble = await examine(kept);
    if (trouble !== null) return trouble;
    await kept.onDisk();
    return kept.standing.locked && (await staysLocked(kept, 0)) ? 'busy' : null;
  } catch (error) {
    const by = hindranceOf(error);
    if (by === null) log.error({ err: error }, 'the database does not answer, or not from its disk');
    return by ?? 'unknown';
  }
}
