import type { LoaderFunctionArgs } from '@remix-run/node';
import { sql } from 'kysely';
import { settleClock } from '#app/commands/settle-clock.server.ts';

/**
 * Whether the service can answer and record: asks the database, its disk and its clock. 200 `{"status":"ok"}`, 503
 * `{"status":"failing"}` with the `reason` where it is known.
 */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' };
  try {
    await sql`select 1`.execute(context.kept.db);
    await context.kept.onDisk();
    const doubt = await settleClock(context.kept);
    if (doubt)
      return Response.json({ status: 'failing', reason: 'clock', ...doubt }, { status: 503, headers });
    return Response.json({ status: 'ok' }, { headers });
  } catch (error) {
    context.log.error({ err: error }, 'the database does not answer, or not from its disk');
    return Response.json({ status: 'failing' }, { status: 503, headers });
  }
}
