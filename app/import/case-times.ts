import type { Instant } from '../domain/instant.ts';
import type { Mapping } from './mapping.ts';
import type { RowReason } from './reasons.ts';
import { readAgain } from './wall-time.ts';

/** Reads the time in a column of a row: `null` where it is empty. */
export type TimeIn = (values: readonly string[]) => Instant | null | RowReason;
export type TimesIn = (column: string | undefined) => TimeIn;
/** When a row says that its case was opened and fulfilled; `later`, where only the later reading of the second makes sense. */
type CaseTimes = { opened: TimeRead; fulfilled: TimeRead; later: boolean };
type TimeRead = ReturnType<TimeIn>;

/**
 * Reads the times of a case. In the hour that a wall shows twice the earlier reading is taken, but for a case that would
 * be fulfilled before it was opened.
 */
export function caseTimes(
  mapping: Mapping,
  cases: NonNullable<Mapping['case']>,
  timeIn: TimesIn,
): (values: readonly string[]) => CaseTimes {
  const openedIn = timeIn(cases.opened);
  const fulfilledIn = timeIn(cases.fulfilled);
  return (values) => {
    const [opened, fulfilled] = [openedIn(values), fulfilledIn(values)];
    if (typeof opened !== 'number' || typeof fulfilled !== 'number' || fulfilled >= opened)
      return { opened, fulfilled, later: false };
    const again = readAgain(mapping.time, fulfilled);
    const later = again !== null && again >= opened;
    return { opened, fulfilled: later ? again : fulfilled, later };
  };
}
