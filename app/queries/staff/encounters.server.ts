import { findCases } from '#db/stores/cases.server.ts';
import {
  findEncounter,
  findFollowUps,
  findHeld,
  findPlanned,
  type NamedEncounter,
} from '#db/stores/encounters.server.ts';
import { entriesAbout, entriesNumbered } from '#db/stores/ledger.server.ts';
import { type Publications, readPublications } from '#db/stores/publications.server.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { editionInForce, editionsOf, endedBefore } from '../../domain/charter/published.ts';
import { saysOfEncounter } from '../../domain/encounter/encounter.ts';
import { followUpGround } from '../../domain/encounter/following.ts';
import type { ContactNature } from '../../domain/encounter/names.ts';
import { refuseToTakeBack } from '../../domain/encounter/take-back.ts';
import type { Instant, PlainDate } from '../../domain/instant.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { textIn } from '../../domain/ledger/private-text.ts';
import { type UnitShown, unitShown } from '../../domain/unit/unit.ts';
import type { Language, Localised } from '../../languages/language.ts';
import type { Sources } from '../sources.ts';
import { type Author, type EntryLine, linesOf, namesOf } from './case-entries.server.ts';
import { type QueueRow, queueRowsOf } from './queue-row.server.ts';

/** As many as one page shows of those planned, and of those held. */
const encountersShown = 50;
/** Cases of one encounter that its page shows. */
const mostCases = 50;

/** An encounter as lists show it. */
export type EncounterRow = Pick<
  NamedEncounter,
  'seq' | 'objective' | 'on' | 'state' | 'said' | 'reference'
> & {
  heldAt: Instant | null;
  zone: string;
};
/** One with all that staff may read of it. */
export type EncounterView = Omit<NamedEncounter, 'by' | 'held' | 'second'> & {
  name: Localised;
  zone: string;
  /** In which the company writes its notes. */
  firstLanguage: Language;
  by: Author;
  /** In private; `null` where it was erased. */
  aim: string | null;
  note: string | null;
  held: (Omit<NonNullable<NamedEncounter['held']>, 'by' | 'unit' | 'contact'> & HeldView) | null;
  cases: QueueRow[];
  /** Whether the charter says what becomes of follow-ups that are agreed on today, or were when they met. */
  promisesFollowUps: boolean;
  /** Titles of the promises of today that an encounter discharges. */
  discharges: Localised[];
  /** What was written of it, in order, with what was taken back. */
  entries: EntryLine[];
};
type HeldView = {
  by: Author;
  unit: UnitShown | null;
  note: string | null;
  /** `null` for whoever may still have to code it. */
  contact: ContactNature | null;
};

/** What is planned, and what took place, the last logged first. @param before of those held, the ones logged before this entry */
export async function readEncounters(
  { db }: Sources,
  before: number | null,
): Promise<{ planned: EncounterRow[]; morePlanned: boolean; held: EncounterRow[]; older: number | null }> {
  const publications = await readPublications(db);
  const planned = await findPlanned(db, encountersShown + 1);
  const held = await findHeld(db, before, encountersShown + 1);
  const shown = held.slice(0, encountersShown);
  return {
    planned: planned.slice(0, encountersShown).map((each) => rowOf(publications, each)),
    morePlanned: planned.length > encountersShown,
    held: shown.map((each) => rowOf(publications, each)),
    older: held.length > encountersShown ? (shown.at(-1)?.held?.seq ?? null) : null,
  };
}

/**
 * One encounter; `null` where the entry of this number plans none. What its contact was taken for is shown to whoever logged it, and to
 * others once a second person has said so without knowing.
 */
export async function readEncounter(
  { db, units }: Sources,
  seq: number,
  reader: Who,
  now: Instant,
): Promise<EncounterView | null> {
  const encounter = await findEncounter(db, seq);
  if (!encounter) return null;
  const publications = await readPublications(db);
  const { charter, held, second, by, ...rest } = encounter;
  const entries = await entriesNumbered(db, held ? [seq, held.seq] : [seq]);
  const names = await namesOf(db, [by, ...(held ? [held.by] : [])]);
  const [planned, report] = entries;
  const author = (at: typeof planned): Author => ({
    name: names.get(at?.entry.who.id ?? '') ?? null,
    role: at?.entry.who.role ?? 'system',
  });
  const ids = await findFollowUps(db, seq, mostCases);
  const found = await findCases(db, ids);
  const cases = ids.flatMap((id) => found.get(id) ?? []);
  const at = held?.at ?? now;
  return {
    ...{ ...rest, charter, ...nameIn(publications, charter), by: author(planned) },
    ...{ aim: textIn(planned?.private ?? null, 'aim'), note: textIn(planned?.private ?? null, 'note') },
    held: held && {
      ...{
        ...held,
        contact: second || held.by === reader.id ? held.contact : null,
        by: author(report),
        unit: unitShown(units(), charter, held.unit),
      },
      note: textIn(report?.private ?? null, 'note'),
    },
    cases: await queueRowsOf(db, publications, units(), cases, now),
    promisesFollowUps: followUpGround({ publications, now }, charter, at, { id: '', role: 'agent' }) !== null,
    discharges: dischargedIn(publications, charter, now),
    entries: await historyOf({ db, units }, encounter),
  };
}

/** All that was written of an encounter, and of what was. Notes stand where they belong; only those of corrections stand here. */
async function historyOf(kept: Sources, encounter: NamedEncounter): Promise<EntryLine[]> {
  const own = await entriesAbout(kept.db, [encounter.seq]);
  const all = await entriesAbout(
    kept.db,
    own.map(({ entry }) => entry.seq),
  );
  const lines = await linesOf(kept, all);
  return lines.map((line, at) => {
    const entry = all[at]?.entry;
    const stands = entry && saysOfEncounter(entry) && refuseToTakeBack(encounter, entry) === null;
    const note = line.corrects === null && line.asks === null ? null : line.note;
    return { ...line, note, correctable: line.correctable && stands === true };
  });
}

/** Charters in force for which encounters can be planned, those of customers first. */
export async function readEncounterChoices(
  { db }: Pick<Sources, 'db'>,
  now: Instant,
): Promise<{ charter: string; name: Localised; today: PlainDate }[]> {
  const publications = await readPublications(db);
  const slugs = [...new Set(publications.editions.map(({ charter }) => charter))];
  return slugs
    .flatMap((charter) => {
      const day = dayOf(now, nameIn(publications, charter).zone);
      const terms = editionInForce(publications, charter, day)?.terms;
      if (!terms || endedBefore(publications, charter, day)) return [];
      return [{ charter, name: terms.name, audience: terms.audience, today: day }];
    })
    .sort((a, b) => Number(a.audience === 'employees') - Number(b.audience === 'employees'))
    .map(({ audience: _, ...choice }) => choice);
}

function dischargedIn(publications: Publications, charter: string, now: Instant): Localised[] {
  const day = dayOf(now, nameIn(publications, charter).zone);
  const terms = editionInForce(publications, charter, day)?.terms;
  return (terms?.commitments ?? []).flatMap(({ dischargedBy, title }) => (dischargedBy ? [title] : []));
}

function nameIn(publications: Publications, charter: string) {
  const terms = editionsOf(publications, charter).at(-1)?.terms;
  const name: Localised = terms?.name ?? { en: charter };
  return { name, zone: terms?.zone ?? 'UTC', firstLanguage: terms?.languages[0] ?? ('en' as const) };
}

function rowOf(publications: Publications, encounter: NamedEncounter): EncounterRow {
  const { seq, objective, on, state, said, reference, held, charter } = encounter;
  const { zone } = nameIn(publications, charter);
  return { seq, objective, on, state, said, reference, heldAt: held?.at ?? null, zone };
}
