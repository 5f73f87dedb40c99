import { dayOf } from '../calendar/zone.ts';
import { editionsOf, type Publications } from '../charter/published.ts';
import { mayAsk } from '../exemption/decide.ts';
import { formatInstant, type Instant, isPlainDate, type PlainDate } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import { refuseAsSecondPerson } from '../person/second-person.ts';
import { type Problem, problem } from '../problem.ts';
import type { Circumstance } from './circumstance.ts';
import { circumstanceKinds, mostUnits } from './kinds.ts';

/** `from` and `to`: days, both counted; `units`: `null` for all; `source`: an address that begins with `https://`. */
export type CircumstanceDeclared = {
  ground: string;
  from: PlainDate;
  to: PlainDate;
  units: string[] | null;
  source: string;
};
/** A charter by its newest edition: its zone, and the grounds that any of its promises ever named. */
export type CharterGround = { charter: string; edition: number; zone: string; grounds: readonly string[] };

/** What circumstances of a charter are judged by; `null` where no such charter was published. */
export function charterGroundOf(publications: Publications, charter: string): CharterGround | null {
  const editions = editionsOf(publications, charter);
  const newest = editions.at(-1);
  if (!newest) return null;
  const grounds = editions.flatMap(({ terms }) => terms.commitments.flatMap(({ exempt }) => exempt));
  return {
    ...{ charter, edition: newest.number, zone: newest.terms.zone },
    grounds: [...new Set(grounds)].sort(),
  };
}

/** A circumstance is what has been: on days that are over, or today. */
export function declareCircumstance(
  said: CircumstanceDeclared,
  { charter, edition, zone, grounds }: CharterGround,
  now: Instant,
  who: Who,
): Draft[] | Problem {
  if (!mayAsk.includes(who.role)) return problem('role-missing', undefined, { role: 'agent' });
  const { from, to, source } = said;
  if (!grounds.includes(said.ground)) return problem('unknown-exemption-ground', 'ground');
  if (!isPlainDate(from) || !isPlainDate(to) || to < from) return problem('period-backwards', 'to');
  if (to > dayOf(now, zone)) return problem('day-to-come', 'to');
  const { shape } = circumstanceKinds['circumstance.declared'].fields;
  if (!shape.source.safeParse(source).success) return problem('not-an-address', 'source');
  const units = said.units === null ? null : [...new Set(said.units)].sort();
  if (units?.length === 0) return problem('none-chosen', 'units');
  if (!shape.units.safeParse(units).success) return problem('too-many', 'units', { most: mostUnits });
  const fields = { ground: said.ground, from, to, units, source };
  const occurred = formatInstant(now);
  return [{ kind: 'circumstance.declared', occurred, charter, edition, who, public: fields }];
}

/** Once, by an officer who did not declare it. */
export function agreeToCircumstance(
  before: Circumstance,
  { charter, edition }: CharterGround,
  now: Instant,
  who: Who,
): Draft[] | Problem {
  if (before.agreed) return problem('already-agreed');
  const refused = refuseAsSecondPerson(who, [before.by]);
  if (refused) return refused;
  const { seq: circumstance } = before;
  const occurred = formatInstant(now);
  return [{ kind: 'circumstance.agreed', occurred, charter, edition, who, public: { circumstance } }];
}
