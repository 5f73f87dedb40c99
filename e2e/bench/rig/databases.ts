import { join } from 'node:path';
import { prepareDemonstration } from '#app/cli/demo.ts';
import { startProgress } from '#app/cli/progress.ts';
import { recordEvents } from '#app/commands/events/record-events.server.ts';
import { createContext } from '#app/context.server.ts';
import { seedPeople, seedPublications } from '#app/demonstration/scenarios.ts';
import type { EventGroup } from '#app/domain/event.ts';
import type { Instant } from '#app/domain/instant.ts';
import { isProblem } from '#app/domain/problem.ts';
import { translator } from '#app/i18n/translator.ts';
import { copyClosed } from '#db/dialects/sqlite/copies.server.ts';
import { fingerprint, shelved } from './shelf.ts';

const file = 'kept.sqlite';
const generator = 'e2e/bench/rig/databases.ts';
const hour = 3_600;
const day = 24 * hour;
/** Groups of events in one transaction. */
const batch = 2_000;
/** How long the events are spread over, and how long ago they ended: late ones have time to have been late. */
const [days, rest] = [500, 45];
const occasions = ['appointment-slot', 'no-power-cut', 'named-adviser'] as const;

/** The demonstration as it is on this day. @returns the database, a copy of its own in the folder */
export async function demonstrationIn(folder: string): Promise<string> {
  const recipe = fingerprint(['content/charters', 'content/imports', 'app/demonstration']);
  const today = new Date().toISOString().slice(0, 10);
  const made = await shelved(`demonstration-${today}-${recipe}`, (draft) =>
    prepareDemonstration(join(draft, file), 'content', 'en', { answer: () => {}, fault: console.error }),
  );
  return copied(made, join(folder, 'demonstration.sqlite'));
}

/**
 * So many events of `aurore`, every one through the ledger as a real one, spread evenly over 500 days that ended
 * before this month: three of five are occurrences, the others the opening and the end of cases.
 * @returns the database, a copy of its own in the folder
 */
export async function eventsIn(folder: string, events: number): Promise<string> {
  // Not of what it publishes: that is in the database, and migrations bring an old one to the newest shape.
  const recipe = fingerprint([generator]);
  const month = new Date().toISOString().slice(0, 7);
  const end = Date.parse(`${month}-01T00:00:00Z`) / 1_000 - rest * day;
  const made = await shelved(`events-${events}-${month}-${recipe}`, (draft) =>
    logEvents(join(draft, file), events, end),
  );
  return copied(made, join(folder, `${events}.sqlite`));
}

function copied(folder: string, to: string): string {
  copyClosed(join(folder, file), to);
  return to;
}

async function logEvents(path: string, events: number, end: Instant): Promise<void> {
  const context = await createContext(path);
  await seedPublications(context);
  const { agent } = await seedPeople(context);
  const progress = startProgress(translator('en'), `${events} events`);
  let groups: EventGroup[] = [];
  for (let logged = 0, turn = 0; logged < events; turn++) {
    const group = groupOf(turn, end - days * day + Math.floor((logged / events) * days * day));
    groups.push(group);
    logged += group.events.length;
    if (groups.length < batch && logged < events) continue;
    const refused = (await recordEvents(context, { ...agent, role: 'demonstration' }, groups)).find(
      isProblem,
    );
    if (refused) throw new Error(JSON.stringify(refused));
    groups = [];
    progress.report(logged, events);
  }
  progress.stop();
  await context.db.destroy();
}

/** Three occurrences, then a case, which counts twice; one in 23 is broken. */
function groupOf(turn: number, at: Instant): EventGroup {
  const broken = turn % 23 === 0;
  const unit = 'Lyon';
  const occasion = occasions[turn % 4];
  if (occasion) {
    const log = { event: 'log', charter: 'aurore', commitment: occasion, at, kept: !broken } as const;
    return { events: [{ ...log, unit, reference: null }] };
  }
  const reference = `BEN-${turn}`;
  return {
    events: [
      { event: 'open', charter: 'aurore', commitment: 'complaint-answer', reference, unit, at },
      { event: 'fulfil', charter: 'aurore', reference, at: at + (broken ? 30 * day : hour) },
    ],
  };
}
