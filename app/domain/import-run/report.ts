import type { Language } from '../../languages/language.ts';
import { differences } from '../case/differing.ts';
import { type Agreement, addCompared, type Compared, noAgreement } from './agreement.ts';

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

/** The report with more rows in it; the one given stays as it is, so that a batch can be tried again. */
export function withOutcomes(before: ImportReport, outcomes: readonly RowOutcome[]): ImportReport {
  const report = structuredClone(before);
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
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu');
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
