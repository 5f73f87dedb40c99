/**
 * Every kind of entry there is and the public fields it carries. STORED FOR EVER: a field is never renamed,
 * removed or given another meaning; a new one is optional. Instants are `YYYY-MM-DDTHH:MM:SSZ`, dates
 * `YYYY-MM-DD`, `seq` the number of an earlier entry.
 */
import { z } from 'zod';
import { isPlainDate } from '../instant.ts';

const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
const date = z.string().refine(isPlainDate);
const seq = z.int().nonnegative();
const hash = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);
const ground = z.string().min(1).max(100);
const unit = z.string().max(200).nullable();
const prose = z.string().max(10_000);
const pseudonym = z.string().min(1).max(100);
const amount = z.strictObject({ amount: z.string().regex(/^\d+(\.\d+)?$/), unit: z.string() });
const empty = z.strictObject({});
/** Terms and calendars are checked where they are read from Markdown and YAML; here they are carried. */
const carried = z.record(z.string(), z.unknown());

/** What a person may do: log events, audit and sign off, run the place. */
export const roles = ['agent', 'compliance', 'administrator'] as const;
export const outcomes = ['kept', 'breached', 'exempt'] as const;
export const caseStates = ['open', 'paused', 'fulfilled', 'withdrawn'] as const;
export const causes = [
  'workload',
  'process',
  'system',
  'supplier',
  'information',
  'training',
  'outside',
] as const;
export const severities = ['minor', 'serious', 'critical'] as const;
export const correctionReasons = [
  'typing-error',
  'wrong-case',
  'logged-twice',
  'new-information',
  'other',
] as const;
export const breachFinders = [
  'fulfilment',
  'sweep',
  'withdrawal',
  'occurrence',
  'duty',
  'remedy',
  'correction',
] as const;

const span = z.strictObject({ from: instant, to: instant.nullable(), ground: ground.nullable() });
/** Everything public about where a case stands: what a correction leaves behind. */
const standing = z.strictObject({
  unit,
  opened: instant,
  /** When the clock runs from: the opening, or the last re-opening where the clock restarts. */
  clockFrom: instant,
  due: instant.nullable(),
  state: z.enum(caseStates),
  closed: instant.nullable(),
  breached: instant.nullable(),
  exempt: z.boolean(),
  stops: z.array(span),
  lastOccurred: instant,
});

export const kinds = {
  'edition.published': z.strictObject({
    number: z.int().positive(),
    binding: date,
    /** Of the Markdown sources, kept as a document beside the ledger. */
    sources: hash,
    /** Names and hashes of the calendars that the terms use. */
    calendars: z.record(z.string(), hash),
    terms: carried,
  }),
  'calendar.published': z.strictObject({ name: z.string(), hash, calendar: carried }),
  'method.published': z.strictObject({ number: z.int().positive(), sources: hash, parameters: carried }),

  'case.opened': z.strictObject({ unit, due: instant.nullable() }),
  'case.paused': z.strictObject({ ground }),
  'case.resumed': z.strictObject({ due: instant }),
  'case.fulfilled': z.strictObject({ outcome: z.enum(outcomes) }),
  /** `restarts`: the clock starts anew instead of taking the closed time for a pause. */
  'case.reopened': z.strictObject({ due: instant, restarts: z.boolean() }),
  'case.withdrawn': z.strictObject({ by: z.enum(['customer', 'company']) }),
  'case.redated': z.strictObject({ due: instant, calendar: hash }),

  'occurrence.logged': z.strictObject({ kept: z.boolean(), unit }),
  'rate.reported': z.strictObject({
    from: date,
    to: date,
    unit,
    /** Counts, which are scored, or a bare percentage, which is shown only. */
    kept: z.number().nonnegative().nullable(),
    of: z.number().nonnegative().nullable(),
    percent: z.number().nullable(),
  }),
  'duty.discharged': z.strictObject({ from: date, to: date, unit }),

  'breach.declared': z.strictObject({
    found: z.enum(breachFinders),
    unit,
    /** The occurrence, duty or remedy that was broken, where it was not a case. */
    of: seq.nullable(),
  }),
  'breach.analysed': z.strictObject({
    breach: seq,
    cause: z.enum(causes),
    severity: z.enum(severities),
    apology: prose.nullable(),
  }),
  'breach.signed-off': z.strictObject({ breach: seq, analysis: seq }),

  'exemption.requested': z.strictObject({ breach: seq, ground }),
  'exemption.decided': z.strictObject({ breach: seq, request: seq, approved: z.boolean() }),

  'remedy.owed': z.strictObject({ breach: seq, owed: amount, by: instant.nullable() }),
  'remedy.paid': z.strictObject({ remedy: seq, paid: amount }),

  'action.opened': z.strictObject({ breaches: z.array(seq), title: prose, due: date.nullable() }),
  'action.completed': z.strictObject({ action: seq }),
  'action.verified': z.strictObject({ action: seq, effective: z.boolean() }),

  'claim.filed': empty,
  'claim.decided': z.strictObject({ claim: seq, upheld: z.boolean() }),
  'feedback.received': z.strictObject({ score: z.int().min(0).max(10) }),

  'entry.corrected': z.strictObject({
    /** The entry that this one replaces, and what now stands in its place; `null`: it never happened. */
    corrects: seq,
    replacement: z
      .strictObject({
        occurred: instant.optional(),
        kept: z.boolean().optional(),
        unit: unit.optional(),
        ground: ground.optional(),
      })
      .nullable(),
    because: z.enum(correctionReasons),
    /** Where the case stands after the correction, when it was about a case. */
    standing: standing.nullable(),
  }),
  'figures.restated': z.strictObject({
    from: date,
    to: date,
    because: prose,
    before: carried,
    after: carried,
  }),
  'person.erased': z.strictObject({ entries: z.array(seq) }),

  /** Somebody may act in a role, acts in another, or in none any more. A pseudonym is one person's for good. */
  'person.admitted': z.strictObject({ person: pseudonym, role: z.enum(roles) }),
  'person.role-changed': z.strictObject({ person: pseudonym, role: z.enum(roles) }),
  'person.dismissed': z.strictObject({ person: pseudonym }),
  /** A heartbeat: promises were watched from then to then. */
  'clock.swept': z.strictObject({ from: instant, to: instant }),
} as const;

export type Kind = keyof typeof kinds;
export type PublicFields<K extends Kind> = z.output<(typeof kinds)[K]>;
export type Standing = z.output<typeof standing>;
export type Cause = (typeof causes)[number];
export type Severity = (typeof severities)[number];
export type CorrectionReason = (typeof correctionReasons)[number];
