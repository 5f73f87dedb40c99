import { dayOf } from '../calendar/zone.ts';
import { type Instant, instantOf, type PlainDate } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import { type Problem, problem } from '../problem.ts';

/** Something outside that excuses breaches, under the number of the entry that declared it. */
export type Circumstance = {
  seq: number;
  charter: string;
  ground: string;
  /** From day to day, both counted, in the zone of the charter. */
  from: PlainDate;
  to: PlainDate;
  /** The units that it was about; `null` for all. */
  units: string[] | null;
  /** Where anybody reads of it. */
  source: string;
  by: string;
  at: Instant;
  /** Who agreed, when, by which entry; it excuses nothing before. */
  agreed: { seq: number; by: string; at: Instant } | null;
};

/** With how many requests for exemptions cite it, and how many of these were granted. */
export type CitedCircumstance = Circumstance & { cited: number; granted: number };

/**
 * A circumstance after an entry about it.
 * @throws Error for an entry that cannot follow
 */
export function fold(
  before: Circumstance | null,
  entry: Entry<'circumstance.declared' | 'circumstance.agreed'>,
): Circumstance {
  const { seq, who, charter } = entry;
  const written = { seq, by: who.id, at: instantOf(entry.recorded) };
  if (entry.kind === 'circumstance.declared') {
    if (charter === undefined) throw new Error(`${entry.kind} ${seq} of no charter`);
    return { charter, ...entry.public, ...written, agreed: null };
  }
  if (!before) throw new Error(`${entry.kind} ${seq} of nothing that was declared`);
  return { ...before, agreed: written };
}

/** Why a breach is not excused by a circumstance that is cited; `null` where it is. @param zone of the charter */
export function refuseCitation(
  { charter, unit, at }: { charter: string; unit: string | null; at: Instant },
  ground: string,
  cited: Circumstance | null,
  zone: string,
): Problem | null {
  if (cited?.charter !== charter) return problem('unknown-circumstance', 'circumstance');
  if (!cited.agreed) return problem('not-agreed', 'circumstance');
  if (cited.ground !== ground) return problem('other-ground', 'circumstance');
  const day = dayOf(at, zone);
  if (day < cited.from || day > cited.to) return problem('outside-its-days', 'circumstance');
  if (cited.units && (unit === null || !cited.units.includes(unit)))
    return problem('outside-its-units', 'circumstance');
  return null;
}
