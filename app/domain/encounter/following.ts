import { dayOf } from '../calendar/zone.ts';
import { decide, type Ground, groundOf } from '../case/decide.ts';
import {
  commitmentIn,
  editionInForce,
  editionsOf,
  endedBefore,
  type Publications,
} from '../charter/published.ts';
import type { CommitmentTerms } from '../charter/terms.ts';
import { dischargeDuty } from '../duty/decide.ts';
import { type Duty, type DutyRecord, dutiesOwed } from '../duty/duty.ts';
import type { Instant } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import { isProblem, type Problem, problem } from '../problem.ts';
import type { Encounter, Held } from './encounter.ts';
import { mostFollowUps } from './names.ts';

type Met = Pick<Held, 'at' | 'means' | 'unit'>;
type Known = { publications: Publications; now: Instant };

/** The duties of a charter that an encounter is about: of the period in which it took place, and by the means that the promise names. */
export function dutiesMet(
  { publications, now }: Known,
  charter: string,
  { at, means }: Pick<Met, 'at' | 'means'>,
): Duty[] {
  const editions = editionsOf(publications, charter);
  return dutiesOwed(editions, now).filter(({ commitment, edition, begins, ends }) => {
    if (at < begins || at > ends) return false;
    const binding = editions.find(({ number }) => number === edition);
    const { dischargedBy } = (binding && commitmentIn(binding, commitment)) ?? {};
    return dischargedBy === 'encounter' || dischargedBy === means;
  });
}

/** What an encounter discharges: each duty that nobody of its unit has discharged yet. */
export function dischargesBy(
  { at, unit }: Met,
  duties: readonly { duty: Duty; record: DutyRecord }[],
  now: Instant,
  who: Who,
): Draft[] {
  return duties.flatMap(({ duty, record }) => {
    const drafts = dischargeDuty(duty, { at, unit }, record, now, who);
    return isProblem(drafts) ? [] : drafts;
  });
}

/** Why nobody logs by hand that a duty was discharged. */
export function refuseDischarge({ dischargedBy }: Pick<CommitmentTerms, 'dischargedBy'>): Problem | null {
  return dischargedBy ? problem('discharged-by-encounters', 'commitment') : null;
}

/**
 * By what a case is judged that a follow-up opens: the promise about follow-ups of the edition that was in force when they met.
 * `null` where that makes none.
 */
export function followUpGround(
  { publications, now }: Known,
  charter: string,
  at: Instant,
  who: Who,
): Ground | null {
  const zone = editionsOf(publications, charter).at(-1)?.terms.zone;
  if (!zone) return null;
  const day = dayOf(at, zone);
  const binding = editionInForce(publications, charter, day);
  const terms = binding?.terms.commitments.find(({ openedBy }) => openedBy === 'follow-ups');
  if (!binding || !terms || endedBefore(publications, charter, day)) return null;
  return groundOf({ publications, now }, binding, terms, who);
}

/** The promises about follow-ups that editions of a charter make, by id, each once. */
export function followUpPromises(
  editions: readonly { terms: { commitments: readonly CommitmentTerms[] } }[],
): string[] {
  const all = editions.flatMap(({ terms }) => terms.commitments);
  return [...new Set(all.flatMap(({ id, openedBy }) => (openedBy === 'follow-ups' ? [id] : [])))];
}

/** The part of an encounter that its follow-ups are about. */
export type FollowedUp = Pick<Encounter, 'seq'> & { held: Pick<Held, 'at' | 'unit'> };

/**
 * The cases that follow-ups open, from when they were agreed on, late or not. What was agreed on is private, as is whom with.
 * @param newId gives a fresh opaque id for each
 */
export function openFollowUps(
  { seq, held }: FollowedUp,
  { reference, texts }: { reference: string | null; texts: readonly string[] },
  ground: Ground | null,
  newId: () => string,
): Draft<'case.opened'>[] | Problem {
  if (texts.length === 0) return [];
  if (texts.length > mostFollowUps) return problem('too-many', 'followUps', { most: mostFollowUps });
  if (!ground) return problem('no-follow-up-promise', 'followUps');
  const drafts: Draft<'case.opened'>[] = [];
  for (const note of texts) {
    const opening = { event: 'open', at: held.at, unit: held.unit, reference, note } as const;
    const decision = decide(null, opening, ground, newId());
    if (isProblem(decision)) return { ...decision, field: 'followUps' };
    const [opened] = decision.entries as [Draft<'case.opened'>];
    drafts.push({ ...opened, public: { ...opened.public, encounter: seq } });
  }
  return drafts;
}
