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
  /** First and last day for which holidays are known; `null` when the list is taken to be complete. */
  covers: { from: PlainDate; to: PlainDate } | null;
};
