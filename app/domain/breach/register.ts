import type { Localised } from '../../languages/language.ts';
import type { Instant, PlainDate } from '../instant.ts';
import type { UnitShown } from '../unit/unit.ts';
import type { BreachState } from './breach.ts';
import type { Cause, Severity } from './kinds.ts';
import type { Lateness } from './lateness.ts';

/** What the register is narrowed to; `null` is no narrowing. Days are those of each charter's own zone. */
export type RegisterFilter = {
  charter: string | null;
  /** Named with its charter, since ids are a charter's own. */
  commitment: { charter: string; id: string } | null;
  from: PlainDate | null;
  to: PlainDate | null;
  unit: string | null;
  state: BreachState | null;
  text: string | null;
  /** Those of which an exemption is asked for and not decided, or those that are exempt. */
  exemption?: ExemptionAsked | null;
};
export const exemptionsAsked = ['asked', 'granted'] as const;
export type ExemptionAsked = (typeof exemptionsAsked)[number];

/** Counting stops here, unless an exact count is asked for; so does what no index puts in order. */
export const mostCounted = 1_000;

/** By which columns the lines of the register can be put in order. */
export const registerColumns = ['at', 'state', 'commitment', 'late', 'reference', 'unit'] as const;
export type RegisterColumn = (typeof registerColumns)[number];
export type RegisterOrder = { by: RegisterColumn; descending: boolean };
/** The order unless another is asked for; within equals of another one too. */
export const newestFirst: RegisterOrder = { by: 'at', descending: true };

/** A line of the register. */
export type RegisterRow = {
  id: number;
  charter: Localised;
  commitment: { number: number; title: Localised };
  zone: string;
  /** The true time of the breach. */
  at: Instant;
  unit: UnitShown | null;
  /** The customer's: private. */
  reference: string | null;
  /** The customer was erased, and the reference with them. */
  erased: boolean;
  state: BreachState;
  /** Whether the figures of the charter count it: not what was set aside, late payments of remedies, nor what fell due after the record ended. */
  counted: boolean;
  cause: Cause | null;
  severity: Severity | null;
  late: Lateness;
};

/** What the register can be narrowed to. */
export type RegisterChoices = {
  charters: {
    slug: string;
    name: Localised;
    /** `until`: the last edition that promised it, where another promise bears its number now. */
    commitments: { id: string; number: number; title: Localised; until: number | null }[];
  }[];
  units: UnitShown[];
};
