import { type Instant, instantOf, type PlainDate } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import type { encounterKinds } from './kinds.ts';
import {
  type Adviser,
  type ContactNature,
  type Family,
  families,
  type Means,
  type Objective,
  type Side,
  type Verdict,
} from './names.ts';

/** What is known of one that took place, under the number of the entry that says so; `by` is a pseudonym. */
export type Held = {
  seq: number;
  at: Instant;
  by: string;
  means: Means;
  unit: string | null;
  people: { ours: number; theirs: number };
  /** `null` where nobody said. */
  adviser: Adviser | null;
  contact: ContactNature;
  /** How many cases it opened as it was logged. */
  followUps: number;
};

/** An encounter with a customer, under the number of the entry that planned it. */
export type Encounter = {
  seq: number;
  charter: string;
  objective: Objective;
  /** The day for which it was planned. */
  on: PlainDate;
  by: string;
  /** When its objective was written. */
  at: Instant;
  /** `struck`: its plan was taken back, so that nothing of it stands. */
  state: 'planned' | 'held' | 'called-off' | 'struck';
  held: Held | null;
  /** What each side says of the objective; `null` until it does. */
  said: Record<Side, Verdict | null>;
  /** What a second person takes the contact for. */
  second: { contact: ContactNature; by: string } | null;
};

export type EncounterKind = keyof typeof encounterKinds;
/** What is said of encounters and can be taken back. What a second person said without knowing of the first is not said anew. */
export type TakenBackKind = Exclude<EncounterKind, 'encounter.coded'>;

/** The family that an objective belongs to. */
export function familyOf(objective: Objective): Family {
  const all = Object.entries(families) as [Family, readonly Objective[]][];
  const found = all.find(([, objectives]) => objectives.includes(objective));
  if (!found) throw new Error(`${objective} is of no family`);
  return found[0];
}

/**
 * An encounter after an entry about it.
 * @throws Error for an entry that cannot follow
 */
export function fold(before: Encounter | null, entry: Entry<EncounterKind>): Encounter {
  const { seq, who, charter } = entry;
  if (entry.kind === 'encounter.planned') {
    if (charter === undefined) throw new Error(`${entry.kind} ${seq} of no charter`);
    return {
      ...{ seq, charter, ...entry.public, by: who.id, at: instantOf(entry.recorded) },
      ...{ state: 'planned', held: null, said: { ours: null, theirs: null }, second: null },
    };
  }
  if (!before) throw new Error(`${entry.kind} ${seq} of nothing that was planned`);
  switch (entry.kind) {
    case 'encounter.held': {
      const { encounter: _, adviser = null, ...rest } = entry.public;
      const held = { seq, at: instantOf(entry.occurred), by: who.id, adviser, ...rest };
      return { ...before, state: 'held', held };
    }
    case 'encounter.called-off':
      return { ...before, state: 'called-off' };
    case 'encounter.judged': {
      const { side, verdict } = entry.public;
      return { ...before, said: { ...before.said, [side]: verdict } };
    }
    case 'encounter.coded':
      return { ...before, second: { contact: entry.public.contact, by: who.id } };
  }
}

/**
 * An encounter after what an entry said of it was taken back. Whatever is said of one that took place goes with that it did.
 * @param target what was taken back, of the encounter as it stands: see `take-back.ts`
 */
export function foldTakenBack(before: Encounter, target: Entry<TakenBackKind>): Encounter {
  if (target.kind === 'encounter.judged') {
    const { side } = target.public;
    return { ...before, said: { ...before.said, [side]: null } };
  }
  const state = target.kind === 'encounter.planned' ? 'struck' : 'planned';
  return { ...before, state, held: null, said: { ours: null, theirs: null }, second: null };
}

/** Whether an entry says something of an encounter that can be taken back. */
export function saysOfEncounter(entry: Entry): entry is Entry<TakenBackKind> {
  return (
    entry.kind === 'encounter.planned' ||
    entry.kind === 'encounter.held' ||
    entry.kind === 'encounter.called-off' ||
    entry.kind === 'encounter.judged'
  );
}

/** The number of the entry that planned the encounter of which an entry says something. */
export function planOf(target: Entry<TakenBackKind>): number {
  return target.kind === 'encounter.planned' ? target.seq : target.public.encounter;
}
