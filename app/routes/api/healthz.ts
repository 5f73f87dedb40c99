import type { LoaderFunctionArgs } from '@remix-run/node';
import { sql } from 'kysely';

/** Whether the service can answer and record: asks the database, and its disk. 200 `{"status":"ok"}`, 503 `{"status":"failing"}`. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' };
  try {
    await sql`select 1`.execute(context.kept.db);
    await context.kept.onDisk();
    return Response.json({ status: 'ok' }, { headers });
  } catch (error) {
    context.log.error({ err: error }, 'the database does not answer, or not from its disk');
    return Response.json({ status: 'failing' }, { status: 503, headers });
  }
}
