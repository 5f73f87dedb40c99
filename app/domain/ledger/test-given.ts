import { expect } from 'vitest';
import { formatInstant, type Instant } from '../instant.ts';
import { isProblem, type Problem } from '../problem.ts';
import type { Contribution } from '../trust/contribution.ts';
import type { Draft, Entry, NumberedDraft } from './entry.ts';

type Decided<State> = NumberedDraft | NumberedDraft[] | { entries: NumberedDraft[]; after?: State };
/** Something that is decided in a story: at `now`, of the state so far and of the entries that led to it. */
export type Step<State> = {
  now: Instant;
  decide: (before: State, history: Entry[]) => Decided<NonNullable<State>> | Problem;
};
/** What a noun says of itself. `begins`: before its first entry. */
type Noun<State> = {
  begins: State;
  fold: (before: State, entry: Entry) => NonNullable<State>;
  contributionOf: (state: NonNullable<State>) => Contribution[];
};
type Told<State> = { state: State; history: Entry[]; moved: Map<string, number> };
/** What a step must lead to: the kinds it writes with some of their fields, where that leaves the noun, what it counts. */
type Outcome<State> = { writes: object[]; state?: Partial<NonNullable<State>>; counts?: string[] };

/** Numbers drafts behind the entries before them. */
function numbered(drafts: readonly NumberedDraft[], history: readonly Entry[], now: Instant): Entry[] {
  const first = (history.at(-1)?.seq ?? -1) + 1;
  return drafts.map((draft, index) => {
    const seq = first + index;
    const { private: _, ...said } = typeof draft === 'function' ? draft(seq) : draft;
    return { v: 1, seq, recorded: formatInstant(now), ...said } as Entry;
  });
}

/** Stories of a noun: given what was decided before, when something is decided, it leads to this. */
export function storiesOf<State>(noun: Noun<State>) {
  const begun = (): Told<State> => ({ state: noun.begins, history: [], moved: new Map() });
  const given = (...steps: Step<State>[]) => {
    const before = steps.reduce((told, step) => {
      const next = tell(noun, told, step);
      if (isProblem(next)) throw new Error(`Refused while it is given: ${next.problem}`);
      return next;
    }, begun());
    return { ...before, when: (step: Step<State>) => outcomeOf(noun, before, step) };
  };
  /** Tells all that is not refused: what anybody may have tried. */
  const tried = (steps: readonly Step<State>[]) =>
    steps.reduce((told, step) => {
      const next = tell(noun, told, step);
      return isProblem(next) ? told : next;
    }, begun());
  return { given, tried };
}

function outcomeOf<State>(noun: Noun<State>, before: Told<State>, step: Step<State>) {
  const told = tell(noun, before, step);
  return {
    leadsTo({ writes, state, counts }: Outcome<State>) {
      if (isProblem(told)) throw new Error(`Refused: ${told.problem}`);
      expect(told.history.slice(before.history.length)).toMatchObject(writes);
      if (state) expect(told.state).toMatchObject(state);
      if (counts) expect(countsOf(told.moved)).toEqual(counts);
    },
    refused(code: Problem['problem']) {
      expect(told).toMatchObject({ problem: code });
    },
  };
}

/**
 * One more step. Whatever the story, the fold is where the decision said it would be, and all that was ever moved sums
 * up to what the end counts.
 */
function tell<State>(noun: Noun<State>, told: Told<State>, { now, decide }: Step<State>) {
  const decided = decide(told.state, told.history);
  if (isProblem(decided)) return decided;
  const drafts = draftsOf(decided);
  const entries = numbered(drafts, told.history, now);
  const moved = new Map(told.moved);
  let { state } = told;
  for (const entry of entries) {
    const after = noun.fold(state, entry);
    if (isThere(state)) count(moved, noun.contributionOf(state), -1);
    count(moved, noun.contributionOf(after), 1);
    state = after;
  }
  if ('after' in decided) expect(state).toEqual(decided.after);
  if (isThere(state))
    expect(countsOf(moved)).toEqual(countsOf(count(new Map(), noun.contributionOf(state), 1)));
  return { state, history: [...told.history, ...entries], moved };
}

function isThere<State>(state: State): state is NonNullable<State> {
  return state !== null && state !== undefined;
}

function draftsOf<State>(decided: Decided<State>): NumberedDraft[] {
  if (typeof decided === 'function') return [decided];
  // A list has something named entries too.
  if (Array.isArray(decided)) return decided;
  return 'entries' in decided ? decided.entries : [decided as Draft];
}

function count(into: Map<string, number>, contributions: Contribution[], by: 1 | -1): Map<string, number> {
  for (const { day, outcome, count: many } of contributions) {
    const key = `${day} ${outcome}`;
    into.set(key, (into.get(key) ?? 0) + by * many);
  }
  return into;
}

/** `2026-03-16 kept 1`, without what came to nothing. */
function countsOf(moved: Map<string, number>): string[] {
  const left = [...moved].filter(([, many]) => many !== 0);
  return left.map(([key, many]) => `${key} ${many}`).sort();
}
