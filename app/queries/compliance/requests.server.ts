import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { entriesOfEncounter } from '#db/stores/encounters.server.ts';
import { entriesAbout, entriesNumbered, entriesOfCase } from '#db/stores/ledger.server.ts';
import { type Edition, type Publications, readPublications } from '#db/stores/publications.server.ts';
import { findOpenRequests, findRequest } from '#db/stores/requests.server.ts';
import { commitmentIn, editionNumbered } from '../../domain/charter/published.ts';
import { type CorrectionRequest, refuseToSettle } from '../../domain/correction/request.ts';
import { planOf, saysOfEncounter } from '../../domain/encounter/encounter.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Entry, Who } from '../../domain/ledger/entry.ts';
import { partakersAmong } from '../../domain/person/second-person.ts';
import type { Language, Localised } from '../../languages/language.ts';
import type { Sources } from '../sources.ts';
import { type CaseAlike, readCaseAlikeAfter } from '../staff/case-alike.server.ts';
import { type EntryLine, linesOf } from '../staff/case-entries.server.ts';
import { endOfRecord } from './register-runs.server.ts';

/** A request for a correction as an officer reads it. */
export type RequestView = {
  seq: number;
  title: Localised;
  zone: string;
  /** The charter's own, in which its staff write. */
  firstLanguage: Language;
  at: Instant;
  /** The entry that asks, and the one that it asks to correct. */
  asked: EntryLine;
  target: EntryLine;
  /** The entry that settled it; `null` while it waits. */
  settled: EntryLine | null;
  case: { id: string; reference: string | null } | null;
  /** The number of the encounter that it is about, where it is about one. */
  encounter: number | null;
};
/** Whether whoever reads may decide, or why not. */
export type RequestStanding = 'offered' | 'same-person' | 'settled';
type RequestToDecide = RequestView & {
  standing: RequestStanding;
  /** The newest case that the reference has of the promise already, beside which the correction would put another. */
  taken: CaseAlike | null;
};

/** The requests that wait, the oldest first, those about charters whose record has ended behind all others. */
export async function readOpenRequests(kept: Sources, now: Instant): Promise<RequestView[]> {
  const publications = await readPublications(kept.db);
  const hasEnded = ({ charter }: CorrectionRequest) => endOfRecord(publications, charter, now) !== null;
  const open = await findOpenRequests(kept.db);
  const views: RequestView[] = [];
  for (const request of [...open.filter((each) => !hasEnded(each)), ...open.filter(hasEnded)])
    views.push(await viewOf(kept, publications, request));
  return views;
}

/** One request; `null` where the entry of this number asks for nothing. */
export async function readRequest(kept: Sources, seq: number, reader: Who): Promise<RequestToDecide | null> {
  const { db } = kept;
  const request = await findRequest(db, seq);
  if (!request) return null;
  const view = await viewOf(kept, await readPublications(db), request);
  if (request.state !== 'open') return { ...view, standing: 'settled', taken: null };
  const doneBy = partakersAmong(await entriesAround(db, request));
  const { case: id, replacement } = request;
  const moves = replacement?.reference !== undefined || replacement?.commitment !== undefined;
  const taken = id !== null && moves ? await readCaseAlikeAfter(db, id, replacement) : null;
  const standing = refuseToSettle(request, doneBy, reader) ? 'same-person' : 'offered';
  return { ...view, standing, taken };
}

async function viewOf(
  kept: Sources,
  publications: Publications,
  request: CorrectionRequest,
): Promise<RequestView> {
  const { db } = kept;
  const { seq, at, corrects, charter, commitment } = request;
  const edition = editionNumbered(publications, charter, request.edition);
  const numbers = [corrects, seq, ...(request.settled ? [request.settled.seq] : [])];
  const entries = await entriesNumbered(db, numbers);
  const about = entries[0]?.entry;
  const lines = await linesOf(kept, entries);
  const [target, asked, settled = null] = lines as [EntryLine, EntryLine, EntryLine?];
  return {
    ...{ seq, at, asked, target, settled },
    title: (edition && titleIn(edition, commitment)) ?? { en: commitment ?? charter },
    encounter: about && saysOfEncounter(about) ? planOf(about) : null,
    zone: edition?.terms.zone ?? 'UTC',
    firstLanguage: edition?.terms.languages[0] ?? 'en',
    case: request.case === null ? null : await caseNamed(db, request.case),
  };
}

/** Of the promise, or of the charter where it is about none of its promises. */
function titleIn(edition: Edition, commitment: string | undefined): Localised | undefined {
  return commitment === undefined ? edition.terms.name : commitmentIn(edition, commitment)?.title;
}

async function caseNamed(db: Kysely<Database>, id: string): Promise<RequestView['case']> {
  const row = await db
    .selectFrom('cases')
    .select(['id', 'reference'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The entries of its case, of its encounter, or about what stands alone and its breach. */
async function entriesAround(db: Kysely<Database>, request: CorrectionRequest): Promise<Entry[]> {
  if (request.case !== null) return (await entriesOfCase(db, request.case)).map(({ entry }) => entry);
  const [target] = await entriesNumbered(db, [request.corrects]);
  if (target && saysOfEncounter(target.entry))
    return (await entriesOfEncounter(db, target.entry)).map(({ entry }) => entry);
  const about = await entriesAbout(db, [request.corrects]);
  const breaches = about.flatMap(({ entry }) => (entry.kind === 'breach.declared' ? [entry.seq] : []));
  return [...about, ...(await entriesAbout(db, breaches))].map(({ entry }) => entry);
}
