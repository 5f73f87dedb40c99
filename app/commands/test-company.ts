import type { Clocks } from '../clock.server.ts';
import { type Context, createContext } from '../context.server.ts';
import type { Calendar } from '../domain/calendar/calendar.ts';
import { parseCharter } from '../domain/charter/parse.ts';
import { calendars } from '../domain/charter/test-charter.ts';
import type { FactEvent, GroupResult } from '../domain/event.ts';
import { type Instant, instantOf } from '../domain/instant.ts';
import type { Who } from '../domain/ledger/entry.ts';
import { isProblem, type Problem } from '../domain/problem.ts';
import { type CharterToPublish, publishCharter } from './charters/publish-charter.server.ts';
import { recordEvents } from './events/record-events.server.ts';

/** A context whose present a test sets. */
export type Company = Context & { at: (instant: string | Instant) => void };

export const agent: Who = { id: 'agent-1', role: 'agent' };
export const officer: Who = { id: 'officer-1', role: 'compliance' };
export const publisher: Who = { id: 'command-line', role: 'system' };

const preamble = `---
name: Nos promesses
audience: customers
zone: Europe/Paris
languages: [fr]
binding: 2026-01-01
---
Préambule.
`;

const commitments: Record<string, string> = {
  '01-answer': `measure: deadline
clock: { starts: la réception, within: 2 working days, calendar: france, pauses: [waiting, checking], reopen: continue }`,
  '02-call': `measure: deadline
clock: { starts: la demande, within: 4 hours, calendar: france, pauses: [waiting], reopen: restart, boundary: exclusive }`,
  '03-repair': `measure: deadline
clock: { starts: la panne, within: 6 working hours, calendar: france, received-outside-hours: next-opening, pauses: [waiting], reopen: refuse }`,
  '04-visit': 'measure: each-time',
  '05-meeting': 'measure: rate',
  '06-review': 'measure: duty\nevery: year',
};

type Changes = {
  /** Of the preamble: what stands there, and what is to stand there instead. */
  preamble?: [string, string];
  /** Front matter of promises, in place of what they have; none retires the promise. */
  terms?: Record<string, string | null>;
  calendars?: readonly Calendar[];
};

/** The charter `test`: a promise of each measure, with these changes. */
export function charterToPublish(changes: Changes = {}): CharterToPublish {
  const [found, instead] = changes.preamble ?? ['', ''];
  if (!preamble.includes(found)) throw new Error(`The preamble has no ${found}`);
  const all: Record<string, string> = { 'charter.fr.md': preamble.replace(found, instead) };
  for (const [name, terms] of Object.entries({ ...commitments, ...changes.terms })) {
    if (terms === null) continue;
    all[`${name}.fr.md`] = `---
id: ${name.slice(3)}
title: ${name}
nature: normative
firmness: firm
${terms}
target: 95 %
exempt: [strike]
---
Le texte.

## Comment nous mesurons
Ainsi.

## Ce qui n’est pas couvert
Ceci.
`;
  }
  const sources = Object.entries(all).map(([path, text]) => ({ path, text }));
  const known = new Map(calendars);
  for (const calendar of changes.calendars ?? []) known.set(calendar.name, calendar);
  const { terms, findings } = parseCharter('test', sources, { calendars: known });
  if (!terms) throw new Error(JSON.stringify(findings));
  return { terms, sources, calendars: [known.get('france') as Calendar] };
}

/** Clocks that a test sets and that never jump: the time since boot goes along. */
function steadyClocks(now: () => Instant): Clocks {
  return { wall: now, sinceBoot: now, boot: null };
}

/** A company in a database of its own (or at `url`), before it published anything. */
export async function emptyCompany(now: string, url = ':memory:'): Promise<Company> {
  let present = instantOf(now);
  const context = await createContext(
    url,
    'content',
    steadyClocks(() => present),
  );
  const at = (instant: string | Instant) => {
    present = typeof instant === 'string' ? instantOf(instant) : instant;
  };
  return { ...context, at };
}

/** A company that has published the charter `test`. */
export async function companyOn(now: string, url?: string): Promise<Company> {
  const company = await emptyCompany(now, url);
  agreed(await publishCharter(company, publisher, charterToPublish()));
  return company;
}

/** What was answered, unless it was a refusal. */
export function agreed<Answer>(answer: Answer | Problem): Answer {
  if (isProblem(answer)) throw new Error(JSON.stringify(answer));
  return answer as Answer;
}

/** Records events one by one, each as a group of its own and when it happens: the present goes with them. */
export async function play(company: Company, who: Who, ...events: FactEvent[]): Promise<GroupResult[]> {
  const results: GroupResult[] = [];
  for (const event of events) {
    if (event.at > company.now()) company.at(event.at);
    results.push(...(await recordEvents(company, who, [{ events: [event] }])));
  }
  return results;
}

/** An opening of the case `reference`; `at` as `2026-03-02T09:00:00Z`. */
export function opening(reference: string, at: string, commitment = 'answer'): FactEvent {
  return { event: 'open', charter: 'test', commitment, reference, unit: 'Lyon', at: instantOf(at) };
}

type Later = 'resume' | 'fulfil' | 'reopen';
/** What happens to the case `reference` later. */
export function later(event: Later, reference: string, at: string): FactEvent {
  return { event, charter: 'test', reference, at: instantOf(at) } as FactEvent;
}

export function pausing(reference: string, at: string, ground = 'waiting'): FactEvent {
  return { event: 'pause', charter: 'test', reference, at: instantOf(at), ground };
}

export function withdrawing(reference: string, at: string): FactEvent {
  return { event: 'withdraw', charter: 'test', reference, at: instantOf(at), by: 'customer' };
}

export function visit(at: string, kept: boolean): FactEvent {
  return {
    event: 'log',
    charter: 'test',
    commitment: 'visit',
    at: instantOf(at),
    kept,
    unit: 'Lyon',
    reference: null,
  };
}

/** The lines of the register: `<reference or promise> <time> <state>`, in order of their numbers. */
export async function register({ db }: Context): Promise<string[]> {
  const rows = await db
    .selectFrom('breaches')
    .leftJoin('cases', 'cases.id', 'breaches.case_id')
    .select(['breaches.commitment', 'breaches.at', 'breaches.state', 'cases.reference'])
    .orderBy('breaches.id')
    .execute();
  return rows.map(({ reference, commitment, at, state }) => `${reference ?? commitment} ${at} ${state}`);
}

/** Where a case stands, by its reference. */
export async function standing({ db }: Context, reference: string) {
  return db.selectFrom('cases').selectAll().where('reference', '=', reference).executeTakeFirstOrThrow();
}

/** The number of the newest entry of a kind. */
export async function newest({ db }: Context, kind: string): Promise<number> {
  const row = await db
    .selectFrom('entries')
    .select('seq')
    .where('kind', '=', kind)
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow();
  return row.seq;
}

/** The tallies that say something: `<promise> <day> <kept>/<breached>/<exempt>`. */
export async function tallies({ db }: Context): Promise<string[]> {
  const rows = await db.selectFrom('tallies').selectAll().orderBy('commitment').orderBy('day').execute();
  return rows
    .filter(({ kept, breached, exempt }) => kept !== 0 || breached !== 0 || exempt !== 0)
    .map(
      ({ commitment, day, kept, breached, exempt }) => `${commitment} ${day} ${kept}/${breached}/${exempt}`,
    );
}
