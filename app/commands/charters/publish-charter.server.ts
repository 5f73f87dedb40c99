import { findRunning } from '#db/stores/cases.server.ts';
import { keepDocument } from '#db/stores/documents.server.ts';
import type { Context } from '../../context.server.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { redate } from '../../domain/case/decide.ts';
import { documentOfSources } from '../../domain/charter/edition.ts';
import { commitmentIn, editionNumbered, editionsOf } from '../../domain/charter/published.ts';
import type { CharterTerms } from '../../domain/charter/terms.ts';
import { formatInstant } from '../../domain/instant.ts';
import type { Json } from '../../domain/ledger/canonical.ts';
import { documentOf } from '../../domain/ledger/document.ts';
import { type Draft, EntryTooLong, type Who } from '../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../domain/problem.ts';
import { transact, type Work } from '../transact.server.ts';

/** A charter that was read and checked: its terms, its Markdown files, and the calendars that its clocks name. */
export type CharterToPublish = {
  terms: CharterTerms;
  sources: { path: string; text: string }[];
  calendars: Calendar[];
};
export type PublishedCharter = {
  status: 'published' | 'unchanged';
  number: number;
  /** Calendars published anew, and how many open cases got another due time by that. */
  calendars: string[];
  redated: number;
  /** False: its pages are for the signed-in, which the entries of the ledger are not. */
  public: boolean;
};

/**
 * Freezes an edition: its sources as a document, its terms and calendars as entries. The same sources again
 * change nothing; a calendar that changed is published anew and open cases that use it are given their new due
 * time, each with an entry.
 */
export async function publishCharter(
  context: Context,
  who: Who,
  charter: CharterToPublish,
): Promise<PublishedCharter | Problem> {
  try {
    return await transact(context, (work) => publish(work, who, charter));
  } catch (error) {
    if (error instanceof EntryTooLong) return problem('too-long', 'terms');
    throw error;
  }
}

async function publish(work: Work, who: Who, charter: CharterToPublish): Promise<PublishedCharter | Problem> {
  const { terms } = charter;
  const sources = documentOfSources(charter.sources);
  const earlier = editionsOf(work.publications, terms.slug).at(-1);
  if (earlier && terms.binding < earlier.binding) {
    return problem('not-in-force', 'binding', { day: earlier.binding });
  }
  const documents = charter.calendars.map((calendar) => ({
    calendar,
    hash: documentOf(calendar as unknown as Json).hash,
  }));
  const changed = documents.filter(
    ({ calendar, hash }) => work.publications.calendars.get(calendar.name)?.hash !== hash,
  );
  const calendars = changed.map(({ calendar, hash }) => calendarEntry(work, who, calendar, hash));
  const unchanged = earlier?.sources === sources.hash;
  const number = unchanged ? earlier.number : (earlier?.number ?? 0) + 1;
  const hashes = Object.fromEntries(documents.map(({ calendar, hash }) => [calendar.name, hash]));
  const edition: Draft<'edition.published'> = {
    kind: 'edition.published',
    occurred: formatInstant(work.now),
    charter: terms.slug,
    edition: number,
    who,
    public: { number, binding: terms.binding, sources: sources.hash, calendars: hashes, terms },
  };
  const redates = await redateOpenCases(work, who, changed);
  if (isProblem(redates)) return redates;
  await keepDocument(work.trx, sources);
  await work.commit([...calendars, ...(unchanged ? [] : [edition]), ...redates]);
  const names = changed.map(({ calendar }) => calendar.name);
  const status = unchanged && names.length === 0 ? 'unchanged' : 'published';
  return {
    status,
    number,
    calendars: names,
    redated: redates.filter(({ kind }) => kind === 'case.redated').length,
    public: terms.public,
  };
}

function calendarEntry(work: Work, who: Who, calendar: Calendar, hash: string): Draft<'calendar.published'> {
  const fields = { name: calendar.name, hash, calendar };
  return { kind: 'calendar.published', occurred: formatInstant(work.now), who, public: fields };
}

/** New due times for the open cases whose promise reads one of these calendars, and breaches of those overdue by now. */
async function redateOpenCases(
  work: Work,
  who: Who,
  changed: { calendar: Calendar; hash: string }[],
): Promise<Draft[] | Problem> {
  const newer = new Map(changed.map((each) => [each.calendar.name, each]));
  const drafts: Draft[] = [];
  for await (const subject of findRunning(work.trx)) {
    const edition = editionNumbered(work.publications, subject.charter, subject.edition);
    const terms = edition && commitmentIn(edition, subject.commitment);
    const version = terms?.clock && newer.get(terms.clock.calendar);
    if (!terms?.clock || !version || !work.publications.calendars.has(terms.clock.calendar)) continue;
    const { charter, edition: number } = subject;
    const ground = {
      charter,
      edition: number,
      terms: { ...terms, clock: terms.clock },
      calendar: version.calendar,
      now: work.now,
      who,
    };
    const decision = redate(subject, ground, version.hash);
    if (isProblem(decision)) return decision;
    drafts.push(...(decision?.entries ?? []));
  }
  return drafts;
}
