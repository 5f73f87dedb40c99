import { dayOf } from '../../domain/calendar/zone.ts';
import { commitmentIn, type Edition, editionInForce, endedBy } from '../../domain/charter/published.ts';
import type { CommitmentTerms, Measure } from '../../domain/charter/terms.ts';
import type { LoggedEvent, OpenEvent } from '../../domain/event.ts';
import { formatInstant } from '../../domain/instant.ts';
import { isProblem, type Problem, problem } from '../../domain/problem.ts';
import { chooseUnit } from '../../domain/unit/unit.ts';
import type { Work } from '../transact.server.ts';

/** The promise that binds, and what was said, with the key of the unit that it named. */
type Binding<Said> = { edition: Edition; terms: CommitmentTerms; said: Said };

/** The promise that binds when something happens: the edition in force on that day, in the charter's zone. */
export function bindingOf<Said extends OpenEvent | LoggedEvent>(
  { publications, units, now }: Pick<Work, 'publications' | 'units' | 'now'>,
  event: Said,
  measure: Measure,
): Binding<Said> | Problem {
  if (event.at > now) return problem('in-the-future', 'at', { now: formatInstant(now) });
  const zone = publications.editions.find((edition) => edition.charter === event.charter)?.terms.zone;
  if (!zone) return problem('unknown-commitment', 'commitment');
  const day = dayOf(event.at, zone);
  const edition = editionInForce(publications, event.charter, day);
  if (!edition) return problem('not-in-force', 'at', { day });
  const ended = endedBy(edition, day);
  if (ended) return problem('charter-ended', 'at', { ended });
  const terms = commitmentIn(edition, event.commitment);
  if (!terms) return problem('unknown-commitment', 'commitment');
  if (terms.measure !== measure) return problem('wrong-measure', 'commitment', { measure: terms.measure });
  const chosen = chooseUnit(units(), event.charter, event.unit, { from: day, to: day });
  if (isProblem(chosen)) return chosen;
  const said = chosen.unit === event.unit ? event : { ...event, unit: chosen.unit };
  return { edition, terms, said };
}
