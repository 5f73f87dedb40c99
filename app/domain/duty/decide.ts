import { formatInstant, type Instant } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import { type Problem, problem } from '../problem.ts';
import { type Duty, type DutyRecord, isMissed } from './duty.ts';

/** That the duty of a period was discharged, as someone logs it. */
export type Discharge = { at: Instant; unit: string | null; note?: string };

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
  if (at <= duty.ends || isMissed(record, unit)) return [discharged];
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
