import { countInvitations } from '#db/stores/invitations.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { readDrawings } from '#db/stores/results.server.ts';
import { findSurvey, type PublishedSurvey, readSurveys } from '#db/stores/surveys.server.ts';
import { type LoadedSurvey, loadSurveys } from '../../content/surveys.server.ts';
import { trustCriteria } from '../../content/trust-criteria.server.ts';
import type { Context } from '../../context.server.ts';
import { documentOfSources } from '../../domain/charter/edition.ts';
import { type Finding, hasErrors } from '../../domain/charter/findings.ts';
import type { CharterTerms } from '../../domain/charter/terms.ts';
import type { Instant } from '../../domain/instant.ts';
import type { DrawingRule } from '../../domain/survey/conclude.ts';
import { isOpen, isOver } from '../../domain/survey/decide.ts';
import { inTens } from '../../domain/survey/rates.ts';
import type { SurveyTerms } from '../../domain/survey/terms.ts';
import type { CountAnswers } from '../public/surveys.server.ts';
import { slugsIn } from './register-choices.server.ts';

/** Where a survey stands: only in its files, which may have mistakes; published and to come, answered, over, or closed. */
export type SurveyState = 'faulty' | 'draft' | 'to-come' | 'open' | 'over' | 'closed';
export type SurveyLine = { slug: string; state: SurveyState; terms: SurveyTerms | null };

type Known = { published: PublishedSurvey | null; draft: LoadedSurvey | null };
type Place = Pick<Context, 'db' | 'content' | 'units'>;

/** Every survey that was published or stands in the content folder, the newest first, then by name. */
export async function readSurveyList(place: Place, now: Instant): Promise<SurveyLine[]> {
  const known = await readKnown(place);
  return [...known].map(([slug, { published, draft }]) => ({
    slug,
    state: published ? stateOf(published, now) : hasErrors(draft?.findings ?? []) ? 'faulty' : 'draft',
    terms: published?.terms ?? draft?.terms ?? null,
  }));
}

export type StaffSurvey = SurveyLine & {
  number: number | null;
  /** What its files say now, where that is not what is published. */
  draft: { terms: SurveyTerms | null; findings: Finding[]; hash: string } | null;
  /** Whether its files may still take the place of what is published. */
  changeable: boolean;
  counts: { invited: number; ineligible: number; taken: number } | null;
  /** How many tens of answers there are, as a number of answers, until it is closed; `null` before it opens. */
  answered: number | null;
  /** What it was closed with; `null` until it is. */
  closed: { complete: number; partial: number } | null;
  /** By which rule a charter was drawn from it last; `null` where none was. */
  drawn: DrawingRule | null;
};

/** One of them; `null` where there is none of that name. */
export async function readStaffSurvey(
  place: Place,
  slug: string,
  { now, count }: { now: Instant; count: CountAnswers },
): Promise<StaffSurvey | null> {
  const found = (await readKnown(place)).get(slug);
  if (!found) return null;
  const { published, draft } = found;
  const hash = draft && documentOfSources(draft.sources).hash;
  const state = published ? stateOf(published, now) : hasErrors(draft?.findings ?? []) ? 'faulty' : 'draft';
  const isAnswered = state === 'open' || state === 'over';
  const closing = published?.closing ?? null;
  const changed = draft !== null && hash !== null && hash !== published?.sources;
  return {
    ...{ slug, state, number: published?.number ?? null },
    terms: published?.terms ?? draft?.terms ?? null,
    draft: changed ? { terms: draft.terms, findings: draft.findings, hash } : null,
    changeable: published === null || state === 'to-come',
    counts: published && published.terms.codes !== 'open' ? await countInvitations(place.db, slug) : null,
    answered: published && isAnswered ? inTens(await count(published)) : null,
    closed: closing && { complete: closing.complete, partial: closing.partial },
    drawn: closing && (await ruleOfLast(place.db, closing.seq)),
  };
}

async function ruleOfLast(db: Context['db'], closing: number): Promise<DrawingRule | null> {
  const last = (await readDrawings(db, [closing])).get(closing);
  return last ? { seats: last.seats, reserve: last.reserve } : null;
}

/** A survey as it was published last; `null` where none is. */
export async function readPublishedSurvey(
  { db }: Pick<Context, 'db'>,
  slug: string,
): Promise<PublishedSurvey | null> {
  return findSurvey(db, slug);
}

/** The survey as its files say it, to be published; `null` where they have mistakes, or there are none. */
export async function surveyToPublish(place: Place, slug: string) {
  const draft = (await readKnown(place)).get(slug)?.draft;
  if (!draft?.terms) return null;
  const { terms, sources } = draft;
  return { terms, sources, hash: documentOfSources(sources).hash };
}

function stateOf(survey: PublishedSurvey, now: Instant): SurveyState {
  if (survey.closing) return 'closed';
  if (isOpen(survey, now)) return 'open';
  return isOver(survey, now) ? 'over' : 'to-come';
}

/** What its files say is held to the charters as they are published: reading those of the content folder takes long. */
async function readKnown({ db, content, units }: Place): Promise<Map<string, Known>> {
  const publications = await readPublications(db);
  const charters = new Map(
    slugsIn(publications).map((slug): [string, CharterTerms | null] => [
      slug,
      publications.editions.findLast((edition) => edition.charter === slug)?.terms ?? null,
    ]),
  );
  const criteria = trustCriteria(content).map(({ id }) => id);
  const drafts = loadSurveys(content, { charters, criteria, units: units() }, []);
  const known = new Map<string, Known>();
  for (const published of await readSurveys(db)) known.set(published.slug, { published, draft: null });
  for (const draft of drafts)
    known.set(draft.slug, { published: known.get(draft.slug)?.published ?? null, draft });
  return known;
}
