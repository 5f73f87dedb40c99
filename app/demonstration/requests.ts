import { recordEvent } from '#app/commands/events/record-events.server.ts';
import type { Context } from '#app/context.server.ts';
import type { EventInput } from '#app/domain/event.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { isProblem } from '#app/domain/problem.ts';
import type { Cast } from './scenarios.ts';

/** At the end of the made-up year an agent asked for two corrections: an officer granted one, the other waits. */
export async function askForCorrections(context: Context, people: Cast): Promise<void> {
  const broken = await context.db
    .selectFrom('breaches')
    .select('occurrence')
    .where('charter', '=', 'aurore')
    .where('occurrence', 'is not', null)
    .where('state', '=', 'declared')
    .orderBy('id', 'desc')
    .limit(2)
    .execute();
  const [waiting, granted] = broken.flatMap(({ occurrence }) => occurrence ?? []);
  if (waiting === undefined || granted === undefined) return;
  const agent: Who = { ...people.agent, role: 'demonstration' };
  const ask = (corrects: number, note: string) =>
    said(context, agent, {
      event: 'ask',
      corrects,
      replacement: { kept: true },
      because: 'typing-error',
      note,
    });
  const request = await ask(granted, 'J’ai coché la mauvaise case : le rendez-vous a bien été tenu.');
  await said(context, people.compliance, { event: 'grant', request, note: 'Vérifié sur le compte rendu.' });
  await ask(waiting, 'Le client confirme que tout s’est passé comme promis.');
}

async function said(context: Context, who: Who, event: EventInput): Promise<number> {
  const recorded = await recordEvent(context, who, event);
  if (isProblem(recorded)) throw new Error(`The made-up year cannot end: ${JSON.stringify(recorded)}`);
  return recorded.seq ?? 0;
}
