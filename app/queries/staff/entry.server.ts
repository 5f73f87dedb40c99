import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findDischarge } from '#db/stores/duties.server.ts';
import { entriesAbout, entriesOfCase, entryNumbered } from '#db/stores/ledger.server.ts';
import { findOccurrence } from '#db/stores/occurrences.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { findRate } from '#db/stores/rates.server.ts';
import { commitmentIn, editionNumbered } from '../../domain/charter/published.ts';
import type { Entry } from '../../domain/ledger/entry.ts';
import { failedOf } from '../../domain/rate/rate.ts';
import type { Localised } from '../../languages/language.ts';
import { type EntryLine, isCorrectable, linesOf } from './case-entries.server.ts';

/** An entry of a kind that can be corrected, and what it is about. */
export type CorrectableEntry = {
  line: EntryLine;
  title: Localised;
  zone: string;
  case: { id: string; reference: string | null; erased: boolean } | null;
  facts: CorrectableFacts;
  /** Grounds on which the clock may be paused. */
  grounds: string[];
  /** What in it takes a second person: taking back the breach that stands on it, or easing what is still owed. */
  secondPerson: 'breached' | 'owed' | null;
};
/** What may be put right besides the time; `null` for facts that this kind of entry does not have. */
export type CorrectableFacts = {
  unit: { now: string | null } | null;
  kept: { now: boolean } | null;
  ground: { now: string } | null;
  /** Counts and duties of a period can only be struck out, and are then logged anew. */
  strikeOnly: 'rate' | 'duty' | null;
  /** An opening is struck out last: what came after it would hang in the air. */
  replaceOnly: boolean;
};

/** The entry of this number as it now stands; `null` when there is none of a kind that can be corrected. */
export async function readCorrectable(db: Kysely<Database>, seq: number): Promise<CorrectableEntry | null> {
  const recorded = await entryNumbered(db, seq);
  if (!recorded || !isCorrectable(recorded.entry.kind)) return null;
  const { entry } = recorded;
  const publications = await readPublications(db);
  const edition = editionNumbered(publications, entry.charter ?? '', entry.edition ?? 0);
  const terms = edition && commitmentIn(edition, entry.commitment ?? '');
  if (!edition || !terms) return null;
  const place = { title: terms.title, zone: edition.terms.zone, grounds: terms.clock?.pauses ?? [] };
  const subject = await (entry.case ? inCase(db, entry) : alone(db, seq));
  return subject && { ...place, ...subject };
}

type Subject = Pick<CorrectableEntry, 'line' | 'case' | 'facts' | 'secondPerson'>;

async function inCase(db: Kysely<Database>, entry: Entry): Promise<Subject | null> {
  const [recorded, row] = await Promise.all([
    entriesOfCase(db, entry.case ?? ''),
    db
      .selectFrom('cases')
      .select(['id', 'reference', 'erased', 'breached', 'closed'])
      .where('id', '=', entry.case ?? '')
      .executeTakeFirst(),
  ]);
  const lines = await linesOf(db, recorded);
  const line = lines.find(({ seq }) => seq === entry.seq);
  if (!line || !row) return null;
  return {
    line,
    case: { id: row.id, reference: row.reference, erased: row.erased !== null },
    facts: {
      unit: entry.kind === 'case.opened' ? { now: entry.public.unit } : null,
      ground: entry.kind === 'case.paused' ? { now: entry.public.ground } : null,
      kept: null,
      strikeOnly: null,
      replaceOnly: entry.kind === 'case.opened' && lines.some((each) => hangsOn(each, entry.seq, lines)),
    },
    secondPerson: row.breached !== null ? 'breached' : row.closed === null ? 'owed' : null,
  };
}

/** Whether something that still counts happened after the opening. */
function hangsOn({ seq, kind }: EntryLine, opening: number, lines: readonly EntryLine[]): boolean {
  if (seq === opening || !isCorrectable(kind)) return false;
  return !lines.some(({ corrects, replacement }) => corrects === seq && replacement === null);
}

async function alone(db: Kysely<Database>, seq: number): Promise<Subject | null> {
  const [lines, occurrence, rate, discharge] = await Promise.all([
    entriesAbout(db, [seq]).then((entries) => linesOf(db, entries)),
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
      strikeOnly: rate ? 'rate' : discharge ? 'duty' : null,
      replaceOnly: false,
    },
    secondPerson: (occurrence ? !occurrence.kept : rate !== null && failedOf(rate) > 0) ? 'breached' : null,
  };
}
