import { dayOf } from '../calendar/zone.ts';
import { editionInForce, editionsOf, endedBefore, type Publications } from '../charter/published.ts';
import { mayAsk } from '../exemption/decide.ts';
import { formatInstant, type Instant, isPlainDate, type PlainDate } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import { type Problem, problem } from '../problem.ts';
import type { Encounter } from './encounter.ts';
import { encounterKinds } from './kinds.ts';
import {
  type Adviser,
  type ContactNature,
  type Means,
  mostFollowUps,
  type Objective,
  type Side,
  type Verdict,
} from './names.ts';

/** `reference`: whom it is with, `aim`: what it is to bring, `note`: all three in private; `on`: the day that it is planned for. */
export type EncounterPlan = {
  objective: Objective;
  on: PlainDate;
  reference: string;
  aim: string;
  note?: string | undefined;
};
/** That it took place; `followUps`: what was agreed on, in private, each of which opens a case. */
export type EncounterReport = {
  at: Instant;
  means: Means;
  unit: string | null;
  people: { ours: number; theirs: number };
  adviser: Adviser | null;
  contact: ContactNature;
  followUps: readonly string[];
  note?: string | undefined;
};
/** The edition of a charter that is in force, and its zone. */
export type EncounterGround = { charter: string; edition: number; zone: string };

/** Further ahead no encounter is planned, in days. */
const furthestAhead = 731;
const secondsPerDay = 86_400;

/** What an encounter of a charter is judged by at a moment, or why none is logged then. */
export function encounterGround(
  publications: Publications,
  charter: string,
  at: Instant,
): EncounterGround | Problem {
  const newest = editionsOf(publications, charter).at(-1);
  if (!newest) return problem('unknown-commitment', 'charter');
  const { zone } = newest.terms;
  const day = dayOf(at, zone);
  const edition = editionInForce(publications, charter, day);
  if (!edition) return problem('not-in-force', 'at', { day });
  const ended = endedBefore(publications, charter, day);
  return ended ? problem('charter-ended', 'at', { ended }) : { charter, edition: edition.number, zone };
}

/** Its objective is written before it takes place: on the same day at the earliest. */
export function planEncounter(
  { objective, on, reference, aim, note }: EncounterPlan,
  ground: EncounterGround,
  now: Instant,
  who: Who,
): Draft[] | Problem {
  const refused = refuseRole(who);
  if (refused) return refused;
  if (reference === '') return problem('reference-missing', 'reference');
  if (aim === '') return problem('aim-missing', 'aim');
  if (!isPlainDate(on) || on < dayOf(now, ground.zone)) return problem('day-past', 'on');
  if (on > dayOf(now + furthestAhead * secondsPerDay, ground.zone)) return problem('day-too-far', 'on');
  const written = { kind: 'encounter.planned', ...placed(ground, now, who) } as const;
  return [{ ...written, public: { objective, on }, private: { reference, aim, note } }];
}

/**
 * That a planned encounter took place, as soon as the minute in which it was planned. What follows from it comes behind: see
 * `following.ts`.
 * @param followUps how many cases it opens
 */
export function holdEncounter(
  before: Encounter,
  { at, means, unit, people, adviser, contact, note }: Omit<EncounterReport, 'followUps'>,
  followUps: number,
  ground: EncounterGround,
  now: Instant,
  who: Who,
): Draft<'encounter.held'> | Problem {
  const refused = refuseRole(who) ?? refuseUnlessPlanned(before);
  if (refused) return refused;
  if (at > now) return problem('in-the-future', 'at', { now: formatInstant(now) });
  if (at + 60 <= before.at) return problem('before-planned', 'at', { planned: formatInstant(before.at) });
  if (followUps > mostFollowUps) return problem('too-many', 'followUps', { most: mostFollowUps });
  const said = {
    ...{ encounter: before.seq, means, unit, people, contact, followUps },
    ...(adviser === null ? {} : { adviser }),
  };
  const { shape } = encounterKinds['encounter.held'].fields;
  for (const side of ['ours', 'theirs'] as const)
    if (!shape.people.shape[side].safeParse(people[side]).success) return problem('not-people', side);
  return { kind: 'encounter.held', ...placed(ground, at, who), public: said, private: { note } };
}

/** That a planned one will not take place. */
export function callOff(
  before: Encounter,
  ground: EncounterGround,
  now: Instant,
  who: Who,
): Draft[] | Problem {
  const refused = refuseRole(who) ?? refuseUnlessPlanned(before);
  if (refused) return refused;
  const said = { encounter: before.seq };
  return [{ kind: 'encounter.called-off', ...placed(ground, now, who), public: said }];
}

/** What one side says of the objective of one that took place, once. */
export function judgeEncounter(
  before: Encounter,
  { side, verdict }: { side: Side; verdict: Verdict },
  ground: EncounterGround,
  now: Instant,
  who: Who,
): Draft[] | Problem {
  const refused = refuseRole(who) ?? refuseUnlessHeld(before);
  if (refused) return refused;
  if (before.said[side] !== null) return problem('already-judged', 'verdict');
  const said = { encounter: before.seq, side, verdict };
  return [{ kind: 'encounter.judged', ...placed(ground, now, who), public: said }];
}

/** What another person than whoever logged it takes the contact for, once. */
export function codeContact(
  before: Encounter,
  contact: ContactNature,
  ground: EncounterGround,
  now: Instant,
  who: Who,
): Draft[] | Problem {
  const refused = refuseRole(who) ?? refuseUnlessHeld(before);
  if (refused) return refused;
  if (before.held?.by === who.id) return problem('same-person');
  if (before.second) return problem('already-coded', 'contact');
  const said = { encounter: before.seq, contact };
  return [{ kind: 'encounter.coded', ...placed(ground, now, who), public: said }];
}

export function refuseUnlessHeld({ state }: Encounter): Problem | null {
  return state === 'held' ? null : problem('not-held');
}

/** Whoever answers for cases logs encounters. */
export function refuseRole({ role }: Who): Problem | null {
  return mayAsk.includes(role) ? null : problem('role-missing', undefined, { role: 'agent' });
}

function refuseUnlessPlanned({ state }: Encounter): Problem | null {
  return state === 'planned' ? null : problem('encounter-settled');
}

function placed({ charter, edition }: EncounterGround, at: Instant, who: Who) {
  return { occurred: formatInstant(at), charter, edition, who };
}
