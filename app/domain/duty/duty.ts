import { addMonths, epochDay, plainDate } from '../calendar/day.ts';
import { dayOf, endOfDay, instantOn, zoneOf } from '../calendar/zone.ts';
import type { CharterTerms, CommitmentTerms } from '../charter/terms.ts';
import type { Instant, PlainDate } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Contribution } from '../trust/contribution.ts';

/** A promise that is owed once in this period, both days included; it begins and ends on the wall of the zone. */
export type Duty = {
  charter: string;
  commitment: string;
  edition: number;
  from: PlainDate;
  to: PlainDate;
  begins: Instant;
  ends: Instant;
};

/** What is known of a duty: who discharged it, whether in time, and for whom its breach is declared (`null`: all). */
export type DutyRecord = {
  discharged: { seq: number; unit: string | null; kept: boolean }[];
  missed: { breach: number; unit: string | null; exempt: boolean }[];
};

type Edition = { charter: string; number: number; binding: PlainDate; terms: CharterTerms };
type Every = NonNullable<CommitmentTerms['every']>;

const monthsIn: Record<Every, number> = { month: 1, quarter: 3, year: 12 };

/** The last second of a date, on the wall of the zone. */
export function lastSecondOf(date: PlainDate, zone: string): Instant {
  return endOfDay(zoneOf(zone), epochDay(date));
}

/**
 * The duties of one charter whose period has begun by `now`, oldest first. Periods are calendar months, quarters
 * and years in the charter's zone. A period is owed under the edition in force on its first day, whatever binds
 * later: so a promise is owed only for whole periods begun under it, and nothing is owed for the part of a period
 * that was left when it came into force. Nor is anything owed for a period that the charter's record did not outlast.
 * @param editions all editions of the charter, oldest first
 */
export function dutiesOwed(editions: readonly Edition[], now: Instant): Duty[] {
  return editions.flatMap((edition, index) => {
    const { zone, commitments } = edition.terms;
    const replaced = editions[index + 1]?.binding ?? null;
    const ended = editions.at(-1)?.terms.ended ?? edition.terms.ended;
    return commitments.flatMap(({ id, measure, every }): Duty[] => {
      if (measure !== 'duty' || !every) return [];
      const periods = periodsFrom(edition.binding, every, dayOf(now, zone)).filter(
        ({ from, to }) => (replaced === null || from < replaced) && (ended === null || to <= ended),
      );
      return periods.map(({ from, to }) => ({
        charter: edition.charter,
        commitment: id,
        edition: edition.number,
        from,
        to,
        begins: instantOn(zoneOf(zone), epochDay(from), 0),
        ends: lastSecondOf(to, zone),
      }));
    });
  });
}

/** The duties of all charters whose period is over: one that nobody discharged is a breach. */
export function dutiesEnded(editions: readonly Edition[], now: Instant): Duty[] {
  const charters = [...new Set(editions.map(({ charter }) => charter))];
  const owed = charters.flatMap((slug) =>
    dutiesOwed(
      editions.filter(({ charter }) => charter === slug),
      now,
    ),
  );
  return owed.filter(({ ends }) => ends < now);
}

/** The periods that begin on or after one date and not after another. */
function periodsFrom(binding: PlainDate, every: Every, until: PlainDate) {
  const length = monthsIn[every];
  const [year, month] = binding.split('-').map(Number) as [number, number];
  const firstMonth = month - ((month - 1) % length);
  let from = epochDay(`${year}-${String(firstMonth).padStart(2, '0')}-01`);
  if (plainDate(from) < binding) from = addMonths(from, length);
  const periods: { from: PlainDate; to: PlainDate }[] = [];
  for (; plainDate(from) <= until; from = addMonths(from, length)) {
    periods.push({ from: plainDate(from), to: plainDate(addMonths(from, length) - 1) });
  }
  return periods;
}

/** Of a duty about which nothing was written yet. */
export const nothingKnown: DutyRecord = { discharged: [], missed: [] };

/** Whether somebody's duty is known to be missed: their own breach is declared, or one of all. */
export function isMissed({ missed }: DutyRecord, unit: string | null): boolean {
  return missed.some((breach) => breach.unit === null || breach.unit === unit);
}

/**
 * Whether nothing is left to find out of a duty whose period is over: somebody kept it in time, or missed it. It then
 * contributes to the last day of its period (contributionOf), and else to nothing.
 */
export function isSettled({ discharged, missed }: DutyRecord): boolean {
  return missed.length > 0 || discharged.some(({ kept }) => kept);
}

/**
 * Whether the breach of a duty can be declared for a unit, or (`null`) for all that have not kept it: a late discharge
 * that names no unit is such a breach too, whichever unit was in time.
 */
export function mayBeMissed(record: DutyRecord, unit: string | null): boolean {
  const kept = record.discharged.some((each) => each.kept && each.unit === unit);
  return !kept && !isMissed(record, unit);
}

/** What is known of a duty after one more entry about it: a discharge, a breach, or what is decided on those. */
export function fold(before: DutyRecord, entry: Entry): DutyRecord {
  const { discharged, missed } = before;
  switch (entry.kind) {
    case 'duty.discharged': {
      const { unit } = entry.public;
      return { missed, discharged: [...discharged, { seq: entry.seq, unit, kept: !isMissed(before, unit) }] };
    }
    case 'breach.declared':
      return {
        discharged,
        missed: [...missed, { breach: entry.seq, unit: entry.public.unit, exempt: false }],
      };
    case 'entry.corrected': {
      const { corrects } = entry.public;
      return { missed, discharged: discharged.filter(({ seq }) => seq !== corrects) };
    }
    case 'exemption.decided': {
      const { breach, approved } = entry.public;
      const decided = missed.map((each) => (each.breach === breach ? { ...each, exempt: approved } : each));
      return { discharged, missed: decided };
    }
    default:
      return before;
  }
}

/** A duty counts on the last day of its period: as kept for whoever kept it in time, as breached for whoever did not. */
export function contributionOf({ discharged, missed }: DutyRecord, day: PlainDate): Contribution[] {
  const kept = discharged.filter((each) => each.kept);
  return [
    ...kept.map((): Contribution => ({ day, outcome: 'kept', count: 1 })),
    ...missed.map(({ exempt }): Contribution => ({ day, outcome: exempt ? 'exempt' : 'breached', count: 1 })),
  ];
}
