import { type ExpressionBuilder, type Kysely, type Selectable, type SqlBool, sql } from 'kysely';
import { dialectOf } from '#db/dialects/chosen.server.ts';
import type { Database } from '#db/schema.ts';
import { caseOf } from '#db/stores/cases.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { type Case, isStruckOut } from '../../domain/case/case.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Sources } from '../sources.ts';
import { type QueueRow, queueRowsOf } from './queue-row.server.ts';

/** Cases shown beside one of the same reference: in the queue, and on its own page. */
const mostInQueue = 4;
const mostOnPage = 20;

/** The order of the clocks of one reference: what is late or due first, then what stands still. */
const nearness = (table: 'cases' | 'other') =>
  sql`coalesce(${sql.ref(`${table}.breached`)}, ${sql.ref(`${table}.due`)}, '9'), ${sql.ref(`${table}.id`)}`;

/** True for a waiting case that no waiting case of the same reference comes before: the one that the queue shows. */
export function isNearest(db: Kysely<Database>) {
  const { isWaiting } = dialectOf(db).words;
  return (eb: ExpressionBuilder<Database, 'cases'>) =>
    eb.not(
      eb.exists(
        eb
          .selectFrom('cases as other')
          .select(sql`1`.as('is'))
          .where(isWaiting)
          .whereRef('other.reference', '=', 'cases.reference')
          .whereRef('other.charter', '=', 'cases.charter')
          .where(sql<SqlBool>`(${nearness('other')}) < (${nearness('cases')})`),
      ),
    );
}

/** The cases of a reference that wait beside the nearest one, the next ones of them; `more`: how many are left out. */
export type Beside = { cases: Case[]; more: number };

/** What waits beside these cases under the same references: one statement, whatever their number. */
export async function readBeside(db: Kysely<Database>, shown: readonly Case[]): Promise<Map<string, Beside>> {
  const leads = new Map(
    shown.filter(({ reference }) => reference !== null).map((each) => [nameOf(each), each]),
  );
  if (leads.size === 0) return new Map();
  const sameReference = db
    .selectFrom('cases')
    .selectAll()
    .select([
      sql<number>`row_number() over (partition by charter, reference order by ${nearness('cases')})`.as(
        'place',
      ),
      sql<number>`count(*) over (partition by charter, reference)`.as('count'),
    ])
    .where(dialectOf(db).words.isWaiting)
    .where('reference', 'in', [...new Set([...leads.values()].map(({ reference }) => reference))])
    .as('ranked');
  const rows = await db
    .selectFrom(sameReference)
    .selectAll()
    .where('place', '<=', mostInQueue + 1)
    .where('count', '>', 1)
    .orderBy('place')
    .execute();
  const beside = new Map<string, Beside>();
  for (const { place: _, count, ...row } of rows) {
    const subject = caseOf(row as Selectable<Database['cases']>);
    const lead = leads.get(nameOf(subject));
    if (!lead || lead.id === subject.id) continue;
    const known = beside.get(lead.id) ?? { cases: [], more: count - 1 };
    beside.set(lead.id, { cases: [...known.cases, subject], more: known.more - 1 });
  }
  return beside;
}

function nameOf({ charter, reference }: Pick<Case, 'charter' | 'reference'>): string {
  return `${charter}\n${reference}`;
}

/** The other cases of the reference of a case, those that wait first, for its own page; `more`: there are some left out. */
export async function readOthersOf(
  { db, units }: Sources,
  { id, charter, reference }: { id: string; charter: { slug: string }; reference: string | null },
  now: Instant,
): Promise<{ rows: QueueRow[]; more: boolean }> {
  if (reference === null) return { rows: [], more: false };
  const { isWaiting } = dialectOf(db).words;
  const [found, publications] = await Promise.all([
    db
      .selectFrom('cases')
      .selectAll()
      .where('reference', '=', reference)
      .where('charter', '=', charter.slug)
      .where('id', '!=', id)
      .orderBy(isWaiting, 'desc')
      .orderBy(nearness('cases'))
      .limit(mostOnPage + 1)
      .execute(),
    readPublications(db),
  ]);
  const known = units();
  const others = found.map(caseOf).filter((each) => !isStruckOut(each));
  return {
    rows: await queueRowsOf(db, publications, known, others.slice(0, mostOnPage), now),
    more: found.length > mostOnPage,
  };
}
