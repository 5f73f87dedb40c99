import type { Term } from '../clock/clock.ts';

/** An amount of money or of a thing, decimal as text: `{ amount: '20', unit: 'GBP' }`, `{ amount: '10000', unit: 'litres' }`. */
export type Amount = { amount: string; unit: string };
/** What is paid: a fixed amount, an amount for each unit of an attribute, or a share of an attribute. */
export type Pay =
  | { kind: 'fixed'; pays: Amount }
  | { kind: 'per'; pays: Amount; attribute: string }
  | { kind: 'share'; percent: string };

/** What the customer is owed for a breach: see content/design/clock.md, Remedy. */
export type Remedy = {
  pays: Pay | null;
  then: { pays: Pay; every: Term } | null;
  /** The most that is owed; `periods` counts the first payment too. */
  cap: { kind: 'amount'; most: Amount } | { kind: 'periods'; most: number } | null;
  bands: { from: Term; pays: Pay }[];
  /** The attribute of the case that a share is taken of. */
  of: string | null;
  claim: 'automatic' | { within: Term };
  within: Term | null;
  late: Amount | null;
};
