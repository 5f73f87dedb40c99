import { type Edition as Recorded, readMethod, readPublications } from '#db/stores/publications.server.ts';
import { readSettled } from '#db/stores/tallies.server.ts';
import type { Context } from '../../context.server.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import type {
  Change,
  CharterPreview,
  MethodChange,
  Moved,
  Reading,
  RejudgedCases,
} from '../../domain/charter/change.ts';
import { differences } from '../../domain/charter/easing.ts';
import { compareEditions, documentOfSources } from '../../domain/charter/edition.ts';
import {
  type Edition,
  editionInForce,
  editionShown,
  editionsOf,
  type Publications,
} from '../../domain/charter/published.ts';
import type { CharterTerms } from '../../domain/charter/terms.ts';
import type { PlainDate } from '../../domain/instant.ts';
import { isProblem, type Problem } from '../../domain/problem.ts';
import { otherBetween } from '../../domain/replay/other-terms.ts';
import type { ReplayReport } from '../../domain/replay/report.ts';
import { explain } from '../../domain/trust/explanation.ts';
import { defaultMethod, type Method } from '../../domain/trust/method.ts';
import { monthsBefore } from '../../domain/trust/period.ts';
import { readReplay } from '../compliance/replay.server.ts';
import { readEditionText } from '../public/edition-text.server.ts';
import { commitmentsOn } from '../public/figures.server.ts';
import { readRejudged } from './rejudged.server.ts';

/** What is to be published: charters as they were read and checked, and the method. */
type Chosen = {
  charters: readonly (CharterToPublish & { prose: Parameters<typeof compareEditions>[1]['prose'] })[];
  method: { method: Method; sources: { path: string; text: string }[] } | null;
};
type CharterToPublish = {
  terms: CharterTerms;
  sources: { path: string; text: string }[];
  calendars: Calendar[];
};

/** What publishing one charter would come to; see previewCharter. @param method that is published just before */
type Preview<Charter> = (
  charter: Charter,
  method: Method | null,
) => Promise<CharterPreview<Recorded> | Problem>;

/** Whether records are replayed under the terms to come, and who is told how far that is: so many cases of so many. */
type Replaying = { replays: boolean; onProgress?: (done: number, of: number) => void };

/** What would change if this was published now; nothing is written. @param preview asks the command for each charter */
export async function readChange<Content extends Chosen>(
  context: Context,
  chosen: Content,
  preview: Preview<Content['charters'][number]>,
  replaying: Replaying = { replays: true },
): Promise<Change> {
  const method = await methodChange(context, chosen);
  const charters: Change['charters'] = [];
  for (const charter of chosen.charters)
    charters.push(
      await charterChange(
        context,
        charter,
        await preview(charter, method?.after ?? null),
        method?.after ?? null,
        replaying,
      ),
    );
  const isRefused = (each: Change['charters'][number]) => 'problem' in each || each.preview.refusal !== null;
  const isChanged = (each: Change['charters'][number]) =>
    'problem' in each || each.preview.published.status === 'published';
  return {
    charters,
    method,
    changes: method !== null || charters.some(isChanged),
    refused: charters.some(isRefused),
  };
}

async function charterChange(
  context: Context,
  charter: Chosen['charters'][number],
  preview: CharterPreview<Recorded> | Problem,
  method: Method | null,
  replaying: Replaying,
): Promise<Change['charters'][number]> {
  const { db } = context;
  const { terms, prose, calendars } = charter;
  const { slug } = terms;
  if (isProblem(preview)) return { slug, problem: preview };
  const publications = await readPublications(db);
  const inForce = (await readMethod(db))?.method ?? defaultMethod;
  const { earlier } = preview;
  const published = dayOf(context.now(), terms.zone);
  const day = terms.binding > published ? terms.binding : published;
  const asOf = terms.ended !== null && terms.ended < day ? terms.ended : day;
  const number = editionsOf(publications, slug).length + 1;
  const next: Edition = { charter: slug, number, binding: terms.binding, terms };
  const withNext = { ...publications, editions: [...publications.editions, next] };
  const known = new Map([...publications.calendars].map(([name, { calendar }]) => [name, calendar]));
  for (const calendar of calendars) known.set(calendar.name, calendar);
  return {
    ...{ slug, terms, published, preview },
    earlier: earlier && {
      number: earlier.number,
      terms: earlier.terms,
      comparison: compareEditions(await readEditionText(db, earlier), { terms, prose }),
      differences: differences(earlier.terms, terms, (name) => known.get(name) ?? null),
      replays: await replaysOf(context, earlier.terms, terms, known, replaying),
    },
    moved: {
      ...{ slug, asOf },
      before: earlier && (await reading(context, publications, slug, asOf, inForce)),
      after: await reading(context, withNext, slug, asOf, method ?? inForce),
    },
    rejudged: await rejudgedBy(context, calendars, preview, replaying),
  };
}

/** What calendars published anew would have judged otherwise. */
async function rejudgedBy(
  context: Context,
  calendars: readonly Calendar[],
  { published }: CharterPreview<Recorded>,
  { replays }: Replaying,
): Promise<RejudgedCases> {
  const changed = calendars.filter(({ name }) => published.calendars.includes(name));
  return replays && changed.length > 0
    ? readRejudged(context, changed)
    : { count: 0, named: [], promises: [] };
}

/** Of each promise that has another clock, target or remedy, the last twelve months as they would have been with it. */
async function replaysOf(
  context: Context,
  before: CharterTerms,
  after: CharterTerms,
  calendars: ReadonlyMap<string, Calendar>,
  { replays, onProgress }: Replaying,
): Promise<ReplayReport[]> {
  const found: ReplayReport[] = [];
  const charter = after.slug;
  const publications = await readPublications(context.db);
  const to = editionShown(publications, charter, context.now())?.asOf;
  for (const terms of replays && to ? before.commitments : []) {
    const next = after.commitments.find(({ id }) => id === terms.id);
    const other = next && otherBetween(terms, next);
    if (!other || !to) continue;
    const period = { from: monthsBefore(to, 12), to };
    found.push(await readReplay(context, { charter, terms, other, period, calendars }, onProgress));
  }
  return found;
}

async function methodChange(context: Context, { method }: Chosen): Promise<MethodChange | null> {
  const { db } = context;
  const latest = await readMethod(db);
  if (!method || latest?.sources === documentOfSources(method.sources).hash) return null;
  const publications = await readPublications(db);
  const moved: Moved[] = [];
  for (const slug of new Set(publications.editions.map(({ charter }) => charter))) {
    const shown = editionShown(publications, slug, context.now());
    if (!shown) continue;
    const { asOf } = shown;
    moved.push({
      ...{ slug, asOf },
      before: await reading(context, publications, slug, asOf, latest?.method ?? defaultMethod),
      after: await reading(context, publications, slug, asOf, method.method),
    });
  }
  const number = (latest?.number ?? 0) + 1;
  return { number, before: latest?.method ?? null, after: method.method, moved };
}

/** Both scores of a charter on a day, with the evidence of now. */
async function reading(
  context: Context,
  publications: Publications<Edition>,
  slug: string,
  asOf: PlainDate,
  method: Method,
): Promise<Reading> {
  const editions = editionsOf(publications, slug);
  const edition = editionInForce(publications, slug, asOf) ?? editions.at(-1);
  if (!edition) throw new Error('a charter without editions has no figures');
  const tallies = await readSettled(context.db, editions, asOf, context.now());
  const commitments = commitmentsOn(tallies, { editions, edition, asOf }, method);
  return { scores: explain(commitments, method).scores, entering: commitments.length };
}
