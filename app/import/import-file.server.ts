import { basename } from 'node:path';
import { withTime } from '#db/dialects/busy.server.ts';
import { CasesRead } from '#db/stores/cases-read.server.ts';
import { findImport, putImport } from '#db/stores/imports.server.ts';
import { readHead } from '#db/stores/ledger.server.ts';
import { putSpan } from '#db/stores/reversals.server.ts';
import { openSeen, type Seen } from '#db/stores/seen.server.ts';
import { durably } from '../commands/durably.server.ts';
import { Desk } from '../commands/events/desk.server.ts';
import { recordEvents } from '../commands/events/record-events.server.ts';
import { sweep } from '../commands/ledger/sweep.server.ts';
import type { Context } from '../context.server.ts';
import { type Case, outcomeOf } from '../domain/case/case.ts';
import type { AskEvent, EventGroup, FactEvent, GroupResult } from '../domain/event.ts';
import {
  emptyReport,
  type ImportReport,
  type RowOutcome,
  withOutcomes,
} from '../domain/import-run/report.ts';
import { formatInstant, type Instant } from '../domain/instant.ts';
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
  type Refused,
  takeOverIn,
} from './import-run.server.ts';
import type { Reading } from './read-row.ts';

/** `id`: what the import is listed under. */
export type Imported = { id: string; report: ImportReport; resumedAt: number; declared: number };
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
 * a stop the same call goes on there, and the report is about the whole file. Importing again changes nothing.
 */
export async function importFile(
  given: Context,
  who: Who,
  request: ImportRequest,
): Promise<Imported | Refused> {
  // It has time, although somebody may have begun it from a page.
  const context = { ...given, patience: Math.max(given.patience, withTime) };
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
      await takeOverIn(context, run, fresh);
      let next = report;
      await recordEvents(context, who, groupsOf(fresh), async (trx, results) => {
        next = withOutcomes(report, outcomesOf(run, fresh, results));
        await putImport(trx, rowWith(next, null));
        const first = firstOf(results);
        if (first !== null) await putSpan(trx, run.id, { first, last: (await readHead(trx)).size - 1 });
      });
      report = next;
    }),
  );
  if (refused) return refused;
  const finished = rowWith(report, formatInstant(context.now()));
  await durably(context, (trx) => putImport(trx, finished));
  const { declared } = await sweep(context, null);
  return { id: run.id, report, resumedAt, declared };
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
  const fingerprint = (text: string) => context.signer().fingerprint(text);
  const units = context.units();
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
          units,
        },
        who,
      );
      await takeOverIn(context, run, rows);
      const groups = groupsOf(rows);
      await desk.prepare(groups.filter(isFact));
      const references = rows.flatMap(({ reading }) => reading?.reference ?? []);
      for (const subject of seen.casesOf(references)) desk.know(subject);
      // What is asked of somebody else moves no case: there is nothing to decide on before it is recorded.
      const asked: GroupResult = { status: 'recorded', seq: 0, case: null };
      const results = groups.map((group) => (isFact(group) ? desk.take(group) : asked));
      seen.keepCases(results.flatMap((result) => caseAfter(desk, result) ?? []));
      const outcomes = outcomesOf(run, rows, results);
      report = withOutcomes(report, outcomes);
      for (const [at, { group, reading }] of rows.slice(0, previewed - preview.rows.length).entries()) {
        const result = group && results[groups.indexOf(group)];
        const subject = result ? caseAfter(desk, result) : null;
        preview.rows.push(previewRow(run, outcomes[at] as RowOutcome, reading, subject));
      }
    }),
  );
  return refused ?? { report, preview };
}

function isFact(group: EventGroup<FactEvent> | EventGroup<AskEvent>): group is EventGroup<FactEvent> {
  return group.events.every(({ event }) => event !== 'ask');
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

function caseAfter(desk: Desk, result: GroupResult): Case | null {
  return isProblem(result) || result.case === null ? null : desk.caseOf(result.case);
}

function previewRow(
  { publications, request, now }: ImportRun,
  outcome: RowOutcome,
  reading: Reading | null,
  subject: Case | null,
): PreviewRow {
  const events = reading && 'events' in reading ? reading.events : [];
  const { line, is } = outcome;
  const due = subject?.due ?? null;
  const overdue = due !== null && subject?.state === 'open' && due < now;
  const ofCase = subject && (outcomeOf(subject) ?? (overdue ? 'breached' : null));
  const promises = events.flatMap((event) => {
    if (!('commitment' in event)) return [];
    const title = titleOf(publications, request.mapping.charter, event.commitment, event.at);
    const ofOccurrence = event.event === 'log' ? (event.kept ? 'kept' : 'breached') : null;
    return { id: event.commitment, title, outcome: ofOccurrence ?? ofCase };
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
