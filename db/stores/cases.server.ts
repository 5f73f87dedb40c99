import { type Kysely, type Selectable, sql } from 'kysely';
import { type Case, isStruckOut } from '#app/domain/case/case.ts';
import { formatInstant, type Instant, instantOf } from '#app/domain/instant.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import type { Database } from '../schema.ts';
import type { CasesTable } from '../tables/cases.ts';
import { insertAll } from './insert.server.ts';

/** The most ids or references looked up in one statement. */
const mostAtOnce = 5_000;

export async function findCase(db: Kysely<Database>, id: string): Promise<Case | null> {
  return (await findCases(db, [id])).get(id) ?? null;
}

export async function findCases(db: Kysely<Database>, ids: readonly string[]): Promise<Map<string, Case>> {
  const found = new Map<string, Case>();
  for (let from = 0; from < ids.length; from += mostAtOnce) {
    const part = ids.slice(from, from + mostAtOnce);
    const rows = await db.selectFrom('cases').selectAll().where('id', 'in', part).execute();
    for (const row of rows) found.set(row.id, caseOf(row));
  }
  return found;
}

/** Cases of a charter by the customer's reference, several where it has one of several promises; not those whose opening was struck out. */
export async function findCasesByReference(
  db: Kysely<Database>,
  charter: string,
  references: readonly string[],
): Promise<Case[]> {
  const found: Case[] = [];
  for (let from = 0; from < references.length; from += mostAtOnce) {
    const part = references.slice(from, from + mostAtOnce);
    const query = db
      .selectFrom('cases')
      .selectAll()
      .where('reference', 'in', part)
      .where('charter', '=', charter);
    found.push(...(await query.execute()).map(caseOf).filter((subject) => !isStruckOut(subject)));
  }
  return found;
}

/** Under which promise these cases were opened, by their ids: a correction may have moved them since. */
export async function findOpenedUnder(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let from = 0; from < ids.length; from += mostAtOnce) {
    const rows = await db
      .selectFrom('entries')
      .select(['case_id', 'body'])
      .where('case_id', 'in', ids.slice(from, from + mostAtOnce))
      .where('kind', '=', 'case.opened')
      .execute();
    for (const { case_id, body } of rows)
      found.set(case_id ?? '', (JSON.parse(body) as Entry<'case.opened'>).commitment ?? '');
  }
  return found;
}

/** Open cases whose due time has passed without a breach being declared, the longest overdue first. */
export async function findOverdue(db: Kysely<Database>, now: Instant, limit: number): Promise<Case[]> {
  const rows = await db
    .selectFrom('cases')
    .selectAll()
    .where('state', '=', 'open')
    .where('breached', 'is', null)
    .where('due', '<=', formatInstant(now))
    .orderBy('due')
    .limit(limit)
    .execute();
  return rows.map(caseOf);
}

/** Behind which case to go on, in order of due times. */
export type NextDue = { due: string; id: string };

/** Some cases whose clock runs and that are not breached, those due next first; `next`: `null` where there are no more. */
export async function nextRunning(
  db: Kysely<Database>,
  after: NextDue,
  { openedUntil, most }: { openedUntil: Instant; most: number },
): Promise<{ cases: Case[]; next: NextDue | null }> {
  const rows = await db
    .selectFrom('cases')
    .selectAll()
    .where('state', '=', 'open')
    .where('breached', 'is', null)
    .where('due', '>=', after.due)
    .where(sql<boolean>`(due, id) > (${after.due}, ${after.id})`)
    .where('opened', '<=', formatInstant(openedUntil))
    .orderBy('due')
    .orderBy('id')
    .limit(most)
    .execute();
  const last = rows.length === most ? rows.at(-1) : undefined;
  return { cases: rows.map(caseOf), next: last ? { due: last.due ?? '', id: last.id } : null };
}

/** Writes cases as they now stand; `last_seq` is the number of the last entry about each. */
export async function putCases(
  db: Kysely<Database>,
  cases: readonly { subject: Case; lastSeq: number }[],
): Promise<void> {
  const rows = cases.map(({ subject, lastSeq }) => rowOf(subject, lastSeq));
  await insertAll(db, 'cases', rows, (insert) =>
    insert.onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        unit: eb.ref('excluded.unit'),
        opened: eb.ref('excluded.opened'),
        clock_from: eb.ref('excluded.clock_from'),
        due: eb.ref('excluded.due'),
        state: eb.ref('excluded.state'),
        closed: eb.ref('excluded.closed'),
        breached: eb.ref('excluded.breached'),
        exempt: eb.ref('excluded.exempt'),
        stops: eb.ref('excluded.stops'),
        last_occurred: eb.ref('excluded.last_occurred'),
        last_seq: eb.ref('excluded.last_seq'),
      })),
    ),
  );
}

/** Writes what only a correction changes: the promise, and the reference that cases are searched by. */
export async function renameCases(db: Kysely<Database>, cases: readonly Case[]): Promise<void> {
  for (const { id, commitment, reference } of cases)
    await db.updateTable('cases').set({ commitment, reference }).where('id', '=', id).execute();
}

/**
 * The cases that one transaction has read, as they stand in the tables: what is decided on and what is then written are the
 * same reading. Whoever writes cases calls `forget`.
 */
export class CasesRead {
  readonly #db: Kysely<Database>;
  readonly #byId = new Map<string, Case>();

  constructor(db: Kysely<Database>) {
    this.#db = db;
  }

  async find(id: string): Promise<Case | null> {
    return (await this.findAll([id])).get(id) ?? null;
  }

  /** Reads those of these cases that were not read yet, in few statements. */
  async findAll(ids: readonly string[]): Promise<Map<string, Case>> {
    const missing = ids.filter((id) => !this.#byId.has(id));
    if (missing.length > 0) this.#know((await findCases(this.#db, missing)).values());
    return new Map(
      ids.flatMap((id) => {
        const subject = this.#byId.get(id);
        return subject ? [[id, subject] as const] : [];
      }),
    );
  }

  /** Cases of a charter by the customer's reference, see findCasesByReference. */
  async findByReference(charter: string, references: readonly string[]): Promise<Case[]> {
    const found = await findCasesByReference(this.#db, charter, references);
    this.#know(found);
    return found;
  }

  forget(): void {
    this.#byId.clear();
  }

  #know(found: Iterable<Case>): void {
    for (const subject of found) this.#byId.set(subject.id, subject);
  }
}

export function caseOf(row: Selectable<CasesTable>): Case {
  const maybe = (text: string | null) => (text === null ? null : instantOf(text));
  const { id, charter, commitment, edition, unit, reference, state } = row;
  return {
    id,
    charter,
    commitment,
    edition,
    unit,
    reference,
    opened: instantOf(row.opened),
    clockFrom: instantOf(row.clock_from),
    due: maybe(row.due),
    state,
    closed: maybe(row.closed),
    breached: maybe(row.breached),
    exempt: row.exempt === 1,
    stops: JSON.parse(row.stops),
    lastOccurred: instantOf(row.last_occurred),
    ...(row.erased === null ? {} : { erased: true as const }),
  };
}

function rowOf(subject: Case, lastSeq: number): CasesTable {
  const text = (instant: Instant | null) => (instant === null ? null : formatInstant(instant));
  const { id, charter, commitment, edition, unit, reference, state } = subject;
  const opened = formatInstant(subject.opened);
  const closed = text(subject.closed);
  return {
    id,
    charter,
    commitment,
    edition,
    unit,
    reference,
    opened,
    clock_from: subject.clockFrom === subject.opened ? opened : formatInstant(subject.clockFrom),
    due: text(subject.due),
    state,
    closed,
    breached: text(subject.breached),
    exempt: subject.exempt ? 1 : 0,
    stops: JSON.stringify(subject.stops),
    last_occurred: formatInstant(subject.lastOccurred),
    last_seq: lastSeq,
    erased: null,
  };
}
