import type { Localised } from '../../languages/language.ts';

export const units = [
  'minutes',
  'hours',
  'working minutes',
  'working hours',
  'calendar days',
  'working days',
  'open days',
  'weeks',
  'months',
] as const;
export type Unit = (typeof units)[number];
/** A length of time as a charter says it: `10 working days`. `count` is a whole number of at least 1. */
export type Term = { count: number; unit: Unit };

/** The terms of a deadline, see content/design/clock.md, Deadline; `calendar` is the name of a calendar. */
export type Clock = {
  starts: Localised;
  within: Term;
  calendar: string;
  receivedOutsideHours: 'as-is' | 'next-opening';
  firstDay: 'next' | 'same';
  ends: 'end-of-day' | 'close-of-business' | 'same-time';
  roll: 'none' | 'following';
  boundary: 'inclusive' | 'exclusive';
  pauses: string[];
  reopen: 'continue' | 'restart' | 'refuse';
};
