import { addMonths, epochDay, plainDate } from '../calendar/day.ts';
import { dayOf, instantOn, zoneOf } from '../calendar/zone.ts';
import type { CharterTerms, CommitmentTerms } from '../charter/terms.ts';
import { endOfDay } from '../clock/pauses.ts';
import { formatInstant, type Instant, type PlainDate } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import { type Problem, problem } from '../problem.ts';

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
  discharged: { unit: string | null; kept: boolean }[];
  missed: { unit: string | null }[];
};

/** That the duty of a period was discharged, as someone logs it. */
export type Discharge = { at: Instant; unit: string | null; note?: string };

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

/**
 * The entries for a discharge. One that comes after the period's end is logged all the same, behind the breach that
 * it shows; a breach that is declared already stands.
 */
export function dischargeDuty(
  duty: Duty,
  discharge: Discharge,
  record: DutyRecord,
  now: Instant,
  who: Who,
): Draft[] | Problem {
  const { at, unit, note } = discharge;
  if (at > now) return problem('in-the-future', 'at', { now: formatInstant(now) });
  if (at < duty.begins) return problem('before-period', 'at');
  if (record.discharged.some((earlier) => earlier.unit === unit))
    return problem('already-discharged', 'from');
  const { charter, commitment, edition, from, to } = duty;
  const discharged: Draft<'duty.discharged'> = {
    kind: 'duty.discharged',
    occurred: formatInstant(at),
    charter,
    commitment,
    edition,
    who,
    public: { from, to, unit },
    private: { note },
  };
  const declared = record.missed.some((breach) => breach.unit === null || breach.unit === unit);
  if (at <= duty.ends || declared) return [discharged];
  // Where nobody kept the duty in time, this is the breach that a sweep would have found, whichever came first.
  const someoneKept = record.discharged.some(({ kept }) => kept);
  return [missDuty(duty, someoneKept ? unit : null, who), discharged];
}

/**
 * The breach of a duty that was not discharged in its period, with the period's last second as its time. Which units
 * there are is not known: a period in which nobody discharged the duty is one breach, of `null`.
 */
export function missDuty(duty: Duty, unit: string | null, who: Who): Draft<'breach.declared'> {
  const { charter, commitment, edition, ends } = duty;
  return {
    kind: 'breach.declared',
    occurred: formatInstant(ends),
    charter,
    commitment,
    edition,
    who,
    public: { found: 'duty', unit, of: null },
  };
}
