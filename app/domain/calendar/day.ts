import { dateOfDay, type PlainDate } from '../instant.ts';

/** Whole days since 1970-01-01, a date as a number one can count with. */
export type EpochDay = number;

export const SECONDS_PER_DAY = 86_400;

/** The epoch day of a date (`YYYY-MM-DD`, taken to be valid). */
export function epochDay(date: PlainDate): EpochDay {
  return (
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000
  );
}

export function plainDate(day: EpochDay): PlainDate {
  return dateOfDay(day);
}

/** 0 is Monday, 6 is Sunday: the index of the day in `weekdays`. */
export function weekdayIndex(day: EpochDay): number {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

/** The same date `months` later, or the last day of that month where it has no such date. */
export function addMonths(day: EpochDay, months: number): EpochDay {
  const date = new Date(day * 86_400_000);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const lastDay = Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0) / 86_400_000;
  const lastDate = new Date(lastDay * 86_400_000).getUTCDate();
  return lastDay - lastDate + Math.min(date.getUTCDate(), lastDate);
}
