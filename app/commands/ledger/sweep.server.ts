import { setImmediate as othersTurn } from 'node:timers/promises';
import { findOverdue } from '#db/stores/cases.server.ts';
import { findMissed } from '#db/stores/duties.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { lastWatched } from '#db/stores/watched.server.ts';
import type { Context } from '../../context.server.ts';
import { sweepCase } from '../../domain/case/decide.ts';
import { commitmentIn, editionNumbered } from '../../domain/charter/published.ts';
import { missDuty } from '../../domain/duty/decide.ts';
import { dutiesEnded } from '../../domain/duty/duty.ts';
import { formatInstant, type Instant } from '../../domain/instant.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { heartbeatDue } from '../../domain/ledger/heartbeat.ts';
import { groundOf } from '../events/desk.server.ts';
import { transact } from '../transact.server.ts';
import { requireSteady } from './settle-clock.server.ts';

const sweeper: Who = { id: 'sweep', role: 'system' };
/** Cases in one transaction: ten thousand overdue at once are many short ones, between which others have their turn. */
const batch = 100;
/** A heartbeat every so many seconds; one covers an hour at most (content/design/ledger.md, Time). */
const heartbeat = 3_000;

/**
 * Declares every breach whose due time has passed, each with the due time as its time, and writes a heartbeat
 * when the last one is old. Sweeping late, twice or after a stop gives the same breaches.
 * @param watchedFrom since when this process has been sweeping without a gap; `null` for a single sweep by hand,
 * which watches no span
 * @param until only what was overdue then; entries are recorded with the present all the same
 * @returns how many breaches were declared
 * @throws ClockInDoubt while nobody knows what time it is
 */
export async function sweep(
  context: Context,
  watchedFrom: Instant | null,
  until?: Instant,
): Promise<{ declared: number }> {
  await requireSteady(context);
  let declared = 0;
  for (let found = batch; found === batch; ) {
    found = await sweepOnce(context, until);
    declared += found;
    if (found === batch) await othersTurn();
  }
  declared += await sweepDuties(context, until);
  if (watchedFrom !== null) await beat(context, watchedFrom);
  return { declared };
}

/** Looks before it takes the write lock: most sweeps find nothing. */
async function sweepOnce(context: Context, until?: Instant): Promise<number> {
  if ((await findOverdue(context.db, until ?? context.now(), 1)).length === 0) return 0;
  return transact(context, async (work) => {
    const now = until ?? work.now;
    const overdue = await findOverdue(work.trx, now, batch);
    const decisions = overdue.flatMap((subject) => {
      const edition = editionNumbered(work.publications, subject.charter, subject.edition);
      const terms = edition && commitmentIn(edition, subject.commitment);
      const ground = terms && groundOf({ ...work, now }, edition, terms, sweeper);
      return ground ? (sweepCase(subject, ground)?.entries ?? []) : [];
    });
    await work.commit(decisions);
    return decisions.length;
  });
}

/** Declares the duties that nobody discharged in a period that is over; costs a look per period of a duty promised. */
async function sweepDuties(context: Context, until?: Instant): Promise<number> {
  const { editions } = await readPublications(context.db);
  if ((await findMissed(context.db, dutiesEnded(editions, until ?? context.now()))).length === 0) return 0;
  return transact(context, async (work) => {
    const ended = dutiesEnded(work.publications.editions, until ?? work.now);
    const missed = await findMissed(work.trx, ended);
    await work.commit(missed.map((duty) => missDuty(duty, null, sweeper)));
    return missed.length;
  });
}

/**
 * Writes down until when promises were watched, once `every` seconds; a stop writes the rest with `every` 0.
 * A span begins where the last one ended, unless this process started later (see heartbeatDue).
 */
export async function beat(context: Context, watchedFrom: Instant, every = heartbeat): Promise<void> {
  if (!heartbeatDue(await lastWatched(context.db), watchedFrom, context.now(), every)) return;
  await transact(context, async (work) => {
    const span = heartbeatDue(await lastWatched(work.trx), watchedFrom, work.now, every);
    if (!span) return;
    const fields = { from: formatInstant(span.from), to: formatInstant(span.to) };
    await work.commit([{ kind: 'clock.swept', occurred: fields.to, who: sweeper, public: fields }]);
  });
}
