import { findDischarges } from '#db/stores/duties.server.ts';
import { entriesOfEncounter, findEncounter } from '#db/stores/encounters.server.ts';
import { findInitiative } from '#db/stores/initiatives.server.ts';
import { entriesAbout, entriesFrom } from '#db/stores/ledger.server.ts';
import { editionNumbered } from '../../../domain/charter/published.ts';
import type { Correction } from '../../../domain/correction/correction.ts';
import { planOf, type TakenBackKind } from '../../../domain/encounter/encounter.ts';
import { dischargesBehind, mostDischarges, takeBackEncounter } from '../../../domain/encounter/take-back.ts';
import { takeBackInitiative } from '../../../domain/initiative/take-back.ts';
import type { Entry, Who } from '../../../domain/ledger/entry.ts';
import { partakersAmong } from '../../../domain/person/second-person.ts';
import { isProblem, type Problem, problem } from '../../../domain/problem.ts';
import type { Work } from '../../transact.server.ts';
import type { Corrected } from './decided.ts';

/** What taking back leads to of what an entry says of an encounter. */
export async function takeBackOfEncounter(
  work: Work,
  target: Entry<TakenBackKind>,
  correction: Correction,
  who: Who,
): Promise<Corrected | Problem> {
  const encounter = await findEncounter(work.trx, planOf(target));
  if (!encounter) return problem('unknown-encounter');
  const about = (await entriesOfEncounter(work.trx, target)).map(({ entry }) => entry);
  if (isTakenBack(about, target)) return problem('already-corrected');
  const discharges = await dischargesOf(work, target);
  const decided = takeBackEncounter(encounter, target, correction, discharges, work.now, who);
  return isProblem(decided) ? decided : { ...decided, doneBy: partakersAmong(about) };
}

export async function takeBackOfInitiative(
  { trx, publications, now }: Work,
  target: Entry<'initiative.begun'>,
  correction: Correction,
  who: Who,
): Promise<Corrected | Problem> {
  const initiative = await findInitiative(trx, target.seq);
  const { charter = '', edition = 0 } = target;
  const zone = editionNumbered(publications, charter, edition)?.terms.zone;
  if (!initiative || zone === undefined) return problem('unknown-entry');
  const decided = takeBackInitiative(initiative, correction, { edition, zone }, now, who);
  const about = await entriesAbout(trx, [target.seq]);
  return isProblem(decided)
    ? decided
    : { ...decided, doneBy: partakersAmong(about.map((each) => each.entry)) };
}

/** What it discharged, where nobody has taken that back since. */
async function dischargesOf(
  { trx, publications }: Work,
  target: Entry<TakenBackKind>,
): Promise<Entry<'duty.discharged'>[]> {
  const most = target.kind === 'encounter.held' ? mostDischarges(publications, target) : 0;
  if (most === 0) return [];
  const behind = (await entriesFrom(trx, target.seq + 1, most)).map(({ entry }) => entry);
  const found = dischargesBehind(publications, target, behind);
  const numbers = found.map(({ seq }) => seq);
  const standing = (await findDischarges(trx, numbers)).filter(({ struck }) => !struck);
  return found.filter(({ seq }) => standing.some((each) => each.seq === seq));
}

function isTakenBack(about: readonly Entry[], { seq }: Entry): boolean {
  return about.some((each) => each.kind === 'entry.corrected' && each.public.corrects === seq);
}
