import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { loggersOf } from '#db/stores/breaches.server.ts';
import { countOpenClaims } from '#db/stores/claims.server.ts';
import { countOpenExemptions } from '#db/stores/exemptions.server.ts';
import { type Publications, readPublications } from '#db/stores/publications.server.ts';
import { type BreachState, waitingStates } from '../../domain/breach/breach.ts';
import { mostCounted, type RegisterFilter, type RegisterRow } from '../../domain/breach/register.ts';
import { type Counted, counted } from '../../domain/counted.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { countUpTo } from '../count-up-to.server.ts';
import type { Sources } from '../sources.ts';
import { readOldest } from './register.server.ts';
import { slugsIn } from './register-choices.server.ts';
import { type Breaches, endOfRecord, runsOf } from './register-runs.server.ts';
import { type RequestView, readOpenRequests } from './requests.server.ts';

/** What an officer does about breaches: analyse them, sign off what another one wrote. */
export const lanes = ['analysis', 'sign-off'] as const;
export type Lane = (typeof lanes)[number];
/** What waits of one kind, the first of it in its order; `ended`: of a charter whose record has ended. */
export type Waiting = {
  count: Counted;
  rows: (RegisterRow & { ended: boolean })[];
};
export type Desk = Record<Lane, Waiting> & {
  requests: { count: number; rows: RequestView[] };
  claims: { open: number; overdue: number };
  exemptions: { open: number };
};
/** What an officer goes on with. */
export type NextTask = { task: Lane; breach: number } | { task: 'request'; request: number };

/** Tasks of one kind on the page. */
const mostShown = 10;
/** Of so many more one looks whether this officer may sign them off. */
const mostPassed = 10;
const everything: RegisterFilter = {
  charter: null,
  commitment: null,
  from: null,
  to: null,
  unit: null,
  state: null,
  text: null,
};

/** What waits for an officer, the oldest first, what charters promise still before what ended ones did. */
export async function readDesk(kept: Sources, who: Who, now: Instant): Promise<Desk> {
  const publications = await readPublications(kept.db);
  const requests = await readOpenRequests(kept, now);
  return {
    analysis: await readLane(kept, publications, 'analysis', who, now),
    'sign-off': await readLane(kept, publications, 'sign-off', who, now),
    requests: { count: requests.length, rows: requests.slice(0, mostShown) },
    claims: await countOpenClaims(kept.db, now),
    exemptions: { open: await countOpenExemptions(kept.db) },
  };
}

/**
 * What comes after a task was done: the next of its kind, else the first of another kind; `null` when nothing waits.
 * @param breach the one that was just worked on; `null` after a request
 */
export async function readNext(
  kept: Sources,
  lane: Lane | 'request',
  breach: number | null,
  who: Who,
  now: Instant,
): Promise<NextTask | null> {
  const publications = await readPublications(kept.db);
  const [request] = await readOpenRequests(kept, now);
  if (lane === 'request' && request) return { task: 'request', request: request.seq };
  for (const task of lane === 'sign-off' ? [...lanes].reverse() : lanes) {
    const { rows } = await readLane(kept, publications, task, who, now);
    const next = rows.find(({ id }) => id !== breach);
    if (next) return { task, breach: next.id };
  }
  return request ? { task: 'request', request: request.seq } : null;
}

async function readLane(
  { db, units }: Sources,
  publications: Publications,
  lane: Lane,
  who: Who,
  now: Instant,
): Promise<Waiting> {
  const slugs = slugsIn(publications);
  const ended = slugs.filter((slug) => endOfRecord(publications, slug, now) !== null);
  const goingOn = slugs.filter((slug) => !ended.includes(slug));
  const runs = (among: readonly string[]) =>
    among.flatMap((charter) => runsIn(db, publications, lane, charter, who));
  const rows: Waiting['rows'] = [];
  for (const among of [goingOn, ended]) {
    const found = await readOldest(
      { publications, units: units() },
      runs(among),
      mostShown + mostPassed,
      now,
    );
    for (const row of found)
      if (rows.length < mostShown && (lane === 'analysis' || (await maySign(db, row.id, who))))
        rows.push({ ...row, ended: among === ended });
  }
  const counts = await Promise.all(runs(slugs).map((query) => countUpTo(db, query, mostCounted)));
  const count = counts.reduce((sum, each) => sum + each, 0);
  return { count: counted(count, mostCounted), rows };
}

function runsIn(
  db: Kysely<Database>,
  publications: Publications,
  lane: Lane,
  charter: string,
  who: Who,
): Breaches[] {
  const inState = (state: BreachState) => runsOf(db, publications, { ...everything, charter, state }, null);
  if (lane === 'analysis') return waitingStates.flatMap(inState);
  return inState('analysed').map((query) => query.where('breaches.analysed_by', '!=', who.id));
}

/** Whoever logged what it is about signs nothing; seldom an officer. */
async function maySign(db: Kysely<Database>, id: number, who: Who): Promise<boolean> {
  const about = await db
    .selectFrom('breaches')
    .select(['id', 'case_id as case', 'occurrence'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return !(await loggersOf(db, about)).includes(who.id);
}
