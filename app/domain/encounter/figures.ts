import { addMonths, epochDay, plainDate } from '../calendar/day.ts';
import { endOfDay, instantOn, zoneOf } from '../calendar/zone.ts';
import type { Instant, PlainDate } from '../instant.ts';
import { type Agreement, cohenKappa } from '../statistics/agreement.ts';
import { type Bounds, type Count, jeffreys, shareOf } from '../statistics/shares.ts';
import { type Adviser, type ContactNature, natures, type Side, type Verdict, verdicts } from './names.ts';
import { leastJudged, leastKappa, leastShown, sampleSize } from './thresholds.ts';

/** What was logged of the encounters of a charter in twelve months. */
export type EncounterCounts = {
  /** Customers met, each once. */
  met: number;
  /** How many are owed a meeting, as the company says; `null` where it does not. */
  owed: number | null;
  /** How the cases of follow-ups that were settled then came out; `null` where the charter promises nothing about them. */
  followUps: { kept: number; breached: number } | null;
  /** How often both sides said what, ours in rows and theirs in columns, as `verdicts` order them. */
  both: number[][];
  /** How often the customer said what. */
  theirs: Record<Verdict, number>;
  advisers: { same: number; other: number };
  /** How both persons coded the sample, the first in rows, as `natures` order them; and what the first said of all of them. */
  codes: number[][];
  contacts: Count;
};

/** A share with what chance allows, from 0 to 1. */
export type ShownShare = Count & { share: number; bounds: Bounds };
type Hidden<Why extends string> = { hidden: Why };

/** What is shown of them, and why something is not. */
export type EncounterFigures = {
  coverage: ShownShare | Hidden<'not-stated' | 'more-than-owed' | 'few'>;
  followUps: ShownShare | Hidden<'not-promised' | 'few'>;
  reached: { counts: Record<Verdict, number>; of: number } | Hidden<'few'>;
  adviser: ShownShare | Hidden<'few'>;
  agreement: (Agreement & { kappa: number; of: number }) | Hidden<'few' | 'alike'>;
  contacts: ShownShare | Hidden<'unsure'>;
};

/** Figures of twelve months: none of a group of fewer than ten, none that moves a score. */
export function encounterFigures(counts: EncounterCounts): EncounterFigures {
  const { met, owed, followUps, theirs, advisers } = counts;
  const judged = verdicts.reduce((sum, verdict) => sum + theirs[verdict], 0);
  return {
    coverage: coverageOf(met, owed),
    followUps: followUps
      ? shareShown({ count: followUps.kept, of: followUps.kept + followUps.breached })
      : { hidden: 'not-promised' },
    reached: judged < leastShown ? { hidden: 'few' } : { counts: theirs, of: judged },
    adviser: shareShown({ count: advisers.same, of: advisers.same + advisers.other }),
    agreement: agreementOf(counts.both),
    contacts: contactsOf(counts),
  };
}

function coverageOf(met: number, owed: number | null): EncounterFigures['coverage'] {
  if (owed === null) return { hidden: 'not-stated' };
  return met > owed ? { hidden: 'more-than-owed' } : shareShown({ count: met, of: owed });
}

function agreementOf(both: number[][]): EncounterFigures['agreement'] {
  const of = both.flat().reduce((sum, count) => sum + count, 0);
  if (of < leastJudged) return { hidden: 'few' };
  const { kappa, ...rest } = cohenKappa(both);
  return kappa === null ? { hidden: 'alike' } : { kappa, ...rest, of };
}

/** Published once two persons have coded the whole sample, and agree well enough. */
function contactsOf({ codes, contacts }: EncounterCounts): EncounterFigures['contacts'] {
  const coded = codes.flat().reduce((sum, count) => sum + count, 0);
  const { lower } = cohenKappa(codes);
  if (coded < sampleSize || lower === null || lower < leastKappa) return { hidden: 'unsure' };
  const shown = shareShown(contacts);
  return 'hidden' in shown ? { hidden: 'unsure' } : shown;
}

function shareShown(count: Count): ShownShare | Hidden<'few'> {
  const [share, bounds] = [shareOf(count), jeffreys(count)];
  return count.of < leastShown || share === null || bounds === null
    ? { hidden: 'few' }
    : { ...count, share, bounds };
}

/** A stretch of time: its days, and from the first second of the first to its end. */
export type Stretch = { from: PlainDate; to: PlainDate; begins: Instant; ends: Instant };

/** From day to day, both counted, on the wall of a zone. */
export function stretchOf(zone: string, from: PlainDate, to: PlainDate): Stretch {
  const wall = zoneOf(zone);
  return { from, to, begins: instantOn(wall, epochDay(from), 0), ends: endOfDay(wall, epochDay(to)) };
}

/** The twelve months that end with the day of a charter’s figures. */
export function yearUntil(zone: string, asOf: PlainDate): Stretch {
  return stretchOf(zone, plainDate(addMonths(epochDay(asOf), -12) + 1), asOf);
}

/** Encounters of which the same was said; `null` where nobody said it. */
export type AlikeEncounters = {
  said: Record<Side, Verdict | null>;
  adviser: Adviser | null;
  contact: ContactNature | null;
  count: number;
};

/** Adds encounters that took place to what was counted. */
export function addEncounters(
  counts: EncounterCounts,
  { said, adviser, contact, count }: AlikeEncounters,
): void {
  if (said.theirs !== null) counts.theirs[said.theirs] += count;
  addTo(counts.both, { row: placeIn(verdicts, said.ours), column: placeIn(verdicts, said.theirs) }, count);
  if (adviser === 'same' || adviser === 'other') counts.advisers[adviser] += count;
  counts.contacts.of += count;
  if (contact === 'relational') counts.contacts.count += count;
}

/** Adds encounters that two persons coded: what the first said, and what the second. */
export function addCodes(
  counts: EncounterCounts,
  { contact, second, count }: { contact: ContactNature | null; second: ContactNature | null; count: number },
): void {
  addTo(counts.codes, { row: placeIn(natures, contact), column: placeIn(natures, second) }, count);
}

/** Nothing where one of both did not say. */
function addTo(table: number[][], { row, column }: { row: number; column: number }, count: number): void {
  const line = table[row];
  if (line && column >= 0) line[column] = (line[column] ?? 0) + count;
}

function placeIn<Name extends string>(names: readonly Name[], name: Name | null): number {
  return name === null ? -1 : names.indexOf(name);
}

/** Of nothing yet. */
export function countsOfNothing(owed: number | null): EncounterCounts {
  return {
    ...{ met: 0, owed, followUps: null, advisers: { same: 0, other: 0 } },
    ...{ both: tableOf(verdicts.length), theirs: { reached: 0, partly: 0, not: 0 } },
    ...{ codes: tableOf(natures.length), contacts: { count: 0, of: 0 } },
  };
}

function tableOf(size: number): number[][] {
  return Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
}
