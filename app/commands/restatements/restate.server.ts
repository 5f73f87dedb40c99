import type { Database } from '#db/schema.ts';
import { readHead } from '#db/stores/ledger.server.ts';
import { countOpened, countOutcomes } from '#db/stores/opened-cases.server.ts';
import { calendarVersions, readPublications } from '#db/stores/publications.server.ts';
import {
  endRestatementWork,
  findRestatementWork,
  isLeft,
  newestRestatement,
  putRestatementWork,
  restatementNumbered,
} from '#db/stores/restatements.server.ts';
import type { Context } from '../../context.server.ts';
import { commitmentIn, editionsOf } from '../../domain/charter/published.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../domain/problem.ts';
import {
  decideRestatement,
  nothingRestated,
  type Restatement,
  type Restating,
  requestRestatement,
  type ToRestate,
  tellRestated,
  withCorrection,
} from '../../domain/restatement/restatement.ts';
import { refuseStray } from '../../domain/stray-character.ts';
import { transact, type Work } from '../transact.server.ts';
import { type AskedRestatement, openedIn, placeAsked, restateTurn } from './restatement-turn.server.ts';

export type RestatementProgress = (done: number, of: number) => void;

/** Orders that a period is restated. @returns the number of the entry that says so */
export async function orderRestatement(
  context: Context,
  who: Who,
  { note, ...asked }: AskedRestatement & { note?: string | undefined },
): Promise<{ request: number } | Problem> {
  const stray = refuseStray(note === undefined ? {} : { note });
  if (stray) return stray;
  return transact(context, async (work) => {
    const placed = placeAsked(work, asked);
    if (isProblem(placed)) return placed;
    const earlier = await newestRestatement(work.trx, asked);
    const { toRestate, hasClock, today } = placed;
    const draft = requestRestatement(toRestate, note, { hasClock, earlier, today }, work.now, who);
    if (isProblem(draft)) return draft;
    const [recorded] = await work.commit([draft]);
    return { request: recorded?.entry.seq ?? 0 };
  });
}

/**
 * Says that an order is carried out, or declines it; what follows is done by `carryOutRestatement`. Another officer says it again
 * where whoever did may not act any more.
 */
export async function decideOnRestatement(
  context: Context,
  who: Who,
  request: number,
  { approved, note }: { approved: boolean; note?: string | undefined },
): Promise<{ seq: number } | Problem> {
  const stray = refuseStray(note === undefined ? {} : { note });
  if (stray) return stray;
  return transact(context, async ({ trx, now, commit }) => {
    const order = await restatementNumbered(trx, request);
    if (!order) return problem('unknown-request');
    if (order.state === 'approved' && !(await isLeft(trx, order))) return problem('request-settled');
    const draft = decideRestatement(order, { approved, note }, now, who);
    if (isProblem(draft)) return draft;
    const [recorded] = await commit([draft]);
    return { seq: recorded?.entry.seq ?? 0 };
  });
}

/**
 * Corrects the cases that are judged otherwise, in turns, each of them on disk with how far it has come: after a stop the same call
 * goes on there. What was written meanwhile is looked at again, until one transaction finds nothing left and tells what was restated.
 * Called again it changes nothing.
 */
export async function carryOutRestatement(
  context: Context,
  request: number,
  onProgress: RestatementProgress = () => undefined,
): Promise<Restatement> {
  const publications = await readPublications(context.db);
  const asked = await restatementNumbered(context.db, request);
  const of = asked ? await countOpened(context.db, openedIn({ publications }, asked)) : 0;
  let done = 0;
  for (;;) {
    const turn = await takeTurn(context, request);
    done = Math.min(done + turn.looked, of);
    onProgress(done, of);
    if (turn.order.state === 'restated') return turn.order;
    await context.othersTurn();
  }
}

async function takeTurn(context: Context, request: number) {
  return transact(context, async (work) => {
    const { trx, now, commit } = work;
    const order = await restatementNumbered(trx, request);
    if (order?.state === 'restated') return { looked: 0, order };
    if (order?.state !== 'approved') throw new Error(`entry ${request} is no restatement to carry out`);
    const { size } = await readHead(trx);
    const row = (await findRestatementWork(trx, request)) ?? firstPass(request, size);
    const who = { id: order.decided?.by ?? '', role: 'compliance' as const };
    const turn = await restateTurn(work, order, row, { order: request, who });
    const recorded = await commit(turn.changed.flatMap(({ restated }) => restated.entries));
    let restating: Restating = JSON.parse(row.restating);
    const corrections = recorded.filter(({ entry }) => entry.kind === 'entry.corrected');
    for (const [place, { restated }] of turn.changed.entries())
      restating = withCorrection(restating, corrections[place]?.entry.seq ?? 0, restated);
    const after = { ...row, restating: JSON.stringify(restating) };
    if (turn.next !== null) await putRestatementWork(trx, { ...after, after: turn.next });
    else if (row.after === '' && turn.changed.length === 0 && !(await isOutdated(work, order, row))) {
      const counts = await countOutcomes(trx, openedIn(work, order));
      await commit([tellRestated(order, restating, counts, now, who)]);
      await endRestatementWork(trx, request);
    } else await putRestatementWork(trx, await nextPass(work, order, after, size));
    const standing = await restatementNumbered(trx, request);
    return { looked: turn.looked, order: standing ?? order };
  });
}

/** One look at all cases, or at those that were written about since a number; `size`: how many entries there were when it began. */
type Pass = Database['restatement_work'];

function firstPass(request: number, size: number): Pass {
  return { request, after: '', since: 0, size, restating: JSON.stringify(nothingRestated) };
}

/** Looks again at what was written about since this pass began; at all, where a calendar was published. */
async function nextPass(work: Work, asked: ToRestate, row: Pass, size: number): Promise<Pass> {
  return { ...row, after: '', since: (await isOutdated(work, asked, row)) ? 0 : row.size, size };
}

/** Whether a calendar of the promise was published anew since a pass began: then some were judged by the one before. */
async function isOutdated(
  { trx, publications }: Work,
  { charter, commitment }: ToRestate,
  { size }: Pass,
): Promise<boolean> {
  const names = new Set(
    editionsOf(publications, charter).flatMap(
      (each) => commitmentIn(each, commitment)?.clock?.calendar ?? [],
    ),
  );
  for (const name of names)
    if ((await calendarVersions(trx, name)).some(({ seq }) => seq >= size)) return true;
  return false;
}
