import { findImport, spanOf, writtenBy } from '#db/stores/imports.server.ts';
import { entryNumbered } from '#db/stores/ledger.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import {
  findReversal,
  isOrphaned,
  newestReversal,
  putReversal,
  reversalNumbered,
} from '#db/stores/reversals.server.ts';
import { transact } from '../commands/transact.server.ts';
import type { Context } from '../context.server.ts';
import type { CorrectionReason } from '../domain/correction/kinds.ts';
import { formatInstant } from '../domain/instant.ts';
import type { Who } from '../domain/ledger/entry.ts';
import { refuseAsSecondPerson } from '../domain/person/second-person.ts';
import { isProblem, type Problem, problem } from '../domain/problem.ts';
import { addReports, nothingReversed, type ReversalReport } from '../domain/reversal/report.ts';
import { decideReversal, type Reversal, requestReversal } from '../domain/reversal/reversal.ts';
import { refuseStray } from '../domain/stray-character.ts';
import { decideTurn } from './reversal-turn.server.ts';

/** Entries of the import looked at in one transaction: short enough that nobody waits for it. */
const turnSize = 200;

export type ReversalProgress = (done: number, of: number) => void;

/** Orders that an import is taken back. @returns the number of the entry that says so */
export async function orderReversal(
  context: Context,
  who: Who,
  id: string,
  { because, note }: { because: CorrectionReason; note?: string | undefined },
): Promise<{ request: number } | Problem> {
  const stray = refuseStray(note === undefined ? {} : { note });
  if (stray) return stray;
  return transact(context, async ({ trx, now, commit }) => {
    const run = await findImport(trx, id);
    if (!run || run.finished === null) return problem('import-unfinished');
    const span = await spanOf(trx, id);
    const written = span && (await entryNumbered(trx, span.first));
    if (!span || !written) return problem('import-untraced');
    const newest = await newestReversal(trx, id);
    const earlier = newest && (await reversalNumbered(trx, newest.request));
    const { first, last } = span;
    const asked = { charter: written.entry.charter ?? '', first, last, because, note };
    const draft = requestReversal(asked, earlier, now, who);
    if (isProblem(draft)) return draft;
    const [recorded] = await commit([draft]);
    const request = recorded?.entry.seq ?? 0;
    const report = JSON.stringify(nothingReversed);
    await putReversal(trx, { request, import_id: id, next_seq: first, report, finished: null });
    return { request };
  });
}

/**
 * Says that an order is carried out, or declines it; what follows is done by `carryOut`. Another officer says it again
 * where whoever did may not act any more.
 */
export async function decideOnReversal(
  context: Context,
  who: Who,
  request: number,
  { approved, note }: { approved: boolean; note?: string | undefined },
): Promise<{ seq: number } | Problem> {
  const stray = refuseStray(note === undefined ? {} : { note });
  if (stray) return stray;
  return transact(context, async ({ trx, now, commit }) => {
    const reversal = await reversalNumbered(trx, request);
    const row = await findReversal(trx, request);
    const first = reversal && (await entryNumbered(trx, reversal.first));
    if (!reversal || !row || !first) return problem('unknown-request');
    if (reversal.state === 'approved' && !(await isOrphaned(trx, reversal, row)))
      return problem('request-settled');
    const draft = decideReversal(reversal, { approved, note }, [first.entry.who.id], now, who);
    if (isProblem(draft)) return draft;
    const [recorded] = await commit([draft]);
    if (!approved) await putReversal(trx, { ...row, finished: formatInstant(now) });
    return { seq: recorded?.entry.seq ?? 0 };
  });
}

/**
 * Strikes out what the import wrote, in turns, each of them on disk with how far it has come: after a stop the same call
 * goes on there. Called again it changes nothing.
 */
export async function carryOut(
  context: Context,
  request: number,
  onProgress: ReversalProgress = () => undefined,
): Promise<ReversalReport> {
  const progress = await progressOf(context, request);
  for (;;) {
    const turn = await takeTurn(context, request);
    onProgress(progress(turn.next), progress(null));
    if (turn.finished) return turn.report;
    await context.othersTurn();
  }
}

async function takeTurn(context: Context, request: number) {
  return transact(context, async ({ trx, now, publications, commit }) => {
    const row = await findReversal(trx, request);
    const reversal = await reversalNumbered(trx, request);
    if (!row || reversal?.state !== 'approved') throw new Error(`entry ${request} is no order to carry out`);
    const before: ReversalReport = JSON.parse(row.report);
    if (row.finished !== null) return { report: before, next: null, finished: true };
    const who = { id: reversal.decided?.by ?? '', role: 'compliance' as const };
    const { written, next } = await writtenBy(trx, row.import_id, row.next_seq, turnSize);
    const turn = await decideTurn({ trx, now, publications }, reversal, written, who);
    await commit(turn.drafts);
    const report = addReports(before, turn.report);
    const finished = next === null ? formatInstant(now) : null;
    const after = { ...row, report: JSON.stringify(report), finished };
    await putReversal(trx, { ...after, next_seq: next ?? row.next_seq });
    return { report, next, finished: finished !== null };
  });
}

/**
 * What taking an import back would do if this person did it, or somebody else where they may not, worked out as it would be done;
 * nothing is written.
 */
export async function previewReversal(
  context: Context,
  who: Who,
  id: string,
  onProgress: ReversalProgress = () => undefined,
): Promise<ReversalReport> {
  const span = await spanOf(context.db, id);
  const newest = await newestReversal(context.db, id);
  const asked = newest && (await reversalNumbered(context.db, newest.request));
  if (!span) return nothingReversed;
  const by = asked?.state === 'open' ? asked.by : '';
  const importer = (await entryNumbered(context.db, span.first))?.entry.who.id;
  const isSecond = refuseAsSecondPerson(who, [by, importer ?? '']) === null;
  const officer = { id: isSecond ? who.id : 'somebody-else', role: 'compliance' as const };
  const pretended: Reversal = {
    ...{ seq: -1, charter: null, ...span, because: 'other', by, at: 0, note: undefined },
    ...{ state: 'approved', decided: { by: officer.id, at: 0, note: undefined } },
  };
  let report = nothingReversed;
  for (let from: number | null = span.first; from !== null; ) {
    const publications = await readPublications(context.db);
    const { written, next } = await writtenBy(context.db, id, from, turnSize);
    const bench = { trx: context.db, now: context.now(), publications };
    report = addReports(report, (await decideTurn(bench, pretended, written, officer)).report);
    onProgress((next ?? span.last) - span.first, span.last - span.first + 1);
    from = next;
    await context.othersTurn();
  }
  return report;
}

/** How many of the numbers between the first and the last entry of the import are behind. */
async function progressOf({ db }: Context, request: number): Promise<(next: number | null) => number> {
  const reversal = await reversalNumbered(db, request);
  const { first = 0, last = 0 } = reversal ?? {};
  return (next) => (next ?? last + 1) - first;
}
