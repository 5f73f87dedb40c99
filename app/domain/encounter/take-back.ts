import { commitmentIn, editionNumbered, editionsOf, type Publications } from '../charter/published.ts';
import { type Correction, correctedEntry, type Eased } from '../correction/correction.ts';
import type { Instant } from '../instant.ts';
import { charterPlaceOf, type Draft, type Entry, placeOf, type Who } from '../ledger/entry.ts';
import { type Problem, problem } from '../problem.ts';
import { refuseRole } from './decide.ts';
import type { Encounter, TakenBackKind } from './encounter.ts';

/** What is written where something is taken back. */
type TakenBack = { entries: Draft<'entry.corrected'>[] } & Eased;

/**
 * Takes back what an entry says of an encounter: that it was planned, took place or was called off, or what one side said of its
 * objective. Nothing takes its place: the right facts are logged anew. Cases that its follow-ups opened stay, as the customer
 * knows of them. What somebody said of it since, and what a side said, is taken back by a second person alone.
 * @param discharges what it discharged and still stands: taken back with it, so that the duty is open again
 */
export function takeBackEncounter(
  before: Encounter,
  target: Entry<TakenBackKind>,
  correction: Correction,
  discharges: readonly Entry<'duty.discharged'>[],
  now: Instant,
  who: Who,
): TakenBack | Problem {
  const refused = refuseRole(who) ?? refuseToTakeBack(before, target);
  if (refused) return refused;
  if (correction.replacement !== null) return problem('not-correctable');
  const eased = { takesBreachBack: false, eases: easesTakenBack(before, target) };
  const { because } = correction;
  const nothing = { takesBreachBack: false, eases: false };
  return {
    ...eased,
    entries: [
      correctedEntry(charterPlaceOf(target), correction, eased, null, now, who),
      ...discharges.map((each) => {
        const said = { corrects: each.seq, replacement: null, because };
        return correctedEntry(placeOf(each), said, nothing, null, now, who);
      }),
    ],
  };
}

/** Whether taking it back takes somebody’s word with it, which a second person does. */
export function easesTakenBack({ said, second }: Encounter, { kind }: Entry<TakenBackKind>): boolean {
  if (kind === 'encounter.judged') return true;
  return kind === 'encounter.held' && (said.ours !== null || said.theirs !== null || second !== null);
}

/** Why an entry says nothing of an encounter any more that could be taken back; `null` where it does. */
export function refuseToTakeBack(before: Encounter, target: Entry<TakenBackKind>): Problem | null {
  const { state, held, said } = before;
  switch (target.kind) {
    case 'encounter.planned':
      if (state === 'planned') return null;
      return problem(state === 'struck' ? 'already-corrected' : 'taken-back-last');
    case 'encounter.held':
      return held?.seq === target.seq ? null : problem('already-corrected');
    case 'encounter.called-off':
      return state === 'called-off' ? null : problem('already-corrected');
    case 'encounter.judged': {
      const stands = held !== null && held.seq < target.seq && said[target.public.side] !== null;
      return stands ? null : problem('already-corrected');
    }
  }
}

/** The most entries behind one about an encounter that can be what it discharged. */
export function mostDischarges(publications: Publications, { charter = '' }: Entry): number {
  const all = editionsOf(publications, charter).flatMap(({ terms }) => terms.commitments);
  return new Set(all.flatMap(({ id, dischargedBy }) => (dischargedBy ? [id] : []))).size;
}

/**
 * What an encounter discharged as it was logged: it stands right behind it, of duties that nobody discharges by hand.
 * @param behind the entries that stand behind it, `mostDischarges` at most
 */
export function dischargesBehind(
  publications: Publications,
  target: Entry<TakenBackKind>,
  behind: readonly Entry[],
): Entry<'duty.discharged'>[] {
  if (target.kind !== 'encounter.held') return [];
  const found: Entry<'duty.discharged'>[] = [];
  for (const entry of behind) {
    if (entry.kind !== 'duty.discharged' || entry.charter !== target.charter) break;
    const { charter, commitment, edition } = placeOf(entry);
    const binding = editionNumbered(publications, charter, edition);
    if (!(binding && commitmentIn(binding, commitment))?.dischargedBy) break;
    found.push(entry);
  }
  return found;
}
