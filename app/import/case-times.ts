import type { Instant } from '../domain/instant.ts';
import type { Mapping } from './mapping.ts';
import type { RowReason } from './reasons.ts';
import { readAgain } from './wall-time.ts';

/** Reads the time in a column of a row: `null` where it is empty. */
export type TimeIn = (values: readonly string[]) => Instant | null | RowReason;
export type TimesIn = (column: string | undefined) => TimeIn;
/** When a row says that its case was opened and fulfilled. `twice`: the times that the wall showed twice, and which was taken. */
type CaseTimes = { opened: TimeRead; fulfilled: TimeRead; twice: Twice | null };
export type Twice = { which: 'opened' | 'fulfilled'; taken: 'earlier' | 'later' };
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
    const isTwice = (read: TimeRead) => typeof read === 'number' && readAgain(mapping.time, read) !== null;
    const which = isTwice(fulfilled) ? 'fulfilled' : isTwice(opened) ? 'opened' : null;
    const twice: Twice | null = which && { which, taken: 'earlier' };
    if (typeof opened !== 'number' || typeof fulfilled !== 'number' || fulfilled >= opened)
      return { opened, fulfilled, twice };
    const again = readAgain(mapping.time, fulfilled);
    if (again === null || again < opened) return { opened, fulfilled, twice };
    return { opened, fulfilled: again, twice: { which: 'fulfilled', taken: 'later' } };
  };
}
