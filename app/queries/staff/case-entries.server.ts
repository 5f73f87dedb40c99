import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Recorded } from '#db/stores/ledger.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { commitmentIn, editionNumbered } from '../../domain/charter/published.ts';
import type { CorrectedBecause, CorrectionReason } from '../../domain/correction/kinds.ts';
import { fold, type RequestState } from '../../domain/correction/request.ts';
import { type Instant, instantOf } from '../../domain/instant.ts';
import type { Entry, Who } from '../../domain/ledger/entry.ts';
import { kindNamed } from '../../domain/ledger/kinds.ts';
import { type UnitShown, type Units, unitShown } from '../../domain/unit/unit.ts';
import type { Localised } from '../../languages/language.ts';
import type { Sources } from '../sources.ts';

/** Who an entry is from: the name where the pseudonym still has one. */
export type Author = { name: string | null; role: Who['role'] };

/** An entry as a history shows it. `now` is what a correction put in place of the entry it `corrects`. */
export type EntryLine = {
  seq: number;
  kind: Entry['kind'];
  occurred: Instant;
  recorded: Instant;
  who: Author;
  note: string | null;
  ground: string | null;
  /** The due time that follows from it. */
  due: Instant | null;
  withdrawnBy: 'customer' | 'company' | null;
  because: CorrectedBecause | null;
  corrects: number | null;
  /** `null` in a correction: it never happened. */
  replacement: Replaced | null;
  correctedBy: number | null;
  /** What it asks to be corrected, and what became of that. */
  asks: Asked | null;
  correctable: boolean;
};
export type Replaced = {
  at: Instant | null;
  kept: boolean | null;
  unit: UnitShown | null;
  ground: string | null;
  /** The title of another promise. */
  promise: Localised | null;
  /** Private. */
  reference: string | null;
};
export type Asked = {
  corrects: number;
  because: CorrectionReason;
  replacement: Replaced | null;
  state: RequestState;
};

export function isCorrectable(kind: Entry['kind']): boolean {
  return kindNamed(kind).correctable;
}

/** Entries in the order given, with the names of those who wrote them. */
export async function linesOf({ db, units }: Sources, entries: readonly Recorded[]): Promise<EntryLine[]> {
  const names = await namesOf(
    db,
    entries.map(({ entry }) => entry.who.id),
  );
  const correctedBy = new Map<number, number>();
  for (const { entry } of entries) {
    if (entry.kind === 'entry.corrected') correctedBy.set(entry.public.corrects, entry.seq);
  }
  const named: Named = { titleOf: await titlesIn(db, entries), units: units() };
  return entries.map(({ entry, private: secret }): EntryLine => {
    const corrected = correctedBy.get(entry.seq) ?? null;
    return {
      seq: entry.seq,
      kind: entry.kind,
      occurred: instantOf(entry.occurred),
      recorded: instantOf(entry.recorded),
      who: { name: names.get(entry.who.id) ?? null, role: entry.who.role },
      note: typeof secret?.note === 'string' ? secret.note : null,
      ground: entry.kind === 'case.paused' ? entry.public.ground : null,
      due: dueIn(entry),
      withdrawnBy: entry.kind === 'case.withdrawn' ? entry.public.by : null,
      because: entry.kind === 'entry.corrected' ? entry.public.because : null,
      corrects: entry.kind === 'entry.corrected' ? entry.public.corrects : null,
      replacement: entry.kind === 'entry.corrected' ? replacedIn(entry, secret, named) : null,
      correctedBy: corrected,
      asks:
        entry.kind === 'correction.requested'
          ? {
              corrects: entry.public.corrects,
              because: entry.public.because,
              replacement: replacedIn(entry, secret, named),
              state: stateAmong(entry, entries),
            }
          : null,
      correctable: corrected === null && isCorrectable(entry.kind),
    };
  });
}

/** The names of those whose pseudonyms these are, where they still have one. */
export async function namesOf(db: Kysely<Database>, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await db.selectFrom('people').select(['id', 'name']).where('id', 'in', wanted).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function dueIn(entry: Entry): Instant | null {
  switch (entry.kind) {
    case 'case.opened':
    case 'case.resumed':
    case 'case.reopened':
    case 'case.redated':
      return entry.public.due === null ? null : instantOf(entry.public.due);
    default:
      return null;
  }
}

type Replacing = Entry<'entry.corrected'> | Entry<'correction.requested'>;
type TitleOf = (entry: Entry, commitment: string) => Localised;
type Named = { titleOf: TitleOf; units: Units };

function replacedIn(
  entry: Replacing,
  secret: Recorded['private'],
  { titleOf, units }: Named,
): Replaced | null {
  const { replacement } = entry.public;
  if (!replacement) return null;
  const { occurred, kept = null, unit = null, ground = null, commitment } = replacement;
  return {
    ...{ kept, ground },
    unit: unitShown(units, entry.charter ?? '', unit),
    at: occurred === undefined ? null : instantOf(occurred),
    promise: commitment === undefined ? null : titleOf(entry, commitment),
    reference: replacement.reference && typeof secret?.reference === 'string' ? secret.reference : null,
  };
}

/** What became of a request, by the entries behind it. */
function stateAmong(asked: Entry<'correction.requested'>, entries: readonly Recorded[]): RequestState {
  const behind = entries.filter(({ entry }) => entry.seq > asked.seq && entry.kind !== asked.kind);
  const begun = fold(null, asked, null);
  return behind.reduce((request, { entry }) => fold(request, entry, null), begun)?.state ?? 'open';
}

/** The titles of promises that corrections name, as their edition has them. */
async function titlesIn(db: Kysely<Database>, entries: readonly Recorded[]): Promise<TitleOf> {
  const names = entries.some(
    ({ entry }) =>
      (entry.kind === 'entry.corrected' || entry.kind === 'correction.requested') &&
      entry.public.replacement?.commitment !== undefined,
  );
  const publications = names ? await readPublications(db) : null;
  return ({ charter = '', edition = 0 }, commitment) => {
    const published = publications && editionNumbered(publications, charter, edition);
    return (published && commitmentIn(published, commitment)?.title) ?? { en: commitment };
  };
}
