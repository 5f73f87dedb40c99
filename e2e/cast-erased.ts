import { erasePerson } from '#app/commands/events/erase-person.server.ts';
import { recordEvents } from '#app/commands/events/record-events.server.ts';
import type { Context } from '#app/context.server.ts';
import { isProblem } from '#app/domain/problem.ts';

/** A case that was kept, of somebody who was then erased. @returns its id */
export async function eraseSomebody(context: Context): Promise<string> {
  const who = { id: 'command-line', role: 'system' } as const;
  const about = { charter: 'aurore', reference: 'AUR-3001' };
  const at = (daysAgo: number) => context.now() - daysAgo * 86_400;
  const opening = {
    event: 'open',
    commitment: 'complaint-answer',
    unit: 'Lille',
    at: at(20),
    ...about,
  } as const;
  const fulfilment = { event: 'fulfil', at: at(14), ...about } as const;
  const [recorded] = await recordEvents(context, who, [{ events: [opening, fulfilment] }]);
  if (!recorded || isProblem(recorded)) throw new Error(JSON.stringify(recorded));
  const { id } = await context.db
    .selectFrom('cases')
    .select('id')
    .where('reference', '=', about.reference)
    .executeTakeFirstOrThrow();
  const erased = await erasePerson(context, who, about);
  if (erased.status !== 'erased') throw new Error(erased.status);
  return id;
}
