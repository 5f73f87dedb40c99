import type { PlainDate } from '../instant.ts';
import { type Problem, problem } from '../problem.ts';
import { existsIn, type Units } from './unit.ts';

/** The days on which what a unit is named for happened; one day is a span too. */
type Days = { from: PlainDate; to: PlainDate };

/**
 * The key of the unit that somebody named by its key or its name, or why it is refused. A charter that is not in the
 * list takes any text, and `null` is no unit.
 */
export function chooseUnit(
  units: Units,
  charter: string,
  text: string | null,
  days: Days,
): { unit: string | null } | Problem {
  const known = units.get(charter);
  if (text === null || known === undefined) return { unit: text };
  const unit = known.meantBy(text);
  if (!unit) return problem('unknown-unit', 'unit', { unit: short(text), nearest: known.nearestTo(text) });
  if (existsIn(unit, days)) return { unit: unit.key };
  const { from, until } = unit;
  return until !== null && until < days.from
    ? problem('unit-ended', 'unit', { unit: short(text), until })
    : problem('unit-not-yet', 'unit', { unit: short(text), from: from ?? '' });
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
