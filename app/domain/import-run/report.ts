import type { Language } from '../../languages/language.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { CalendarEnds } from '../calendar/calendar-ends.ts';
import { differences } from '../case/said-again.ts';
import type { Clock } from '../clock/clock.ts';
import { dueAt, isBreached } from '../clock/due.ts';
import type { Instant } from '../instant.ts';
import { isMailAddress } from '../mail/address.ts';

/** What the source itself says of a row, to compare with; a case whose row was read far enough. */
export type Expected = {
  /** When the source said that it would be done, put right like every other time. */
  due: Instant;
  /** The source's own word; `null` where it says neither. */
  verdict: 'kept' | 'breached' | null;
  opened: Instant | null;
  fulfilled: Instant | null;
  commitment: string | null;
};

/** How many of the rows compared came out the same. */
type Same = { same: number; of: number };
type Agreement = {
  /** Kept's due time beside the source's, within a minute, for every row with both. */
  due: Same & { byCommitment: Record<string, Same> };
  /** The source's word beside what its own due time says, for every row with a due time. */
  verdict: Same;
  /** The source's word beside what Kept's due time says, for the rows accepted. */
  outcome: Same;
};

/** What was compared in one row; `null` where there is nothing to compare. */
export type Compared = {
  commitment: string | null;
  /** Kept's own due time. */
  due: Instant | null;
  sameDue: boolean | null;
  sameVerdict: boolean | null;
  outcome: 'kept' | 'breached' | null;
  sameOutcome: boolean | null;
};

const minute = 60;
/** Where no promise of the charter says it: done at the very second is in time. */
const unsaid = { boundary: 'inclusive' } as const;

const noAgreement: Agreement = {
  due: { same: 0, of: 0, byCommitment: {} },
  verdict: { same: 0, of: 0 },
  outcome: { same: 0, of: 0 },
};

/**
 * Compares what a source says of a row with what Kept works out. Both are read as of `now`: what is not fulfilled
 * is breached in the source's eyes from the moment it publishes.
 * @param promise the clock and calendar by which Kept judges the row; `null` when no promise covers it
 */
export function compare(
  expected: Expected,
  promise: { clock: Clock; calendar: Calendar } | null,
  now: Instant,
): Compared {
  const { opened, fulfilled, commitment, verdict } = expected;
  const said = isDoneInTime(promise?.clock ?? unsaid, expected.due, fulfilled);
  const due = promise && opened !== null ? dueOrNull(promise, opened) : null;
  const outcome =
    promise && due !== null ? (isBreached(promise.clock, due, fulfilled ?? now) ? 'breached' : 'kept') : null;
  return {
    commitment,
    due,
    sameDue: due === null ? null : Math.abs(due - expected.due) <= minute,
    sameVerdict: verdict === said,
    outcome,
    sameOutcome: outcome === null ? null : outcome === verdict,
  };
}

function isDoneInTime(
  clock: Pick<Clock, 'boundary'>,
  due: Instant,
  fulfilled: Instant | null,
): 'kept' | 'breached' {
  return fulfilled === null || isBreached(clock, due, fulfilled) ? 'breached' : 'kept';
}

function dueOrNull(
  { clock, calendar }: { clock: Clock; calendar: Calendar },
  opened: Instant,
): Instant | null {
  try {
    return dueAt(clock, calendar, opened);
  } catch (error) {
    if (error instanceof CalendarEnds) return null;
    throw error;
  }
}

/** Counts one more row. */
function addCompared(agreement: Agreement, compared: Compared, accepted: boolean): void {
  const { due, verdict, outcome } = agreement;
  if (compared.sameDue !== null) {
    count(due, compared.sameDue);
    const commitment = compared.commitment ?? '';
    due.byCommitment[commitment] ??= { same: 0, of: 0 };
    count(due.byCommitment[commitment], compared.sameDue);
  }
  if (compared.sameVerdict !== null) count(verdict, compared.sameVerdict);
  if (accepted && compared.sameOutcome !== null) count(outcome, compared.sameOutcome);
}

function count(into: Same, same: boolean): void {
  into.of += 1;
  if (same) into.same += 1;
}

/** What became of a file: every row is accepted, skipped or rejected. */
export type ImportReport = {
  /** In which its reasons are said; reports of old do not know. */
  language?: Language;
  rows: number;
  /** `recorded` now and `already` known before, of which nothing was written. */
  accepted: number;
  recorded: number;
  already: number;
  /** Rows that no promise covers, by the reason. */
  skipped: Record<string, number>;
  /** Occurrences left out of rows that were accepted for others, by the reason. */
  leftOut: Record<string, number>;
  /** The first thousand; `rejectedMore` counts the others. `line` is the line of the file. */
  rejected: Rejection[];
  rejectedMore: number;
  /** How rows were read that could be read in two ways: the first thousand. Reports of old have none. */
  remarks?: Rejection[];
  /** How many more there are, where there are. */
  remarksMore?: number;
  /** How many of the rejected rows differ from the record, and could be taken over. */
  differing?: number;
  agreement: Agreement;
};
type Rejection = { line: number; reason: string; code: string };

/** What became of one row. */
export type RowOutcome = { line: number; compared: Compared | null } & (
  | { is: 'recorded' | 'already'; leftOut: string[]; remark?: { reason: string; code: string } | undefined }
  | { is: 'skipped'; reason: string }
  | { is: 'rejected'; reason: string; code: string }
);

/** Rejected rows kept with their line and reason; a file can have a million of them. */
const mostRejections = 1_000;

export function emptyReport(language: Language): ImportReport {
  const counts = { rows: 0, accepted: 0, recorded: 0, already: 0, skipped: {}, leftOut: {} };
  return { language, ...counts, rejected: [], rejectedMore: 0, agreement: structuredClone(noAgreement) };
}

/**
 * The report with more rows in it; the one given stays as it is, so that a batch can be tried again. What it lists is not
 * copied with every batch of a file: lists that are full are the same from then on, and what is in them never changes.
 */
export function withOutcomes(before: ImportReport, outcomes: readonly RowOutcome[]): ImportReport {
  const { rejected, remarks } = before;
  const report = structuredClone({
    ...before,
    rejected: [],
    ...(remarks && { remarks: [] }),
  }) as ImportReport;
  report.rejected = toExtend(rejected);
  if (remarks) report.remarks = toExtend(remarks);
  for (const outcome of outcomes) {
    report.rows += 1;
    if (outcome.compared) addCompared(report.agreement, outcome.compared, 'leftOut' in outcome);
    switch (outcome.is) {
      case 'recorded':
      case 'already':
        report.accepted += 1;
        report[outcome.is] += 1;
        for (const reason of outcome.leftOut) countIn(report.leftOut, reason);
        if (outcome.remark) remark(report, { line: outcome.line, ...outcome.remark });
        break;
      case 'skipped':
        countIn(report.skipped, outcome.reason);
        break;
      case 'rejected': {
        const { line, reason, code } = outcome;
        if ((differences as readonly string[]).includes(code)) report.differing = (report.differing ?? 0) + 1;
        if (report.rejected.length < mostRejections) report.rejected.push({ line, reason, code });
        else report.rejectedMore += 1;
      }
    }
  }
  return report;
}

function toExtend(list: Rejection[]): Rejection[] {
  return list.length < mostRejections ? [...list] : list;
}

function remark(report: ImportReport, said: Rejection): void {
  report.remarks ??= [];
  if (report.remarks.length < mostRejections) report.remarks.push(said);
  else report.remarksMore = (report.remarksMore ?? 0) + 1;
}

function countIn(counts: Record<string, number>, reason: string): void {
  counts[reason] = (counts[reason] ?? 0) + 1;
}

/** The report with a reference taken out of every reason that people read; its counts and lines stay. */
export function withoutReference(report: ImportReport, reference: string): ImportReport {
  const escaped = reference.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const flags = isMailAddress(reference) ? 'giu' : 'gu';
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, flags);
  const cleared = (text: string) => text.replaceAll(word, '…');
  const merged = (counts: Record<string, number>) => {
    const all: Record<string, number> = {};
    for (const [reason, count] of Object.entries(counts))
      all[cleared(reason)] = (all[cleared(reason)] ?? 0) + count;
    return all;
  };
  return {
    ...report,
    skipped: merged(report.skipped),
    leftOut: merged(report.leftOut),
    rejected: report.rejected.map((rejection) => ({ ...rejection, reason: cleared(rejection.reason) })),
    ...(report.remarks && {
      remarks: report.remarks.map((said) => ({ ...said, reason: cleared(said.reason) })),
    }),
  };
}
