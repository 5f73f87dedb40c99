import { basename } from 'node:path';
import { withTime } from '#db/dialects/busy.server.ts';
import { dialectOf } from '#db/dialects/chosen.server.ts';
import { CasesRead } from '#db/stores/cases.server.ts';
import { findImport, openSeen, putImport, putSpan, type Seen } from '#db/stores/imports.server.ts';
import { durably } from '../commands/durably.server.ts';
import { Desk } from '../commands/events/desk.server.ts';
import { recordFacts } from '../commands/events/record-decided.server.ts';
import { fingerprintBy, transact } from '../commands/transact.server.ts';
import type { Context } from '../context.server.ts';
import { type Case, outcomeOf } from '../domain/case/case.ts';
import type { EventGroup, FactEvent, GroupResult, PlainFact, RowGroup } from '../domain/event.ts';
import {
  emptyReport,
  type ImportReport,
  type RowOutcome,
  withOutcomes,
} from '../domain/import-run/report.ts';
import { formatInstant, type Instant } from '../domain/instant.ts';
import { plainFacts } from '../domain/intake/receive.ts';
import type { Who } from '../domain/ledger/entry.ts';
import { isProblem } from '../domain/problem.ts';
import { withoutStrays } from '../domain/stray-character.ts';
import type { Outcome } from '../domain/trust/contribution.ts';
import type { Localised } from '../languages/language.ts';
import { titleOf } from './import-charter.server.ts';
import {
  eachBatch,
  groupsOf,
  type ImportRequest,
  type ImportRun,
  outcomesOf,
  prepareImport,
  type ReadRow,
  type Refused,
} from './import-run.server.ts';
import type { Reading } from './read-row.ts';

/** `id`: what the import is listed under. */
export type Imported = { id: string; report: ImportReport; resumedAt: number };
/** The first rows of a file, each with what it would become. */
export type Preview = { of: 'cases' | 'occurrences'; rows: PreviewRow[] };
type PreviewRow = {
  line: number;
  reference: string | null;
  /** What it is about, with what became of it so far. */
  promises: { id: string; title: Localised; outcome: Outcome | null }[];
  /** When the case was opened, or when what is counted happened. */
  at: Instant | null;
  due: Instant | null;
  is: RowOutcome['is'];
  reason: string | null;
};

/**
 * Imports a file: every row that a promise covers becomes events, through the same door as all others. A bad row
 * is rejected and loses no other. How far the import has come is on disk with the rows themselves, so that after
 * a stop the same call goes on there, and the report is about the whole file. Importing again changes nothing. What is
 * overdue by it is declared by the next sweep: whoever imports sweeps, or waits for the one that comes by itself.
 */
export async function importFile(
  given: Context,
  who: Who,
  request: ImportRequest,
): Promise<Imported | Refused> {
  // It has time, although somebody may have begun it from a page.
  const context = { ...given, patience: Math.max(given.patience, withTime) };
  const work = () => importInTurns(context, who, request);
  return request.beside ? work() : dialectOf(context.db).foldingSeldom(context.db, work);
}

async function importInTurns(
  context: Context,
  who: Who,
  request: ImportRequest,
): Promise<Imported | Refused> {
  const run = await prepareImport(context, request, false);
  if ('refused' in run) return run;
  const before = await findImport(context.db, run.id);
  const unfinished = before?.finished === null ? before : null;
  const progress = {
    id: run.id,
    file: withoutStrays(basename(request.name ?? request.path)),
    mapping: request.mapping.name,
    by: who.id,
    started: unfinished?.started ?? formatInstant(run.now),
  };
  const rowWith = (report: ImportReport, finished: string | null) => ({
    ...progress,
    finished,
    rows: report.rows,
    report: JSON.stringify(report),
  });
  let report: ImportReport = unfinished ? JSON.parse(unfinished.report) : emptyReport(request.language);
  const resumedAt = report.rows;
  let passed = 0;
  const refused = await withSeen((seen) =>
    eachBatch(run, seen, async (rows) => {
      // Rows dealt with before a stop are read once more, only to know which identical ones came before.
      const fresh = rows.slice(Math.max(0, resumedAt - passed));
      passed += rows.length;
      if (fresh.length === 0) return;
      await replaceDiffering(context, run, fresh);
      const groups = groupsOf(fresh);
      if (groups.length === 0) {
        // Nothing to record is nothing to wait for the disk for: after a stop these rows are read once more.
        report = withOutcomes(report, outcomesOf(run, fresh, []));
        return;
      }
      report = await transact(context, async (work) => {
        const results = request.differing
          ? await request.differing.record(work, who, groups)
          : await recordFacts(work, who, groups.filter(isFact));
        const next = withOutcomes(report, outcomesOf(run, fresh, results));
        await putImport(work.trx, rowWith(next, null));
        const first = firstOf(results);
        if (first !== null) await putSpan(work.trx, run.id, { first, last: work.size() - 1 });
        return next;
      });
    }),
  );
  if (refused) return refused;
  const finished = rowWith(report, formatInstant(context.now()));
  await durably(context, (trx) => putImport(trx, finished));
  return { id: run.id, report, resumedAt };
}

/**
 * Says what an import would do, row by row as it would do it, and writes nothing. A charter that is not published
 * yet is read from the content folder.
 * @param previewed how many of the first rows to show one by one
 */
export async function previewImport(
  context: Context,
  who: Who,
  request: ImportRequest,
  previewed = 0,
): Promise<{ report: ImportReport; preview: Preview } | Refused> {
  const run = await prepareImport(context, request, true);
  if ('refused' in run) return run;
  const { publications, now } = run;
  const fingerprint = fingerprintBy(context);
  const preview: Preview = { of: request.mapping.case ? 'cases' : 'occurrences', rows: [] };
  let report = emptyReport(request.language);
  const refused = await withSeen((seen) =>
    eachBatch(run, seen, async (rows) => {
      const desk = new Desk(
        {
          trx: context.db,
          cases: new CasesRead(context.db),
          now,
          random: context.random,
          fingerprint,
          publications,
          units: context.units,
          intakes: context.intakes,
        },
        who,
      );
      await replaceDiffering(context, run, rows);
      const groups = groupsOf(rows);
      await desk.prepare(groups.filter(isFact));
      const references = rows.flatMap(({ reading }) => reading?.reference ?? []);
      for (const subject of seen.casesOf(references)) desk.know(subject);
      // What is asked of somebody else moves no case: there is nothing to decide on before it is recorded.
      const asked: GroupResult = { status: 'recorded', seq: 0, case: null };
      const results = groups.map((group) => (isFact(group) ? desk.take(group) : asked));
      seen.keepCases(groups.flatMap((group, at) => casesAfter(desk, group, results[at])));
      const outcomes = outcomesOf(run, rows, results);
      report = withOutcomes(report, outcomes);
      for (const [at, { group, reading }] of rows.slice(0, previewed - preview.rows.length).entries()) {
        const subjects = group ? casesAfter(desk, group, results[groups.indexOf(group)]) : [];
        const events = plainFacts(context.intakes, reading && 'events' in reading ? reading.events : []);
        preview.rows.push(previewRow(run, outcomes[at] as RowOutcome, reading, events, subjects));
      }
    }),
  );
  return refused ?? { report, preview };
}

export function isFact(group: RowGroup): group is EventGroup<FactEvent> {
  return group.events.every(({ event }) => event !== 'ask');
}

/** Gives the rows of a batch that differ from the record what they become, where whoever imports them says so. */
async function replaceDiffering({ db }: Context, run: ImportRun, rows: readonly ReadRow[]): Promise<void> {
  const { differing } = run.request;
  if (!differing) return;
  const groups = rows.flatMap(({ group }) => group ?? []);
  const taken = await differing.replace(db, run, groups);
  for (const row of rows) if (row.reading !== null && row.group) row.taken = taken.get(row.group);
}

/** The first entry that a batch of rows led to; all of the ledger behind it is the batch's too. */
function firstOf(results: readonly GroupResult[]): number | null {
  for (const result of results) if (!isProblem(result) && result.status === 'recorded') return result.seq;
  return null;
}

async function withSeen<Result>(work: (seen: Seen) => Promise<Result>): Promise<Result> {
  const seen = openSeen();
  try {
    return await work(seen);
  } finally {
    seen.close();
  }
}

/** The cases that a row is about, as it leaves them, the one that it is told by first. */
function casesAfter(desk: Desk, group: RowGroup, result: GroupResult | undefined): Case[] {
  if (!result || isProblem(result) || result.case === null) return [];
  const [said] = group.events;
  const first = desk.caseOf(result.case);
  const others = said?.event === 'receive' ? desk.casesNamed(said) : [];
  return [...(first ? [first] : []), ...others.filter(({ id }) => id !== result.case)];
}

function previewRow(
  { publications, request, now }: ImportRun,
  outcome: RowOutcome,
  reading: Reading | null,
  events: readonly PlainFact[],
  subjects: readonly Case[],
): PreviewRow {
  const { line, is } = outcome;
  const due = subjects[0]?.due ?? null;
  const outcomeNow = (subject: Case) => {
    const overdue = subject.due !== null && subject.state === 'open' && subject.due < now;
    return outcomeOf(subject) ?? (overdue ? 'breached' : null);
  };
  const promises = events.flatMap((event) => {
    if (event.event !== 'open' && event.event !== 'log') return [];
    const title = titleOf(publications, request.mapping.charter, event.commitment, event.at);
    const ofOccurrence = event.event === 'log' ? (event.kept ? 'kept' : 'breached') : null;
    const subject = subjects.find(({ commitment }) => commitment === event.commitment) ?? subjects[0];
    return { id: event.commitment, title, outcome: ofOccurrence ?? (subject ? outcomeNow(subject) : null) };
  });
  return {
    line,
    reference: reading?.reference ?? null,
    promises,
    at: events[0]?.at ?? null,
    due,
    is,
    reason: 'reason' in outcome ? outcome.reason : null,
  };
}
