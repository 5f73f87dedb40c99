import { dayOf } from '../calendar/zone.ts';
import type { CharterGround } from '../circumstance/decide.ts';
import { formatInstant, type Instant, isPlainDate, type PlainDate } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import { type Problem, problem } from '../problem.ts';
import { initiativeKinds, mostUnits, type Theme } from './kinds.ts';

/** `from`: its first day; `units`: the keys of those that take part. */
export type InitiativeBegun = { what: Theme; from: PlainDate; units: string[] };

/** An initiative is what has begun: before today, or today. An officer says so: it is public. */
export function beginInitiative(
  said: InitiativeBegun,
  { charter, edition, zone }: Pick<CharterGround, 'charter' | 'edition' | 'zone'>,
  now: Instant,
  who: Who,
): Draft[] | Problem {
  if (who.role !== 'compliance') return problem('role-missing', undefined, { role: 'compliance' });
  const { what, from } = said;
  if (!isPlainDate(from) || from > dayOf(now, zone)) return problem('day-to-come', 'from');
  const units = [...new Set(said.units)].sort();
  if (units.length === 0) return problem('none-chosen', 'units');
  const { shape } = initiativeKinds['initiative.begun'].fields;
  if (!shape.units.safeParse(units).success) return problem('too-many', 'units', { most: mostUnits });
  const occurred = formatInstant(now);
  return [{ kind: 'initiative.begun', occurred, charter, edition, who, public: { units, from, what } }];
}
