import { dayOf } from '../../../domain/calendar/zone.ts';
import { editionNumbered } from '../../../domain/charter/published.ts';
import type { Correction } from '../../../domain/correction/correction.ts';
import { instantOf } from '../../../domain/instant.ts';
import type { Entry } from '../../../domain/ledger/entry.ts';
import { isProblem, type Problem } from '../../../domain/problem.ts';
import { chooseUnit } from '../../../domain/unit/choose.ts';
import type { Work } from '../../transact.server.ts';

/** A correction with the key of the unit that it names, one that was there when the corrected entry happened. */
export function withUnit<Said extends Pick<Correction, 'replacement'>>(
  { units, publications }: Work,
  { charter = '', edition = 0, occurred }: Entry,
  correction: Said,
): Said | Problem {
  const { replacement } = correction;
  if (replacement?.unit === undefined) return correction;
  const zone = editionNumbered(publications, charter, edition)?.terms.zone ?? 'UTC';
  const day = dayOf(replacement.at ?? instantOf(occurred), zone);
  const chosen = chooseUnit(units, charter, replacement.unit, { from: day, to: day });
  return isProblem(chosen) ? chosen : { ...correction, replacement: { ...replacement, unit: chosen.unit } };
}
