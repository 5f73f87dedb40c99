import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { type Publications, readPublications } from '#db/stores/publications.server.ts';
import { commitmentIn, editionNumbered } from '../../domain/charter/published.ts';
import { formatInstant, type Instant, instantOf } from '../../domain/instant.ts';
import { leftOf } from '../../domain/remedy/statement.ts';
import type { ToPayFilter, ToPayRow } from '../../domain/remedy/to-pay.ts';
import { type Units, unitShown } from '../../domain/unit/unit.ts';
import type { Sources } from '../sources.ts';

/** After which a page begins: when the last one before is due, as text, and its number. */
export type ToPayPlace = { due: string; id: number };

/** What is outstanding on one page, and what a part of a file is read at once. */
const toPayOnPage = 50;
const readAtOnce = 500;
/** After every day that is one. */
const noDay = '9999';

/** One page of what is outstanding, the earliest due first and so the late before all; `next`: where the following one begins. */
export async function readToPay(
  kept: Sources,
  filter: ToPayFilter,
  after: ToPayPlace | null,
  now: Instant,
): Promise<{ rows: ToPayRow[]; next: ToPayPlace | null }> {
  const publications = await readPublications(kept.db);
  return readPage(kept, publications, filter, after, now, toPayOnPage);
}

/** All of it, part by part. */
export async function* readAllToPay(
  kept: Sources,
  filter: ToPayFilter,
  now: Instant,
): AsyncGenerator<ToPayRow[], undefined> {
  const publications = await readPublications(kept.db);
  let after: ToPayPlace | null = null;
  do {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(
      kept,
      publications,
      filter,
      after,
      now,
      readAtOnce,
    );
    yield page.rows;
    after = page.next;
  } while (after);
}

/** The same for one breach; `null` where nothing was ever owed for it. `zone`: of its charter. */
export async function readOneToPay(kept: Sources, breach: number, now: Instant): Promise<ToPayRow | null> {
  const publications = await readPublications(kept.db);
  const row = await rowsOf(kept.db).where('remedies.breach', '=', breach).executeTakeFirst();
  return row ? shown(row, publications, kept.units(), now) : null;
}

/** What is outstanding, with the breach that says what is late; what was paid late is due when that says. */
export function outstanding(db: Kysely<Database>, { charter, commitment, unit }: ToPayFilter) {
  let query = joined(db).where('remedies.settled', '=', 0);
  if (charter !== null) query = query.where('remedies.charter', '=', charter);
  if (commitment)
    query = query
      .where('remedies.charter', '=', commitment.charter)
      .where('remedies.commitment', '=', commitment.id);
  return unit === null ? query : query.where('breaches.unit', '=', unit);
}

/** When it is due, as text that sorts; `noDay` where no day is named. What is owed for paying late is due at once. */
export function dueIn(query: ReturnType<typeof outstanding>) {
  return query.select((eb) =>
    eb.fn
      .coalesce(
        'remedies.payable',
        'late.at',
        eb.case().when('remedies.penalty', '=', 1).then(eb.ref('remedies.at')).end(),
        eb.val(noDay),
      )
      .as('due'),
  );
}

function joined(db: Kysely<Database>) {
  return db
    .selectFrom('remedies')
    .innerJoin('breaches', 'breaches.id', 'remedies.breach')
    .leftJoin('breaches as late', 'late.id', 'remedies.late');
}

function rowsOf(db: Kysely<Database>, query = joined(db)) {
  return dueIn(query)
    .leftJoin('cases', 'cases.id', 'breaches.case_id')
    .leftJoin('occurrences', 'occurrences.seq', 'breaches.occurrence')
    .select(['remedies.id', 'remedies.breach', 'remedies.charter', 'remedies.commitment', 'remedies.edition'])
    .select(['remedies.at', 'remedies.penalty', 'currency', 'owed', 'paid', 'lifted', 'breaches.unit'])
    .select(['remedies.case_id', 'remedies.late'])
    .select((eb) => eb.fn.coalesce('cases.reference', 'occurrences.reference').as('reference'));
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

async function readPage(
  { db, units }: Sources,
  publications: Publications,
  filter: ToPayFilter,
  after: ToPayPlace | null,
  now: Instant,
  most: number,
) {
  let query = db.selectFrom(rowsOf(db, outstanding(db, filter)).as('rows')).selectAll();
  if (after)
    query = query.where((eb) =>
      eb.or([eb('due', '>', after.due), eb.and([eb('due', '=', after.due), eb('id', '>', after.id)])]),
    );
  const found = await query
    .orderBy('due')
    .orderBy('id')
    .limit(most + 1)
    .execute();
  const rows = found.slice(0, most);
  const last = rows.at(-1);
  const known = units();
  return {
    rows: rows.map((row) => shown(row, publications, known, now)),
    next: found.length > most && last ? { due: last.due, id: last.id } : null,
  };
}

function shown(row: Row, publications: Publications, units: Units, now: Instant): ToPayRow {
  const edition = editionNumbered(publications, row.charter, row.edition);
  const due = row.due === noDay ? null : instantOf(row.due);
  return {
    ...{ breach: row.breach, due, case: row.case_id, reference: row.reference },
    isLate: row.late !== null || row.due < formatInstant(now),
    isPenalty: row.penalty === 1,
    at: instantOf(row.at),
    charter: edition?.terms.name ?? { en: row.charter },
    commitment: (edition && commitmentIn(edition, row.commitment)?.title) ?? { en: row.commitment },
    zone: edition?.terms.zone ?? 'UTC',
    unit: unitShown(units, row.charter, row.unit),
    ...{ currency: row.currency, owed: row.owed, paid: row.paid },
    left: leftOf({ owed: row.owed, paid: row.paid, lifted: row.lifted === 1 }),
  };
}
