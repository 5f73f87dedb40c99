import { CasesRead } from '#db/stores/cases.server.ts';
import { findDischarge } from '#db/stores/duties.server.ts';
import { entriesAbout, entriesOfCase, entryNumbered } from '#db/stores/ledger.server.ts';
import { findOccurrence } from '#db/stores/occurrences.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { findRate } from '#db/stores/rates.server.ts';
import { entriesAsking, newestRequest } from '#db/stores/requests.server.ts';
import { commitmentIn, editionNumbered } from '../../domain/charter/published.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Entry, Who } from '../../domain/ledger/entry.ts';
import { partakersAmong, refuseAsSecondPerson } from '../../domain/person/second-person.ts';
import { failedOf } from '../../domain/rate/rate.ts';
import type { Localised } from '../../languages/language.ts';
import type { Sources } from '../sources.ts';
import { type Author, type EntryLine, isCorrectable, linesOf } from './case-entries.server.ts';
import { readToTakeBack, type ToTakeBack } from './taken-back.server.ts';
import { readUnitOffer, type UnitOffer } from './unit-offer.server.ts';

/** An entry of a kind that can be corrected, and what it is about. */
export type CorrectableEntry = {
  line: EntryLine;
  title: Localised;
  zone: string;
  case: { id: string; reference: string | null; erased: boolean } | null;
  facts: CorrectableFacts;
  /** Those that it may be of, where it has a unit at all. */
  units: UnitOffer | null;
  /** Grounds on which the clock may be paused. */
  grounds: string[];
  /** What in it takes a second person: taking back the breach that stands on it, or easing what is still owed. */
  secondPerson: 'breached' | 'owed' | ToTakeBack['secondPerson'];
  /** The number of the encounter that it is about, where it is about one. */
  encounter: number | null;
  /** Whether whoever reads may be that second person: from compliance, and had no part in it. */
  isSecond: boolean;
  /** Somebody asked for a correction already, and it waits. */
  request: { seq: number; by: Author; at: Instant } | null;
};
/** What may be put right besides the time; `null` for facts that this kind of entry does not have. */
export type CorrectableFacts = {
  unit: { now: string | null } | null;
  kept: { now: boolean } | null;
  ground: { now: string } | null;
  /** Which promise it was about, and those of the edition that are measured alike. */
  promise: { now: string; all: { id: string; number: number; title: Localised }[] } | null;
  /** Private. */
  reference: { now: string | null } | null;
  /** Counts and duties of a period, encounters and initiatives can only be struck out, and are then logged anew. */
  strikeOnly: 'rate' | 'duty' | ToTakeBack['strikeOnly'] | null;
  /** An opening is struck out last: what came after it would hang in the air. */
  replaceOnly: boolean;
};

/**
 * The entry of this number as it now stands; `null` when there is none of a kind that can be corrected.
 * @param kept with the cases that a transaction has read, where there is one
 */
export async function readCorrectable(
  kept: Sources & { cases?: CasesRead },
  seq: number,
  reader: Who,
  now: Instant,
): Promise<CorrectableEntry | null> {
  const { db } = kept;
  const recorded = await entryNumbered(db, seq);
  if (!recorded || !isCorrectable(recorded.entry.kind)) return null;
  const { entry } = recorded;
  const publications = await readPublications(db);
  const edition = editionNumbered(publications, entry.charter ?? '', entry.edition ?? 0);
  const terms = edition && commitmentIn(edition, entry.commitment ?? '');
  if (!edition) return null;
  const { name, zone } = edition.terms;
  const place = { title: terms?.title ?? name, zone, grounds: terms?.clock?.pauses ?? [] };
  const subject =
    (await toTakeBack(kept, entry, zone, now)) ??
    (terms ? await (entry.case ? inCase(kept, entry) : alone(kept, seq)) : null);
  if (!subject) return null;
  const { doneBy, commitment, ...shown } = subject;
  const { facts } = shown;
  const alike = edition.terms.commitments.filter(({ measure }) => measure === terms?.measure);
  const all = alike.map(({ id, number, title }) => ({ id, number, title }));
  const isFirst = entry.kind === 'case.opened' || entry.kind === 'occurrence.logged';
  const promise = isFirst && all.length > 1 ? { now: commitment, all } : null;
  return {
    ...place,
    ...shown,
    facts: { ...facts, promise },
    isSecond: refuseAsSecondPerson(reader, doneBy) === null,
    units: facts.unit ? await readUnitOffer(kept, now, [edition.charter], shown.line.occurred) : null,
    request: await openRequest(kept, seq),
  };
}

async function openRequest(kept: Sources, corrects: number): Promise<CorrectableEntry['request']> {
  const history = await entriesAsking(kept.db, corrects);
  const request = newestRequest(history);
  if (request?.state !== 'open') return null;
  const [line] = await linesOf(
    kept,
    history.filter(({ entry }) => entry.seq === request.seq),
  );
  return line ? { seq: line.seq, by: line.who, at: line.recorded } : null;
}

type Subject = Pick<CorrectableEntry, 'line' | 'case' | 'secondPerson' | 'encounter'> & {
  facts: Omit<CorrectableFacts, 'promise'>;
  /** The promise that it is about now, and who had a part in it. */
  commitment: string;
  doneBy: string[];
};

async function toTakeBack(kept: Sources, entry: Entry, zone: string, now: Instant): Promise<Subject | null> {
  const found = await readToTakeBack(kept, entry, zone, now);
  if (!found) return null;
  const { strikeOnly, ...rest } = found;
  const nothing = { unit: null, kept: null, ground: null, reference: null, replaceOnly: false };
  return { ...rest, case: null, facts: { ...nothing, strikeOnly }, commitment: '' };
}

async function inCase(kept: Sources & { cases?: CasesRead }, entry: Entry): Promise<Subject | null> {
  const { db, cases = new CasesRead(db) } = kept;
  const [recorded, subject] = await Promise.all([
    entriesOfCase(db, entry.case ?? ''),
    cases.find(entry.case ?? ''),
  ]);
  const lines = await linesOf(kept, recorded);
  const line = lines.find(({ seq }) => seq === entry.seq);
  if (!line || !subject) return null;
  const { id, reference, erased, breached, closed, commitment } = subject;
  return {
    line,
    case: { id, reference, erased: erased === true },
    facts: {
      unit: entry.kind === 'case.opened' ? { now: entry.public.unit } : null,
      ground: entry.kind === 'case.paused' ? { now: entry.public.ground } : null,
      reference: entry.kind === 'case.opened' && erased !== true ? { now: reference } : null,
      kept: null,
      strikeOnly: null,
      replaceOnly: entry.kind === 'case.opened' && lines.some((each) => hangsOn(each, entry.seq, lines)),
    },
    encounter: null,
    secondPerson: breached !== null ? 'breached' : closed === null ? 'owed' : null,
    commitment,
    doneBy: partakersAmong(recorded.map((each) => each.entry)),
  };
}

/** Whether something that still counts happened after the opening. */
function hangsOn({ seq, kind }: EntryLine, opening: number, lines: readonly EntryLine[]): boolean {
  if (seq === opening || !isCorrectable(kind)) return false;
  return !lines.some(({ corrects, replacement }) => corrects === seq && replacement === null);
}

async function alone(kept: Sources, seq: number): Promise<Subject | null> {
  const { db } = kept;
  const about = await entriesAbout(db, [seq]);
  const breaches = about.flatMap(({ entry }) => (entry.kind === 'breach.declared' ? [entry.seq] : []));
  const [lines, analyses, occurrence, rate, discharge] = await Promise.all([
    linesOf(kept, about),
    entriesAbout(db, breaches),
    findOccurrence(db, seq),
    findRate(db, seq),
    findDischarge(db, seq),
  ]);
  const line = lines.find((each) => each.seq === seq);
  const standing = occurrence ?? rate ?? discharge;
  if (!line || !standing) return null;
  return {
    line: { ...line, occurred: occurrence?.at ?? line.occurred },
    case: null,
    facts: {
      unit: occurrence ? { now: occurrence.unit } : null,
      kept: occurrence ? { now: occurrence.kept } : null,
      ground: null,
      reference: occurrence ? { now: occurrence.reference } : null,
      strikeOnly: rate ? 'rate' : discharge ? 'duty' : null,
      replaceOnly: false,
    },
    encounter: null,
    secondPerson: (occurrence ? !occurrence.kept : rate !== null && failedOf(rate) > 0) ? 'breached' : null,
    commitment: standing.commitment,
    doneBy: partakersAmong([...about, ...analyses].map((each) => each.entry)),
  };
}
