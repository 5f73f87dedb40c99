import type { Localised } from '../../languages/language.ts';
import type { PlainDate } from '../instant.ts';

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

/** Opening hours in seconds after local midnight, start included, end not (`86400` is `24:00`). */
export type Opening = { from: number; to: number };

/**
 * A day that closes early: `at` seconds after local midnight nothing is open any more. `on` is a date, or a day of every
 * year (`12-24`), which a date goes before.
 */
export type EarlyClosing = { on: string; at: number };

/**
 * A calendar with its holidays resolved to dates: everything needed to work out a due date, and nothing that a
 * library could answer differently tomorrow. Published in the ledger as it stands (`calendar.published`).
 */
export type Calendar = {
  name: string;
  /** IANA zone, such as `Europe/Paris`. */
  zone: string;
  /** Sorted, not overlapping; a weekday without openings is absent or empty. */
  week: Partial<Record<Weekday, Opening[]>>;
  workingDays: Weekday[];
  openDays: Weekday[];
  /** Sorted by date. The name is what the working of a due date shows; `null` where a plain list gave none. */
  holidays: { date: PlainDate; name: Localised | null }[];
  /** Sorted; absent where every day keeps its hours. */
  earlyClosings?: EarlyClosing[];
  /** First and last day for which holidays are known; `null` when the list is taken to be complete. */
  covers: { from: PlainDate; to: PlainDate } | null;
};
