import { dayOf } from '../calendar/zone.ts';
import type { CommitmentTerms } from '../charter/terms.ts';
import { formatInstant, type Instant, type PlainDate } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import { type Problem, problem } from '../problem.ts';
import { tallyOfRate } from '../trust/evidence.ts';

/** The counts of a period, as the source gives them: `numerator` of `denominator` cases. */
export type RateReport = {
  from: PlainDate;
  to: PlainDate;
  numerator: number;
  denominator: number;
  unit: string | null;
  note?: string;
};

type Binding = { charter: string; edition: number; zone: string; terms: CommitmentTerms };

/** The entry for a period's counts; the period must be over, in the charter's zone. */
export function reportRate(
  report: RateReport,
  binding: Binding,
  now: Instant,
  who: Who,
): Draft<'rate.reported'> | Problem {
  const { from, to, numerator, denominator, unit } = report;
  if (from > to) return problem('period-backwards', 'to');
  if (to >= dayOf(now, binding.zone)) return problem('in-the-future', 'to', { now: formatInstant(now) });
  if (numerator > denominator) return problem('more-than-all', 'numerator', { of: denominator });
  const { terms } = binding;
  const { kept } = tallyOfRate({
    commitment: terms.id,
    periodEnd: to,
    numerator,
    denominator,
    direction: terms.direction,
  });
  return {
    kind: 'rate.reported',
    occurred: formatInstant(now),
    charter: binding.charter,
    commitment: terms.id,
    edition: binding.edition,
    who,
    public: { from, to, unit, kept, of: denominator, percent: null },
    private: { note: report.note },
  };
}
