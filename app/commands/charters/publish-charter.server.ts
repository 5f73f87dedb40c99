import { findRunning } from '#db/stores/cases.server.ts';
import { type Edition, keepDocument, readNotices } from '#db/stores/publications.server.ts';
import type { Context } from '../../context.server.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { redate } from '../../domain/case/decide.ts';
import { refuseBinding, withNotice } from '../../domain/charter/binding-day.ts';
import type { CharterPreview, PublishedCharter, RedatedCase } from '../../domain/charter/change.ts';
import { documentOfSources } from '../../domain/charter/edition.ts';
import { commitmentIn, editionNumbered, editionsOf } from '../../domain/charter/published.ts';
import type { CharterTerms } from '../../domain/charter/terms.ts';
import { formatInstant } from '../../domain/instant.ts';
import type { Json } from '../../domain/ledger/canonical.ts';
import { documentOf, type LedgerDocument } from '../../domain/ledger/document.ts';
import { type Draft, EntryTooLong, type Who } from '../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../domain/problem.ts';
import type { Method } from '../../domain/trust/method.ts';
import { transact, type Work } from '../transact.server.ts';

/** A charter that was read and checked: its terms, its Markdown files, and the calendars that its clocks name. */
export type CharterToPublish = {
  terms: CharterTerms;
  sources: { path: string; text: string }[];
  calendars: Calendar[];
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
  const plan = await planCharter(work, who, charter);
  if (isProblem(plan)) return plan;
  if (plan.refusal) return plan.refusal;
  await keepDocument(work.trx, plan.sources);
  await work.commit(plan.drafts);
  return plan.published;
}

/** What publishing a charter would write, and what would come of it. */
export type CharterPlan = CharterPreview<Edition> & {
  drafts: Draft[];
  sources: LedgerDocument;
};

/** @param method that is published just before, where one is */
export async function planCharter(
  work: Work,
  who: Who,
  charter: CharterToPublish,
  method: Method | null = null,
): Promise<CharterPlan | Problem> {
  const { terms } = charter;
  const sources = documentOfSources(charter.sources);
  const earlier = editionsOf(work.publications, terms.slug).at(-1) ?? null;
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
  const published = dayOf(work.now, terms.zone);
  const edition: Draft<'edition.published'> = {
    kind: 'edition.published',
    occurred: formatInstant(work.now),
    charter: terms.slug,
    edition: number,
    who,
    public: {
      ...{ number, binding: terms.binding, published, remedies: true },
      ...{ sources: sources.hash, calendars: hashes, terms },
    },
  };
  const found = await redateOpenCases(work, who, changed);
  if (isProblem(found)) return found;
  const { drafts: redates, moved } = found;
  const names = changed.map(({ calendar }) => calendar.name);
  return {
    published: {
      status: unchanged && names.length === 0 ? 'unchanged' : 'published',
      number,
      calendars: names,
      redated: redates.filter(({ kind }) => kind === 'case.redated').length,
      public: terms.public,
    },
    refusal: unchanged ? null : await refuseEdition(work, charter, earlier, method),
    ...{ earlier, moved },
    drafts: [...calendars, ...(unchanged ? [] : [edition]), ...redates],
    sources,
  };
}

async function refuseEdition(
  work: Work,
  charter: CharterToPublish,
  earlier: Edition | null,
  method: Method | null,
): Promise<Problem | null> {
  const { terms } = charter;
  const notices = await readNotices(work.trx);
  const refusal = refuseBinding({
    terms,
    earlier: earlier?.terms ?? null,
    published: dayOf(work.now, terms.zone),
    notices: method ? withNotice(notices, method, work.now) : notices,
    calendarNamed: (name) =>
      charter.calendars.find((calendar) => calendar.name === name) ??
      work.publications.calendars.get(name)?.calendar ??
      null,
  });
  return refusal && problem(refusal.code, 'binding', { earliest: refusal.earliest });
}

function calendarEntry(work: Work, who: Who, calendar: Calendar, hash: string): Draft<'calendar.published'> {
  const fields = { name: calendar.name, hash, calendar };
  return { kind: 'calendar.published', occurred: formatInstant(work.now), who, public: fields };
}

/** So many of the open cases that get another due time are named. */
const mostNamed = 20;

/** New due times for the open cases whose promise reads one of these calendars, and breaches of those overdue by now. */
async function redateOpenCases(
  work: Work,
  who: Who,
  changed: { calendar: Calendar; hash: string }[],
): Promise<{ drafts: Draft[]; moved: RedatedCase[] } | Problem> {
  const newer = new Map(changed.map((each) => [each.calendar.name, each]));
  const drafts: Draft[] = [];
  const moved: RedatedCase[] = [];
  for await (const subject of findRunning(work.trx)) {
    const edition = editionNumbered(work.publications, subject.charter, subject.edition);
    const terms = edition && commitmentIn(edition, subject.commitment);
    const version = terms?.clock && newer.get(terms.clock.calendar);
    if (!edition || !terms?.clock || !version || !work.publications.calendars.has(terms.clock.calendar))
      continue;
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
    const { id, reference, due: was } = subject;
    const due = decision?.after.due ?? was;
    if (was !== null && due !== null && due !== was && moved.length < mostNamed)
      moved.push({ id, reference, zone: edition.terms.zone, was, due });
  }
  return { drafts, moved };
}
