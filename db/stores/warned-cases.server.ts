import type { Kysely, Transaction } from 'kysely';
import type { Case } from '#app/domain/case/case.ts';
import { formatInstant, type Instant, instantOf } from '#app/domain/instant.ts';
import type { Database } from '../schema.ts';
import { caseOf } from './cases.server.ts';
import { insertAll } from './insert.server.ts';

/** Cases looked at in one statement. */
const batch = 1_000;

/** Every case whose clock runs towards a breach and of whose due time nobody was warned, a thousand at a time. */
export async function* findUnwarned(db: Kysely<Database>, now: Instant): AsyncGenerator<Case[]> {
  for (let after = { due: formatInstant(now), id: '' }; ; ) {
    const rows = await db
      .selectFrom('cases')
      .leftJoin('warned_cases', (join) =>
        join.onRef('warned_cases.case_id', '=', 'cases.id').onRef('warned_cases.due', '=', 'cases.due'),
      )
      .selectAll('cases')
      .where('cases.state', '=', 'open')
      .where('cases.breached', 'is', null)
      .where('warned_cases.due', 'is', null)
      .where((eb) =>
        eb.or([
          eb('cases.due', '>', after.due),
          eb.and([eb('cases.due', '=', after.due), eb('cases.id', '>', after.id)]),
        ]),
      )
      .orderBy('cases.due')
      .orderBy('cases.id')
      .limit(batch)
      .execute();
    if (rows.length > 0) yield rows.map(caseOf);
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = { due: last.due ?? '', id: last.id };
  }
}

/** Cases of which somebody was warned and that are still open and not breached, by due time. */
export async function findWarned(db: Kysely<Database>, now: Instant, limit: number): Promise<Case[]> {
  const rows = await db
    .selectFrom('warned_cases')
    .innerJoin('cases', (join) =>
      join.onRef('cases.id', '=', 'warned_cases.case_id').onRef('cases.due', '=', 'warned_cases.due'),
    )
    .selectAll('cases')
    .where('warned_cases.due', '>', formatInstant(now))
    .where('cases.state', '=', 'open')
    .where('cases.breached', 'is', null)
    .orderBy('warned_cases.due')
    .orderBy('cases.id')
    .limit(limit)
    .execute();
  return rows.map(caseOf);
}

/** Those of these cases of whose present due time somebody was warned. */
export async function warnedAmong(
  db: Kysely<Database>,
  cases: readonly Pick<Case, 'id' | 'due'>[],
): Promise<Set<string>> {
  const due = new Map(cases.map((subject) => [subject.id, subject.due]));
  if (due.size === 0) return new Set();
  const rows = await db
    .selectFrom('warned_cases')
    .selectAll()
    .where('case_id', 'in', [...due.keys()])
    .execute();
  return new Set(rows.flatMap((row) => (instantOf(row.due) === due.get(row.case_id) ? [row.case_id] : [])));
}

/** Writes down that somebody was warned of these, and forgets those whose due time has passed. */
export async function putWarned(
  trx: Transaction<Database>,
  cases: readonly Pick<Case, 'id' | 'due'>[],
  now: Instant,
): Promise<void> {
  await trx.deleteFrom('warned_cases').where('due', '<=', formatInstant(now)).execute();
  const rows = cases.flatMap(({ id, due }) =>
    due === null ? [] : [{ case_id: id, due: formatInstant(due) }],
  );
  await insertAll(trx, 'warned_cases', rows, (insert) =>
    insert.onConflict((conflict) =>
      conflict.column('case_id').doUpdateSet((eb) => ({ due: eb.ref('excluded.due') })),
    ),
  );
}

/** By whom each of these cases was opened. */
export async function openersOf(db: Kysely<Database>, ids: readonly string[]): Promise<Map<string, string>> {
  const openers = new Map<string, string>();
  for (let from = 0; from < ids.length; from += batch) {
    const rows = await db
      .selectFrom('entries')
      .select(['case_id', 'body'])
      .where('case_id', 'in', ids.slice(from, from + batch))
      .where('kind', '=', 'case.opened')
      .execute();
    for (const { case_id, body } of rows)
      openers.set(case_id ?? '', (JSON.parse(body) as { who: { id: string } }).who.id);
  }
  return openers;
}
