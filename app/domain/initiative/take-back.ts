import { dayOf } from '../calendar/zone.ts';
import { type Correction, correctedEntry, type Eased } from '../correction/correction.ts';
import type { Instant } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import { type Problem, problem } from '../problem.ts';
import { monthsOf } from './beside.ts';
import type { Initiative } from './initiative.ts';

/**
 * Takes back that an initiative was begun; what is right is recorded anew. As long as no month after it is over nothing is known of what
 * it came to, and any officer may. From then on it takes one who did not begin it: else what shows little would be taken back.
 * @param place by which edition it was recorded, and the zone of its days
 */
export function takeBackInitiative(
  { charter, from, struck }: Initiative,
  correction: Correction,
  { edition, zone }: { edition: number; zone: string },
  now: Instant,
  who: Who,
): ({ entries: [Draft<'entry.corrected'>] } & Eased) | Problem {
  if (who.role !== 'compliance') return problem('role-missing', undefined, { role: 'compliance' });
  if (struck) return problem('already-corrected');
  if (correction.replacement !== null) return problem('not-correctable');
  const eased = { takesBreachBack: false, eases: showsFigures({ from }, dayOf(now, zone)) };
  return { entries: [correctedEntry({ charter, edition }, correction, eased, null, now, who)], ...eased };
}

/** Whether a whole month after its beginning is over on a day: from then on pages show what it came to. */
export function showsFigures({ from }: Pick<Initiative, 'from'>, day: string): boolean {
  return monthsOf(from, day).after.length > 0;
}
