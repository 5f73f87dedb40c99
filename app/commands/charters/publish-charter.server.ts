import { type Edition, keepDocument, readNotices } from '#db/stores/publications.server.ts';
import type { Context } from '../../context.server.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { refuseBinding, withNotice } from '../../domain/charter/binding-day.ts';
import type { CharterPreview, PublishedCharter } from '../../domain/charter/change.ts';
import { documentOfSources } from '../../domain/charter/edition.ts';
import { editionsOf } from '../../domain/charter/published.ts';
import type { CharterTerms } from '../../domain/charter/terms.ts';
import { formatInstant } from '../../domain/instant.ts';
import type { Json } from '../../domain/ledger/canonical.ts';
import { documentOf, type LedgerDocument } from '../../domain/ledger/document.ts';
import { type Draft, EntryTooLong, type Who } from '../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../domain/problem.ts';
import type { Method } from '../../domain/trust/method.ts';
import { transact, type Work } from '../transact.server.ts';
import {
  type Redating,
  redateCases,
  redateNearest,
  republishedAmong,
  surveyRedating,
} from './redate-cases.server.ts';

/** A charter that was read and checked: its terms, its Markdown files, and the calendars that its clocks name. */
export type CharterToPublish = {
  terms: CharterTerms;
  sources: { path: string; text: string }[];
  calendars: Calendar[];
};

/**
 * Freezes an edition: its sources as a document, its terms and calendars as entries. The same sources again
 * change nothing; a calendar that changed is published anew and open cases that use it are given their new due
 * time, each with an entry, in turns: what a stop leaves is done by the next sweep.
 */
export async function publishCharter(
  context: Context,
  who: Who,
  charter: CharterToPublish,
): Promise<PublishedCharter | Problem> {
  const survey = await surveyCharter(context, who, charter);
  if (isProblem(survey)) return survey;
  try {
    const published = await transact(context, (work) => publish(work, who, charter, survey));
    if (isProblem(published)) return published;
    const redated = published.redated + (await redateCases(context, who));
    return { ...published, redated };
  } catch (error) {
    if (error instanceof EntryTooLong) return problem('too-long', 'terms');
    throw error;
  }
}

async function publish(
  work: Work,
  who: Who,
  charter: CharterToPublish,
  survey: Redating,
): Promise<PublishedCharter | Problem> {
  const plan = await planCharter(work, who, charter, { survey });
  if (plan.refusal) return plan.refusal;
  await keepDocument(work.trx, plan.sources);
  const redates = await redateNearest(work, who, plan.newer);
  await work.commit([...plan.drafts, ...redates]);
  return { ...plan.published, redated: redates.filter(({ kind }) => kind === 'case.redated').length };
}

/** What the calendars of a charter would do to open cases, see surveyRedating. */
export async function surveyCharter(
  context: Context,
  who: Who,
  { calendars }: Pick<CharterToPublish, 'calendars'>,
): Promise<Redating | Problem> {
  return surveyRedating(context, who, hashed(calendars));
}

/** What publishing a charter would write, and what would come of it. */
export type CharterPlan = CharterPreview<Edition> & {
  drafts: Draft[];
  sources: LedgerDocument;
  /** The calendars that replace another. */
  newer: ReturnType<typeof republishedAmong>;
};

/**
 * @param survey what was found before of the open cases that are re-dated
 * @param method that is published just before, where one is
 */
export async function planCharter(
  work: Work,
  who: Who,
  charter: CharterToPublish,
  { survey, method = null }: { survey: Redating; method?: Method | null },
): Promise<CharterPlan> {
  const { terms } = charter;
  const sources = documentOfSources(charter.sources);
  const earlier = editionsOf(work.publications, terms.slug).at(-1) ?? null;
  const documents = hashed(charter.calendars);
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
  const names = changed.map(({ calendar }) => calendar.name);
  return {
    published: {
      status: unchanged && names.length === 0 ? 'unchanged' : 'published',
      number,
      calendars: names,
      redated: survey.count,
      public: terms.public,
    },
    refusal: unchanged ? null : await refuseEdition(work, charter, earlier, method),
    ...{ earlier, sources, moved: survey.moved },
    drafts: [...calendars, ...(unchanged ? [] : [edition])],
    newer: republishedAmong(work.publications, changed, work.now),
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

function hashed(calendars: readonly Calendar[]): { calendar: Calendar; hash: string }[] {
  return calendars.map((calendar) => ({ calendar, hash: documentOf(calendar as unknown as Json).hash }));
}

function calendarEntry(work: Work, who: Who, calendar: Calendar, hash: string): Draft<'calendar.published'> {
  const fields = { name: calendar.name, hash, calendar };
  return { kind: 'calendar.published', occurred: formatInstant(work.now), who, public: fields };
}
