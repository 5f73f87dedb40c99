import { findDischarge } from '#db/stores/duties.server.ts';
import { entriesAbout, entryNumbered } from '#db/stores/ledger.server.ts';
import { findOccurrence } from '#db/stores/occurrences.server.ts';
import { findRate } from '#db/stores/rates.server.ts';
import { dayOf } from '../../../domain/calendar/zone.ts';
import {
  commitmentIn,
  editionInForce,
  editionNumbered,
  endedBefore,
} from '../../../domain/charter/published.ts';
import type { Correction } from '../../../domain/correction/correction.ts';
import { strikeOut } from '../../../domain/correction/strike-out.ts';
import { saysOfEncounter } from '../../../domain/encounter/encounter.ts';
import type { CorrectEvent } from '../../../domain/event.ts';
import { instantOf } from '../../../domain/instant.ts';
import type { Entry, Who } from '../../../domain/ledger/entry.ts';
import { correctOccurrence } from '../../../domain/occurrence/decide.ts';
import type { Occurrence } from '../../../domain/occurrence/occurrence.ts';
import { partakersAmong, refuseAsSecondPerson } from '../../../domain/person/second-person.ts';
import { isProblem, type Problem, problem } from '../../../domain/problem.ts';
import { failedOf } from '../../../domain/rate/rate.ts';
import { refuseStray } from '../../../domain/stray-character.ts';
import { chooseUnit } from '../../../domain/unit/unit.ts';
import type { Work } from '../../transact.server.ts';
import { correctInCase, isErased } from './correct-case.server.ts';
import type { Corrected, Decided } from './decided.ts';
import { takeBackOfEncounter, takeBackOfInitiative } from './take-back.server.ts';

/**
 * Corrects a mistaken entry by another entry. Whoever logged it may do so, unless that takes a breach back, strikes
 * out a case that is still open or has it due later: then it takes a compliance officer who had no part in the case.
 */
export async function decideCorrection(
  work: Work,
  who: Who,
  { event: _, ...correction }: CorrectEvent,
): Promise<Decided | Problem> {
  const corrected = await correctedBy(work, correction, who);
  if (isProblem(corrected)) return corrected;
  const { entries, takesBreachBack, eases, doneBy } = corrected;
  const refused = takesBreachBack || eases ? refuseAsSecondPerson(who, doneBy) : null;
  return refused ?? { entries, says: 'entry.corrected' };
}

/** What a correction leads to, whoever may make it. */
export async function correctedBy(
  work: Work,
  correction: Correction,
  who: Who,
): Promise<Corrected | Problem> {
  const { unit, reference } = correction.replacement ?? {};
  const stray = refuseStray({
    ...(unit === undefined ? {} : { unit }),
    ...(reference === undefined ? {} : { reference }),
    ...(correction.note === undefined ? {} : { note: correction.note }),
  });
  if (stray) return stray;
  const target = await entryNumbered(work.trx, correction.corrects);
  if (!target) return problem('unknown-entry');
  const { entry } = target;
  const said = withUnit(work, entry, correction);
  if (isProblem(said)) return said;
  if (entry.case) return correctInCase(work, entry.case, entry, said, who);
  if (saysOfEncounter(entry)) return takeBackOfEncounter(work, entry, said, who);
  if (entry.kind === 'initiative.begun') return takeBackOfInitiative(work, entry, said, who);
  return correctAlone(work, entry, said, who);
}

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
  const known =
    'unit' in said
      ? units()
          .get(charter)
          ?.withKey(said.unit ?? '')
      : null;
  const unit = replacement.unit ?? (replacement.at === undefined ? undefined : known?.key);
  if (replacement.unit === undefined && unit === undefined) return correction;
  const zone = editionNumbered(publications, charter, edition)?.terms.zone ?? 'UTC';
  const day = dayOf(replacement.at ?? instantOf(occurred), zone);
  const chosen = chooseUnit(units(), charter, unit ?? null, { from: day, to: day });
  if (isProblem(chosen)) return chosen;
  return replacement.unit === undefined
    ? correction
    : { ...correction, replacement: { ...replacement, unit: chosen.unit } };
}

async function correctAlone(
  work: Work,
  entry: Entry,
  correction: Correction,
  who: Who,
): Promise<Corrected | Problem> {
  const about = await entriesAbout(work.trx, [entry.seq]);
  const breaches = about
    .filter((each) => each.entry.kind === 'breach.declared')
    .map((each) => each.entry.seq);
  const analyses = breaches.length > 0 ? await entriesAbout(work.trx, breaches) : [];
  const doneBy = partakersAmong([...about, ...analyses].map((each) => each.entry));
  const rate = entry.kind === 'rate.reported' ? await findRate(work.trx, entry.seq) : null;
  const standalone =
    rate ?? (entry.kind === 'duty.discharged' ? await findDischarge(work.trx, entry.seq) : null);
  if (standalone) {
    const struck = strikeOut(standalone, rate ? failedOf(rate) : 0, correction, work.now, who);
    return isProblem(struck) ? struck : { ...struck, doneBy };
  }
  const occurrence = entry.kind === 'occurrence.logged' ? await findOccurrence(work.trx, entry.seq) : null;
  if (!occurrence) return problem('not-correctable');
  if (about.some((each) => each.entry.kind === 'entry.corrected')) return problem('already-corrected');
  const refused = await refusePlace(work, occurrence, correction);
  if (refused) return refused;
  const corrected = correctOccurrence(occurrence, correction, work.now, who);
  return isProblem(corrected) ? corrected : { ...corrected, doneBy };
}

/** Where the corrected occurrence would be of no promise that was in force, or of somebody who was erased. */
async function refusePlace(
  work: Work,
  { charter, edition: number }: Occurrence,
  { replacement }: Correction,
): Promise<Problem | null> {
  const { at, commitment, reference } = replacement ?? {};
  const edition = editionNumbered(work.publications, charter, number);
  if (!edition) return problem('unknown-commitment', 'commitment');
  if (commitment !== undefined) {
    const terms = commitmentIn(edition, commitment);
    if (!terms) return problem('unknown-commitment', 'commitment');
    if (terms.measure !== 'each-time')
      return problem('wrong-measure', 'commitment', { measure: terms.measure });
  }
  if (at !== undefined && at <= work.now) {
    const day = dayOf(at, edition.terms.zone);
    if (editionInForce(work.publications, charter, day)?.number !== number)
      return problem('not-in-force', 'at', { day });
    const ended = endedBefore(work.publications, charter, day);
    if (ended) return problem('charter-ended', 'at', { ended });
  }
  return (await isErased(work, charter, reference)) ? problem('erased', 'reference') : null;
}
