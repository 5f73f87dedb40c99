import type { LoaderFunctionArgs } from '@remix-run/node';
import { requirePerson } from '#app/http/session.server.ts';

/** Not there yet: the signed-in get a 404. */
export async function loader(args: LoaderFunctionArgs): Promise<never> {
  await requirePerson(args);
  throw new Response(null, { status: 404 });
}

export default function NotYet(): null {
  return null;
}
