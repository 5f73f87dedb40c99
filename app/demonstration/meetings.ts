import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publishCharter } from '#app/commands/charters/publish-charter.server.ts';
import { recordEvent } from '#app/commands/events/record-events.server.ts';
import { loadContent } from '#app/content/content.server.ts';
import type { Context } from '#app/context.server.ts';
import { dayOf } from '#app/domain/calendar/zone.ts';
import { parseCharter } from '#app/domain/charter/parse.ts';
import type { EventInput } from '#app/domain/event.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { isProblem } from '#app/domain/problem.ts';

/** The charter of the made-up company about how it meets its customers, which stands in the folder beside this file. */
const slug = 'aurore-meetings';
const publisher: Who = { id: 'command-line', role: 'system' };

/** Publishes it, then plays it: see meetSomebody. @throws Error when it cannot be read, published or recorded */
export async function playMeetings(context: Context, who: Who): Promise<{ planned: number; held: number }> {
  await publishMeetings(context);
  return meetSomebody(context, who);
}

/** @throws Error when it cannot be read or published */
async function publishMeetings(context: Context): Promise<void> {
  const content = loadContent(context.content);
  // From the root, so that the compiled command finds it too.
  const folder = fileURLToPath(new URL('../../app/demonstration/meetings', import.meta.url));
  const sources = readdirSync(folder).map((path) => ({
    path,
    text: readFileSync(join(folder, path), 'utf8'),
  }));
  const { terms, findings } = parseCharter(slug, sources, content);
  if (!terms) throw new Error(JSON.stringify(findings));
  const calendars = [...content.calendars.values()].filter(({ name }) => name === 'france');
  const published = await publishCharter(context, publisher, { terms, sources, calendars });
  if (isProblem(published)) throw new Error(JSON.stringify(published));
}

/** An encounter that is planned, and one that took place with a follow-up. @returns the numbers of the entries that planned them */
async function meetSomebody(context: Context, who: Who): Promise<{ planned: number; held: number }> {
  const on = dayOf(context.now(), 'Europe/Paris');
  const plan = { event: 'plan-encounter', charter: slug, objective: 'renewing-interest', on } as const;
  const aim = 'Savoir ce qui manque pour que le client reste, et le noter avec lui.';
  const held = await said(context, who, { ...plan, reference: 'CLI-4012', aim });
  await said(context, who, {
    ...{ event: 'hold-encounter', encounter: held, at: context.now(), means: 'phone', unit: 'Lyon' },
    ...{ people: { ours: 1, theirs: 1 }, adviser: 'same', contact: 'relational' },
    followUps: ['Envoyer le relevé des douze derniers mois.'],
  });
  const planned = await said(context, who, { ...plan, reference: 'CLI-4013', aim });
  return { planned, held };
}

async function said(context: Context, who: Who, event: EventInput): Promise<number> {
  const recorded = await recordEvent(context, who, event);
  if (isProblem(recorded)) throw new Error(JSON.stringify(recorded));
  return recorded.seq ?? -1;
}
