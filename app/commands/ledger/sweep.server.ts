import { findAttributes } from '#db/stores/attributes.server.ts';
import { findBreaches } from '#db/stores/breaches.server.ts';
import { findOverdue } from '#db/stores/cases.server.ts';
import { findMissed } from '#db/stores/duties.server.ts';
import { findExemption, findExpired } from '#db/stores/exemptions.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { findRemediesDue } from '#db/stores/remedies.server.ts';
import { lastWatched } from '#db/stores/time.server.ts';
import type { Context } from '../../context.server.ts';
import { groundOf, sweepCase } from '../../domain/case/decide.ts';
import { commitmentIn, editionNumbered } from '../../domain/charter/published.ts';
import { missDuty } from '../../domain/duty/decide.ts';
import { dutiesEnded } from '../../domain/duty/duty.ts';
import { expireExemption } from '../../domain/exemption/decide.ts';
import { formatInstant, type Instant } from '../../domain/instant.ts';
import type { Draft, Who } from '../../domain/ledger/entry.ts';
import { heartbeatDue } from '../../domain/ledger/heartbeat.ts';
import { isProblem } from '../../domain/problem.ts';
import { remedyGroundOf, sweepRemedy } from '../../domain/remedy/decide.ts';
import { nextTurn, workSince } from '../../turns.ts';
import { areRedated, redateCases } from '../charters/redate-cases.server.ts';
import { transact } from '../transact.server.ts';
import { requireSteady } from './examine.server.ts';

const sweeper: Who = { id: 'sweep', role: 'system' };
/** Cases in the first transaction; later ones take as many as fit into a turn, see nextTurn. */
const firstTurn = 40;
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
  // What a stop left of it: no case falls due by a calendar that is not in force any more.
  await redateCases(context, sweeper);
  let declared = await sweepCases(context, until);
  declared += await sweepDuties(context, until);
  await inTurns(context, async (most) => {
    const swept = await sweepRemedies(context, most, until);
    // What one pass adds may have another period behind it that is over, or open a case that is overdue already.
    declared += swept.late + (await sweepCases(context, until));
    return swept.found > 0;
  });
  await inTurns(context, async (most) => (await sweepExemptions(context, most, until)) === most);
  if (watchedFrom !== null) await beat(context, watchedFrom);
  return { declared };
}

/** Until none is overdue: what a breach owes may open a case that is. */
async function sweepCases(context: Context, until?: Instant): Promise<number> {
  let declared = 0;
  await inTurns(context, async (most) => {
    const found = await sweepOnce(context, most, until);
    declared += found;
    return found > 0;
  });
  return declared;
}

/** Ten thousand overdue at once are many short transactions, between which others have their turn. */
async function inTurns(context: Context, pass: (most: number) => Promise<boolean>): Promise<void> {
  for (let most = firstTurn; ; ) {
    const before = process.cpuUsage();
    if (!(await pass(most))) return;
    most = nextTurn(most, workSince(before));
    await context.othersTurn();
  }
}

/** Looks before it takes the write lock: most sweeps find nothing. */
async function sweepOnce(context: Context, most: number, until?: Instant): Promise<number> {
  if ((await findOverdue(context.db, until ?? context.now(), 1)).length === 0) return 0;
  return transact(context, async (work) => {
    const now = until ?? work.now;
    const overdue = await findOverdue(work.trx, now, most);
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

/** Adds what further periods owe, and declares the remedies that were not paid in time. */
async function sweepRemedies(
  context: Context,
  most: number,
  until?: Instant,
): Promise<{ found: number; late: number }> {
  if ((await findRemediesDue(context.db, until ?? context.now(), 1)).length === 0)
    return { found: 0, late: 0 };
  return transact(context, async (work) => {
    const now = until ?? work.now;
    const due = (await findRemediesDue(work.trx, now, most)).slice(0, most);
    const breaches = due.map(({ breach }) => breach);
    const known = await findBreaches(work.trx, { ids: breaches, cases: [], occurrences: [] });
    const units = new Map(known.map(({ id, unit }) => [id, unit]));
    // What is owed tells of the case what its terms need, unless nothing is owed yet.
    const untold = due.flatMap(({ owed, case: id }) => (Number(owed) === 0 && id !== null ? [id] : []));
    const attributes = await findAttributes(work.trx, untold);
    const drafts = due.flatMap((remedy) => {
      const edition = editionNumbered(work.publications, remedy.charter, remedy.edition);
      const ground = edition && remedyGroundOf(edition, remedy.commitment, work.publications.calendars);
      const unit = units.get(remedy.breach) ?? null;
      return sweepRemedy(remedy, ground, unit, now, sweeper, attributes.get(remedy.case ?? '')) ?? [];
    });
    await work.commit(drafts);
    const late = drafts.filter(({ kind }) => kind === 'breach.declared').length;
    return { found: drafts.length, late };
  });
}

/** Refuses the requests for exemptions that nobody decided on in time, as of when each was due. */
async function sweepExemptions(context: Context, most: number, until?: Instant): Promise<number> {
  if ((await findExpired(context.db, until ?? context.now(), 1)).length === 0) return 0;
  return transact(context, async (work) => {
    const now = until ?? work.now;
    const due = await findExpired(work.trx, now, most);
    const breaches = due.map(({ breach }) => breach);
    const known = await findBreaches(work.trx, { ids: breaches, cases: [], occurrences: [] });
    const byId = new Map(known.map((breach) => [breach.id, breach]));
    const drafts: Draft[] = [];
    for (const { seq, breach: id } of due) {
      const [breach, request] = [byId.get(id), await findExemption(work.trx, id, seq)];
      const decided = breach && expireExemption(breach, request, now, sweeper);
      if (decided && !isProblem(decided)) drafts.push(...decided);
    }
    await work.commit(drafts);
    return drafts.length;
  });
}

/**
 * Writes down until when promises were watched, once `every` seconds; a stop writes the rest with `every` 0.
 * A span begins where the last one ended, unless this process started later (see heartbeatDue).
 */
export async function beat(context: Context, watchedFrom: Instant, every = heartbeat): Promise<void> {
  if (!heartbeatDue(await lastWatched(context.db), watchedFrom, context.now(), every)) return;
  await transact(context, async (work) => {
    // Promises were not watched while cases still wait for the due times of a calendar that was published since.
    if (!(await areRedated(work, context))) return;
    const span = heartbeatDue(await lastWatched(work.trx), watchedFrom, work.now, every);
    if (!span) return;
    const fields = { from: formatInstant(span.from), to: formatInstant(span.to) };
    await work.commit([{ kind: 'clock.swept', occurred: fields.to, who: sweeper, public: fields }]);
  });
}
