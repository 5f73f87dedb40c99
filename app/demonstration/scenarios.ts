/** The cast: the same people and cases in demonstrations, integration tests and browser tests. */

import { publishContent } from '#app/commands/charters/publish-content.server.ts';
import { recordEvents } from '#app/commands/events/record-events.server.ts';
import { sweep } from '#app/commands/ledger/sweep.server.ts';
import { addPerson } from '#app/commands/people/add-person.server.ts';
import type { Context } from '#app/context.server.ts';
import type { EventGroup, GroupResult } from '#app/domain/event.ts';
import { type Instant, instantOf } from '#app/domain/instant.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import type { Role } from '#app/domain/person/kinds.ts';
import { isProblem } from '#app/domain/problem.ts';
import { readHead } from '../../db/stores/ledger.server.ts';
import { publishEarlierEdition } from './earlier-edition.ts';
import { payRemedies } from './payments.ts';

/** Everyone in the cast signs in with this; only demonstrations and tests have a cast. */
export const castPassword = 'kept promises 2026';

export const cast = {
  agent: { name: 'Camille Roche', email: 'camille.roche@aurore-energie.example', role: 'agent' },
  secondAgent: { name: 'Karim Benali', email: 'karim.benali@aurore-energie.example', role: 'agent' },
  compliance: { name: 'Inès Moreau', email: 'ines.moreau@aurore-energie.example', role: 'compliance' },
  secondOfficer: { name: 'Paul Lefèvre', email: 'paul.lefevre@aurore-energie.example', role: 'compliance' },
  administrator: {
    name: 'Adèle Fontaine',
    email: 'adele.fontaine@aurore-energie.example',
    role: 'administrator',
  },
} as const satisfies Record<string, { name: string; email: string; role: Role }>;
export type CastName = keyof typeof cast;
export type Cast = Record<CastName, Who>;

/** The named cases, by what is particular about them; the reference is what a customer would quote. */
export const castCases = {
  withinTime: 'AUR-1001',
  overdue: 'AUR-1002',
  keptYesterday: 'AUR-1003',
  paused: 'AUR-1004',
  keptLate: 'AUR-1005',
  withdrawn: 'AUR-1006',
  analysed: 'AUR-1007',
  signedOff: 'AUR-2000',
} as const;

const publisher: Who = { id: 'command-line', role: 'system' };
const day = 86_400;

/** Adds the people of the cast. @returns whom their entries are from */
export async function seedPeople(context: Context): Promise<Cast> {
  const people: Partial<Cast> = {};
  for (const [name, person] of Object.entries(cast) as [CastName, (typeof cast)[CastName]][]) {
    const added = await addPerson(context, publisher, { ...person, password: castPassword });
    if ('refused' in added) throw new Error(`${person.email}: ${added.refused}`);
    people[name] = { id: added.id, role: person.role };
  }
  return people as Cast;
}

/** When the editions of `aurore` were published: the first as it began to bind, the next more than a month before, as it retires a promise. */
const published = { first: '2024-04-01T07:00:00Z', second: '2025-02-24T08:00:00Z' };

/**
 * Publishes two editions of the charter `aurore`, each in its time, the second with all other shipped content.
 * @throws Error when it has errors
 */
export async function seedEditions(context: Context): Promise<void> {
  const at = (instant: string): Context => ({
    ...context,
    now: () => Math.min(instantOf(instant), context.now()),
  });
  // Nothing can be published before what a ledger holds already: then there is the shipped edition alone.
  const { recorded } = await readHead(context.db);
  if (recorded === null || recorded < published.first)
    await publishEarlierEdition(at(published.first), publisher);
  await seedPublications(at(published.second));
}

/** Publishes the shipped content. @throws Error when it has errors. */
export async function seedPublications(context: Context): Promise<void> {
  const published = await publishContent(context, publisher);
  if ('findings' in published) throw new Error(JSON.stringify(published.findings));
  const refused = published.charters.find(({ result }) => isProblem(result));
  if (refused) throw new Error(JSON.stringify(refused));
}

/**
 * A small company on its tenth busy day: the shipped charters, the cast, one case of each kind, and enough kept
 * and broken promises besides for both scores to be measured. Everything happened before `context.now()`.
 */
export async function seedCast(context: Context): Promise<Cast> {
  await seedEditions(context);
  const people = await seedPeople(context);
  const now = context.now();
  await record(context, people.agent, [...namedCases(now), ...background(now)]);
  await payRemedies(context, people.agent);
  await sweep(context, null);
  const analysis = {
    event: 'analyse',
    cause: 'workload',
    severity: 'serious',
    apology:
      'Nous vous avons fait attendre, et nous vous en demandons pardon. Deux personnes ont rejoint l’équipe.',
    note: 'File d’attente non surveillée le vendredi.',
  } as const;
  const signed = await breachOf(context, castCases.signedOff);
  const analysed = await breachOf(context, castCases.analysed);
  await record(context, people.compliance, [{ events: [{ ...analysis, breach: analysed }] }]);
  await record(context, people.compliance, [{ events: [{ ...analysis, breach: signed }] }]);
  await record(context, people.secondOfficer, [{ events: [{ event: 'sign-off', breach: signed }] }]);
  return people;
}

async function breachOf(context: Context, reference: string): Promise<number> {
  const { id } = await context.db
    .selectFrom('breaches')
    .innerJoin('cases', 'cases.id', 'breaches.case_id')
    .select('breaches.id')
    .where('cases.reference', '=', reference)
    .where('breaches.found', '!=', 'remedy')
    .executeTakeFirstOrThrow();
  return id;
}

async function record(context: Context, who: Who, groups: EventGroup[]): Promise<GroupResult[]> {
  const results = await recordEvents(context, who, groups);
  const refused = results.findIndex(isProblem);
  if (refused >= 0) throw new Error(JSON.stringify([groups[refused], results[refused]]));
  return results;
}

function namedCases(now: Instant): EventGroup[] {
  const open = (reference: string, commitment: string, daysAgo: number, unit = 'Lyon') =>
    ({ event: 'open', charter: 'aurore', commitment, reference, unit, at: now - daysAgo * day }) as const;
  const later = <Name extends string>(event: Name, reference: string, daysAgo: number) =>
    ({ event, charter: 'aurore', reference, at: now - daysAgo * day }) as const;
  const bank = 'waiting-for-bank-details';
  return [
    { events: [open(castCases.withinTime, 'complaint-answer', 2)] },
    { events: [open(castCases.overdue, 'complaint-answer', 30, 'Lille')] },
    {
      events: [
        open(castCases.keptYesterday, 'final-bill-refund', 6),
        later('fulfil', castCases.keptYesterday, 1),
      ],
    },
    {
      events: [
        open(castCases.paused, 'final-bill-refund', 5),
        { ...later('pause', castCases.paused, 3), ground: bank },
      ],
    },
    {
      events: [
        open(castCases.keptLate, 'complaint-answer', 40, 'Nantes'),
        later('fulfil', castCases.keptLate, 12),
      ],
    },
    {
      events: [
        open(castCases.withdrawn, 'complaint-answer', 8),
        { ...later('withdraw', castCases.withdrawn, 7), by: 'customer' },
      ],
    },
    {
      events: [
        open(castCases.analysed, 'complaint-answer', 60, 'Lille'),
        later('fulfil', castCases.analysed, 35),
      ],
    },
  ];
}

/** What makes the scores measured: most promises kept, a few not. */
function background(now: Instant): EventGroup[] {
  const groups: EventGroup[] = [];
  for (let number = 0; number < 60; number++) {
    const reference = `AUR-2${String(number).padStart(3, '0')}`;
    const at = now - (90 - number) * day;
    const answered = at + (number % 30 === 0 ? 25 : 2) * day;
    groups.push({
      events: [
        { event: 'open', charter: 'aurore', commitment: 'complaint-answer', reference, unit: 'Lyon', at },
        { event: 'fulfil', charter: 'aurore', reference, at: answered },
      ],
    });
    for (const [commitment, misses] of [
      ['appointment-slot', 20],
      ['no-power-cut', 1_000],
      ['named-adviser', 9],
    ] as const) {
      const kept = number % misses !== misses - 1;
      const log = {
        event: 'log',
        charter: 'aurore',
        commitment,
        at: at + 3_600,
        kept,
        unit: 'Lyon',
        reference: null,
      } as const;
      groups.push({ events: [log] });
    }
  }
  return groups;
}
