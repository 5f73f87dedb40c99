import type { Args, Person } from '#app/http/session.server.ts';
import { type JustRecorded, readJustRecorded } from '#app/queries/staff/just-recorded.server.ts';

/**
 * What the form before this page wrote, from `?recorded=` in the address: the number of its first entry, or
 * `nothing` where the ledger said it already. `null` when the address names nothing that this person wrote.
 */
export async function recordedBefore(args: Args, { who }: Person): Promise<JustRecorded | 'nothing' | null> {
  const said = new URL(args.request.url).searchParams.get('recorded');
  if (said === null || said === 'nothing') return said;
  return readJustRecorded(args.context.kept, Number(said || Number.NaN), who);
}
