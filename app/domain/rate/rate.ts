import type { Standalone } from '../correction/strike-out.ts';
import type { PlainDate } from '../instant.ts';
import { type Entry, placeOf } from '../ledger/entry.ts';
import type { Contribution } from '../trust/contribution.ts';

/** The counts of a period that were reported, or a bare percentage. */
export type Rate = Standalone & {
  unit: string | null;
  from: PlainDate;
  to: PlainDate;
  kept: number | null;
  of: number | null;
  percent: number | null;
};

/** The report after one more entry about it. @throws Error for an entry that cannot follow */
export function fold(before: Rate | null, entry: Entry): Rate {
  if (entry.kind === 'rate.reported')
    return { seq: entry.seq, ...placeOf(entry), ...entry.public, struck: false };
  if (!before) throw new Error(`${entry.kind} ${entry.seq} of a report that was never made`);
  return entry.kind === 'entry.corrected' ? { ...before, struck: true } : before;
}

/** How many of its cases were failures. */
export function failedOf({ kept, of }: Pick<Rate, 'kept' | 'of'>): number {
  return (of ?? 0) - (kept ?? 0);
}

/** Only counts are scored, at the period's end; a bare percentage is shown. */
export function contributionOf(rate: Rate): Contribution[] {
  const { kept, of, to: day, struck } = rate;
  if (struck || kept === null || of === null) return [];
  return [
    { day, outcome: 'kept', count: kept },
    { day, outcome: 'breached', count: of - kept },
  ];
}
