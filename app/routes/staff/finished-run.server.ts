import { type Args, requirePerson } from '#app/http/session.server.ts';
import { readFinishedRun } from '#app/queries/staff/reversal.server.ts';

/** The finished import that an address names, and who asks for it. @throws Response 404 when there is none */
export async function finishedRun(args: Args) {
  const person = await requirePerson(args);
  const run = await readFinishedRun(args.context.kept.db, args.params.id ?? '');
  if (!run) throw new Response(null, { status: 404 });
  return { person, run };
}
