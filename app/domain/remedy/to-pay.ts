import type { Localised } from '../../languages/language.ts';
import type { Instant } from '../instant.ts';
import type { UnitShown } from '../unit/unit.ts';

/** What of all that is outstanding: of a charter, a promise, a unit. */
export type ToPayFilter = {
  charter: string | null;
  commitment: { charter: string; id: string } | null;
  unit: string | null;
};

/** What is still to be paid for one breach. Amounts are decimal, as text. */
export type ToPayRow = {
  breach: number;
  /** Until when it is, or was, to be paid; `null` where the terms name no day. */
  due: Instant | null;
  isLate: boolean;
  /** Owed on top because another was paid late. */
  isPenalty: boolean;
  at: Instant;
  charter: Localised;
  commitment: Localised;
  zone: string;
  unit: UnitShown | null;
  case: string | null;
  reference: string | null;
  currency: string;
  owed: string;
  paid: string;
  left: string;
};

/** What is outstanding in one currency, in all and of that what is late. */
export type ToPaySum = {
  currency: string;
  count: number;
  left: string;
  late: { count: number; left: string };
};

/** Breaches of one promise for which it is not known what is owed. `count`: up to `more`. */
export type MissingAmount = {
  charter: string;
  id: string;
  commitment: Localised;
  attributes: string[];
  count: number;
  /** There are more than `count`. */
  more: boolean;
  /** Some of the cases, the longest waiting first. */
  cases: { id: string; reference: string | null }[];
};
