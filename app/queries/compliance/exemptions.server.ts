import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findBreach, findBreaches, loggersOf } from '#db/stores/breaches.server.ts';
import { countWaitingCircumstances, findCircumstance } from '#db/stores/circumstances.server.ts';
import {
  countOpenExemptions,
  type ExemptionRow,
  exemptionNumbered,
  findOpenExemptions,
  newestExemptionOf,
} from '#db/stores/exemptions.server.ts';
import { entriesNumbered } from '#db/stores/ledger.server.ts';
import { type Publications, readPublications } from '#db/stores/publications.server.ts';
import { type Breach, isSetAside } from '../../domain/breach/breach.ts';
import { commitmentIn, editionNumbered } from '../../domain/charter/published.ts';
import type { Circumstance } from '../../domain/circumstance/circumstance.ts';
import type { ExemptionState } from '../../domain/exemption/exemption.ts';
import { type Instant, instantOf, type PlainDate } from '../../domain/instant.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { textIn } from '../../domain/ledger/private-text.ts';
import { refuseAsSecondPerson } from '../../domain/person/second-person.ts';
import { type UnitShown, unitShown } from '../../domain/unit/unit.ts';
import type { Language, Localised } from '../../languages/language.ts';
import type { Sources } from '../sources.ts';
import { type Author, namesOf } from '../staff/case-entries.server.ts';

/** Requests on one page: all may be chosen in one form, which has fifty fields at most. */
export const mostShown = 40;

/** A request for an exemption as staff read it. */
export type ExemptionView = {
  seq: number;
  breach: { id: number; at: Instant; unit: UnitShown | null };
  promise: { charter: string; commitment: string };
  title: Localised;
  zone: string;
  firstLanguage: Language;
  ground: string;
  dated: PlainDate | null;
  circumstance: number | null;
  at: Instant;
  by: Author;
  /** The evidence, in private. */
  note: string | null;
  due: Instant | null;
  overdue: boolean;
  state: ExemptionState;
  decided: { at: Instant; by: Author; note: string | null } | null;
};
/** Whether whoever reads may decide, or why not. */
export type ExemptionStanding = 'offered' | 'same-person' | 'overdue' | 'settled';

/** The requests that wait, the oldest first. @param after those behind this one; `next`: where the page after it begins */
export async function readOpenExemptions(
  kept: Sources,
  after: number,
  now: Instant,
): Promise<{ open: number; exemptions: ExemptionView[]; next: number | null; circumstancesWaiting: number }> {
  const { db } = kept;
  const found = await findOpenExemptions(db, after, mostShown + 1);
  const shown = found.slice(0, mostShown);
  const next = found.length > mostShown ? (shown.at(-1)?.seq ?? null) : null;
  return {
    ...{ open: await countOpenExemptions(db), exemptions: await viewsOf(kept, shown, now), next },
    circumstancesWaiting: await countWaitingCircumstances(db),
  };
}

/** One request with what it cites; `null` where the entry of this number asks for nothing. */
export async function readExemption(
  kept: Sources,
  seq: number,
  reader: Who,
  now: Instant,
): Promise<{ exemption: ExemptionView; cited: Circumstance | null; standing: ExemptionStanding } | null> {
  const row = await exemptionNumbered(kept.db, seq);
  const breach = row && (await findBreach(kept.db, row.breach));
  const [exemption] = row ? await viewsOf(kept, [row], now) : [];
  if (!row || !breach || !exemption) return null;
  const cited = row.circumstance === null ? null : await findCircumstance(kept.db, row.circumstance);
  return { exemption, cited, standing: await standingOf(kept.db, row, breach, reader, exemption.overdue) };
}

/** The newest request of a breach; `null` where nobody asked. */
export async function readExemptionOf(
  kept: Sources,
  breach: number,
  now: Instant,
): Promise<ExemptionView | null> {
  const row = await newestExemptionOf(kept.db, breach);
  return row ? ((await viewsOf(kept, [row], now))[0] ?? null) : null;
}

async function standingOf(
  db: Kysely<Database>,
  { by, state }: ExemptionRow,
  breach: Breach,
  reader: Who,
  overdue: boolean,
): Promise<ExemptionStanding> {
  if (state !== 'open' || isSetAside(breach.state)) return 'settled';
  if (overdue) return 'overdue';
  return refuseAsSecondPerson(reader, [by, ...(await loggersOf(db, breach))]) ? 'same-person' : 'offered';
}

/** A fixed number of statements, however many rows. */
async function viewsOf(
  { db, units }: Sources,
  rows: readonly ExemptionRow[],
  now: Instant,
): Promise<ExemptionView[]> {
  if (rows.length === 0) return [];
  const publications = await readPublications(db);
  const ids = rows.map(({ breach }) => breach);
  const breaches = await findBreaches(db, { ids, cases: [], occurrences: [] });
  const numbers = rows.flatMap(({ seq, decision }) => [seq, ...(decision === null ? [] : [decision])]);
  const written = new Map((await entriesNumbered(db, numbers)).map((each) => [each.entry.seq, each]));
  const names = await namesOf(
    db,
    [...written.values()].map(({ entry }) => entry.who.id),
  );
  const saidIn = (seq: number) => {
    const said = written.get(seq);
    const who = said?.entry.who ?? { id: '', role: 'system' as const };
    const by: Author = { name: names.get(who.id) ?? null, role: who.role };
    return { by, note: textIn(said?.private ?? null, 'note') };
  };
  return rows.flatMap((row): ExemptionView[] => {
    const breach = breaches.find(({ id }) => id === row.breach);
    if (!breach) return [];
    const { seq, ground, dated, circumstance, decision, decided } = row;
    const due = row.due === null ? null : instantOf(row.due);
    const unit = unitShown(units(), row.charter, breach.unit);
    return [
      {
        ...{ seq, ground, dated, circumstance, due, state: row.state, at: instantOf(row.at) },
        ...{ ...saidIn(seq), ...placeOf(publications, breach) },
        breach: { id: breach.id, at: breach.at, unit },
        promise: { charter: row.charter, commitment: row.commitment },
        overdue: row.state === 'open' && due !== null && due < now,
        decided:
          decision === null || decided === null ? null : { at: instantOf(decided), ...saidIn(decision) },
      },
    ];
  });
}

function placeOf(publications: Publications, { charter, commitment, edition: number }: Breach) {
  const edition = editionNumbered(publications, charter, number);
  return {
    title: (edition && commitmentIn(edition, commitment)?.title) ?? { en: commitment },
    zone: edition?.terms.zone ?? 'UTC',
    firstLanguage: edition?.terms.languages[0] ?? ('en' as const),
  };
}
