import type { Json } from '../ledger/canonical.ts';

/** What can be wrong with an entry, for somebody who has only the entries before it. */
export const faultCodes = [
  /** Its bytes: not canonical JSON, another number than its place, fields that its kind does not have. */
  'not-json',
  'not-canonical',
  'wrong-number',
  'unknown-kind',
  'wrong-fields',
  /** A method with a parameter that no method may have, or an edition with such a weight. */
  'outside-bounds',
  /** Its time: before the entry before it, or said to have happened after it was written. */
  'time-went-back',
  'in-the-future',
  /** A heartbeat over more than an hour, over time that was watched already, or written long after its end. */
  'wrong-watch',
  /** An edition: no day of publication or another than that of its writing, a binding day that comes too early. */
  'wrong-publication-day',
  'binds-before-earlier',
  'binds-in-the-past',
  'binds-before-notice',
  /** What it says does not follow from what was published and written before. */
  'not-published',
  'unknown-case',
  'unknown-entry',
  'cannot-follow',
  'wrong-due',
  'wrong-outcome',
  'wrong-breach',
  /** Owed for a breach, or paid, other than follows. */
  'wrong-remedy',
  'wrong-standing',
  /** What is told of a period that was restated. */
  'wrong-figures',
  'wrong-hash',
  /** An apology that another analysis was written with, or that is shown before it was signed. */
  'wrong-apology',
  'same-person',
  'not-admitted',
  /** What ought to have been written by then was not. */
  'breach-not-declared',
  'remedy-not-owed',
  'case-not-followed',
  'duty-not-discharged',
  'not-redated',
  'not-restated',
  'not-decided',
  /** What a closed survey reads each candidate as. */
  'nature-not-proposed',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** The first entry that is wrong; `seq` is its number, `expected` and `found` what ought to stand there and does. */
export class AuditFault extends Error {
  readonly seq: number;
  readonly code: FaultCode;
  readonly expected: Json;
  readonly found: Json;

  constructor(
    seq: number,
    code: FaultCode,
    { expected = null, found = null }: { expected?: Json; found?: Json } = {},
  ) {
    super(`entry ${seq}: ${code}`);
    this.seq = seq;
    this.code = code;
    this.expected = expected;
    this.found = found;
  }
}
