import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findBreach, loggersOf } from '#db/stores/breaches.server.ts';
import { caseOf } from '#db/stores/cases.server.ts';
import { entriesAbout, entriesOfCase, entryNumbered } from '#db/stores/ledger.server.ts';
import { findOccurrences } from '#db/stores/occurrences.server.ts';
import type { Case } from '../../domain/case/case.ts';
import type { Claim } from '../../domain/claim/claim.ts';
import { type Instant, instantOf } from '../../domain/instant.ts';
import type { Entry, Who } from '../../domain/ledger/entry.ts';
import { loggersAmong } from '../../domain/person/second-person.ts';

/** Of cases and occurrences each, that one search finds. */
const mostFound = 10;

/**
 * What a claim may be about. `seq`: by which number it is decided on, its breach's where one stands; `logged`: the entry that
 * opened or logged it; `own`: whoever reads logged it.
 */
export type EvidenceView = {
  seq: number;
  breach: { id: number; at: Instant } | null;
  own: boolean;
  reference: string | null;
} & (
  | { is: 'case'; id: string; opened: Instant; state: Case['state'] }
  | { is: 'occurrence'; logged: number; at: Instant; kept: boolean }
  | { is: 'breach' }
);

type Place = Pick<Claim, 'charter' | 'commitment'>;

/**
 * What the record has of a promise under a reference, the code of a receipt, or the number of an entry, in public or not.
 * @param text `null`: what the claim itself names
 */
export async function findEvidence(
  db: Kysely<Database>,
  claim: Pick<Claim, 'charter' | 'commitment' | 'case'>,
  text: string | null,
  reader: Who,
): Promise<EvidenceView[]> {
  const wanted = text?.trim() ?? '';
  const number = /^\d{1,15}$/.test(wanted)
    ? ((await entryNumbered(db, Number(wanted)))?.entry ?? null)
    : null;
  const ids = [
    ...(claim.case === null ? [] : [claim.case]),
    ...(wanted === '' ? [] : [wanted]),
    ...(number?.case ? [number.case] : []),
  ];
  const cases = await findCases(db, claim, ids, wanted);
  const occurrences = await occurrencesFor(db, claim, wanted, number);
  const views = [
    ...(await Promise.all(cases.map((subject) => caseView(db, subject, reader)))),
    ...(await Promise.all(occurrences.map((seq) => occurrenceView(db, seq, reader)))).flat(),
  ];
  const isKnown = number && views.some(({ seq }) => seq === number.seq);
  const breach =
    number?.kind === 'breach.declared' && !isKnown ? await breachView(db, claim, number, reader) : null;
  return breach ? [...views, breach] : views;
}

async function findCases(
  db: Kysely<Database>,
  { charter, commitment }: Place,
  ids: readonly string[],
  reference: string,
): Promise<Case[]> {
  const own = db
    .selectFrom('cases')
    .selectAll()
    .where('charter', '=', charter)
    .where('commitment', '=', commitment)
    .limit(mostFound);
  const found = [
    ...(ids.length === 0 ? [] : await own.where('id', 'in', ids).execute()),
    ...(reference === '' ? [] : await own.where('reference', '=', reference).execute()),
  ];
  return [...new Map(found.map((row) => [row.id, caseOf(row)])).values()];
}

async function occurrencesFor(
  db: Kysely<Database>,
  { charter, commitment }: Place,
  reference: string,
  number: Entry | null,
): Promise<number[]> {
  const of = number?.kind === 'breach.declared' ? number.public.of : null;
  const seqs = [...(number?.kind === 'occurrence.logged' ? [number.seq] : []), ...(of === null ? [] : [of])];
  const own = db
    .selectFrom('occurrences')
    .select('seq')
    .where('charter', '=', charter)
    .where('commitment', '=', commitment)
    .where('struck', '=', 0)
    .limit(mostFound);
  const found = [
    ...(seqs.length === 0 ? [] : await own.where('seq', 'in', seqs).execute()),
    ...(reference === '' ? [] : await own.where('reference', '=', reference).execute()),
  ];
  return [...new Set(found.map(({ seq }) => seq))];
}

async function caseView(db: Kysely<Database>, subject: Case, reader: Who): Promise<EvidenceView> {
  const history = (await entriesOfCase(db, subject.id)).map(({ entry }) => entry);
  const breach = await standingBreach(db, 'case_id', subject.id);
  const { id, opened, state, reference } = subject;
  return {
    ...{ is: 'case', id, opened, state, reference, breach },
    seq: breach?.id ?? history[0]?.seq ?? -1,
    own: loggersAmong(history).includes(reader.id),
  };
}

async function occurrenceView(db: Kysely<Database>, seq: number, reader: Who): Promise<EvidenceView[]> {
  const [occurrence] = await findOccurrences(db, [seq]);
  if (!occurrence) return [];
  const history = (await entriesAbout(db, [seq])).map(({ entry }) => entry);
  const breach = await standingBreach(db, 'occurrence', seq);
  const { at, kept, reference } = occurrence;
  const own = loggersAmong(history).includes(reader.id);
  return [{ is: 'occurrence', logged: seq, at, kept, reference, breach, seq: breach?.id ?? seq, own }];
}

async function breachView(
  db: Kysely<Database>,
  { charter, commitment }: Place,
  { seq }: Entry,
  reader: Who,
): Promise<EvidenceView | null> {
  const breach = await findBreach(db, seq);
  if (breach?.charter !== charter || breach.commitment !== commitment) return null;
  if (breach.state === 'corrected') return null;
  const own = (await loggersOf(db, breach)).includes(reader.id);
  return { is: 'breach', seq, breach: { id: seq, at: breach.at }, own, reference: null };
}

async function standingBreach(
  db: Kysely<Database>,
  column: 'case_id' | 'occurrence',
  of: string | number,
): Promise<{ id: number; at: Instant } | null> {
  const row = await db
    .selectFrom('breaches')
    .select(['id', 'at'])
    .where(column, '=', of)
    .where('state', '!=', 'corrected')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ? { id: row.id, at: instantOf(row.at) } : null;
}
