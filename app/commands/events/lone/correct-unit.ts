import { dayOf } from '../../../domain/calendar/zone.ts';
import { editionNumbered } from '../../../domain/charter/published.ts';
import type { Correction } from '../../../domain/correction/correction.ts';
import { instantOf } from '../../../domain/instant.ts';
import type { Entry } from '../../../domain/ledger/entry.ts';
import { isProblem, type Problem } from '../../../domain/problem.ts';
import { chooseUnit } from '../../../domain/unit/choose.ts';
import type { Work } from '../../transact.server.ts';

/**
 * A correction with the key of the unit that it names, one that was there when the corrected entry happened. Where it moves the
 * entry alone, the unit that it has must have been there: one of the list, since what was written before it stays.
 */
export function withUnit<Said extends Pick<Correction, 'replacement'>>(
  { units, publications }: Work,
  { charter = '', edition = 0, occurred, public: said }: Entry,
  correction: Said,
): Said | Problem {
  const { replacement } = correction;
  if (!replacement) return correction;
  const known = 'unit' in said ? units.get(charter)?.withKey(said.unit ?? '') : null;
  const unit = replacement.unit ?? (replacement.at === undefined ? undefined : known?.key);
  if (replacement.unit === undefined && unit === undefined) return correction;
  const zone = editionNumbered(publications, charter, edition)?.terms.zone ?? 'UTC';
  const day = dayOf(replacement.at ?? instantOf(occurred), zone);
  const chosen = chooseUnit(units, charter, unit ?? null, { from: day, to: day });
  if (isProblem(chosen)) return chosen;
  return replacement.unit === undefined
    ? correction
    : { ...correction, replacement: { ...replacement, unit: chosen.unit } };
}
