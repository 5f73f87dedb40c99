import { recordEvent } from '#app/commands/events/record-events.server.ts';
import type { Context } from '#app/context.server.ts';
import { dayOf } from '#app/domain/calendar/zone.ts';
import type { EventInput } from '#app/domain/event.ts';
import { instantOf } from '#app/domain/instant.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { isProblem } from '#app/domain/problem.ts';
import type { Cast } from './scenarios.ts';

const zone = 'Europe/Paris';

/**
 * At the end of the made-up year an officer declared a storm, and the other agreed; of two missed appointments the one that
 * cites it was exempted, and a request of the other refused.
 */
export async function askForExemptions(context: Context, people: Cast): Promise<void> {
  const missed = await context.db
    .selectFrom('breaches')
    .select(['id', 'at'])
    .where('charter', '=', 'aurore')
    .where('commitment', '=', 'appointment-slot')
    .where('found', '!=', 'remedy')
    .where('state', 'in', ['declared', 'analysed'])
    .orderBy('id', 'desc')
    .limit(2)
    .execute();
  const [refused, stormy] = missed;
  if (!refused || !stormy) return;
  const { agent, compliance, secondOfficer } = people;
  const day = dayOf(instantOf(stormy.at), zone);
  const circumstance = await said(context, compliance, {
    ...{ event: 'declare-circumstance', charter: 'aurore', ground: 'severe-weather' },
    ...{ from: day, to: day, units: null, source: 'https://vigilance.example/bulletins' },
  });
  await said(context, secondOfficer, { event: 'agree-to-circumstance', circumstance });
  const ask = (breach: number, ground: string, note: string, cites: object) =>
    said(context, agent, { event: 'request-exemption', breach, ground, dated: day, note, ...cites });
  const granted = await ask(stormy.id, 'severe-weather', 'Bulletin rouge de ce jour.', { circumstance });
  const other = await ask(refused.id, 'customer-absent', 'Le technicien dit n’avoir trouvé personne.', {});
  await said(context, secondOfficer, {
    ...{
      event: 'decide-exemption',
      breach: stormy.id,
      request: granted,
      approved: true,
      note: 'Bulletin vu.',
    },
  });
  await said(context, compliance, {
    ...{ event: 'decide-exemption', breach: refused.id, request: other, approved: false },
    note: 'Le client attendait : son appel de 10 h le montre.',
  });
}

async function said(context: Context, who: Who, event: EventInput): Promise<number> {
  const recorded = await recordEvent(context, who, event);
  if (isProblem(recorded)) throw new Error(`The made-up year cannot end: ${JSON.stringify(recorded)}`);
  return recorded.seq ?? 0;
}
