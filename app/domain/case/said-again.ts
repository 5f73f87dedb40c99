import type { EventGroup, FactEvent, LaterEvent } from '../event.ts';
import type { Instant } from '../instant.ts';
import { type Problem, problem } from '../problem.ts';
import { type Case, isStruckOut } from './case.ts';
import type { CaseEvent } from './decide.ts';

/** A case under its reference, with the promise that it was opened under: a correction may have moved it since. */
type Named = Case & { openedUnder?: string };

/** Cases of one promise that one reference may have at most, however often it is said that there is another. */
const mostAlike = 100;

/**
 * A reference has one case of each promise. What an opening says again is that case; another one under the same promise
 * is refused, unless it is said to be another; `null`: it opens a case.
 * @param known the cases of that charter which bear the reference
 */
export function openedBefore(
  known: readonly Named[],
  event: Extract<CaseEvent, { event: 'open' }> & { commitment: string },
): Case | Problem | null {
  const { at, commitment, reference, another = false } = event;
  const alike = alikeAmong(known, commitment);
  const same = alike.find(({ opened }) => opened === at);
  if (same) return same;
  return refuseAlike(alike, reference ?? '', another);
}

/** Why a reference is not given one more case of a promise. @param alike those of the promise that it has */
export function refuseAlike(alike: readonly Case[], reference: string, another: boolean): Problem | null {
  if (alike.length === 0 || (another && alike.length < mostAlike)) return null;
  return problem('reference-taken', 'reference', { reference });
}

/** Those of a promise, or opened under it. */
export function alikeAmong<Each extends Named>(known: readonly Each[], commitment: string): Each[] {
  return known.filter((each) => each.commitment === commitment || each.openedUnder === commitment);
}

/** The one case that a reference means, narrowed to a promise where one is said. */
function caseMeant(
  known: readonly Case[],
  { reference, commitment }: { reference: string; commitment?: string | undefined },
): Case | Problem {
  const meant = commitment === undefined ? known : known.filter((each) => each.commitment === commitment);
  const [only] = meant;
  if (!only) return problem('unknown-case', 'reference');
  if (meant.length === 1) return only;
  const counts = new Map<string, number>();
  for (const each of meant) counts.set(each.commitment, (counts.get(each.commitment) ?? 0) + 1);
  const promises = [...counts].map(([id, count]) => (count > 1 ? `${id} ×${count}` : id)).join(', ');
  return problem('reference-ambiguous', 'reference', { reference, promises });
}

/**
 * The case that an event of a group means where earlier events of the group were about this reference: what stands
 * together is about the same.
 */
function caseMeantAmong(
  touched: Iterable<Case>,
  { charter, reference, commitment }: { charter: string; reference: string; commitment?: string | undefined },
): Case | null {
  const theirs = [...touched].filter((each) => each.charter === charter && each.reference === reference);
  return theirs.findLast((each) => each.commitment === commitment) ?? theirs.at(-1) ?? null;
}

/** By which customers know their cases, in one charter. */
type Name = { charter: string; reference: string | null };
/** Cases as the events of one group leave them. */
type Touched = ReadonlyMap<string, Case>;

/** The cases that a batch of events can be about, as its groups leave them: by id, and by reference. */
export class KnownCases {
  readonly #byId = new Map<string, Case>();
  readonly #byName = new Map<string, Map<string, Case>>();
  #openedUnder = new Map<string, string>();

  know(subject: Case): void {
    this.#byId.set(subject.id, subject);
    if (subject.reference === null || isStruckOut(subject)) return;
    const name = nameOf(subject);
    const bearing = this.#byName.get(name) ?? new Map<string, Case>();
    this.#byName.set(name, bearing.set(subject.id, subject));
  }

  /** @param openedUnder of cases that `ofOthers` named: the promise under which each was opened */
  knowOpened(openedUnder: Map<string, string>): void {
    this.#openedUnder = openedUnder;
  }

  withId(id: string): Case | null {
    return this.#byId.get(id) ?? null;
  }

  /** The cases that bear a reference. */
  bearing(name: Name, touched: Touched): Named[] {
    if (name.reference === null) return [];
    const known = this.#byName.get(nameOf(name));
    if (!known && touched.size === 0) return [];
    const begun = [...touched.values()].filter(
      (each) => each.charter === name.charter && each.reference === name.reference && !known?.has(each.id),
    );
    if (!known) return begun;
    const standing = [...known.values()].map((each) => {
      const now = touched.get(each.id) ?? each;
      const openedUnder = this.#openedUnder.get(each.id);
      return openedUnder === undefined ? now : { ...now, openedUnder };
    });
    return [...standing, ...begun];
  }

  /** The case that an event is about, which earlier events of its group may have brought about. */
  find(event: LaterEvent, touched: Touched): Case | Problem {
    if ('case' in event)
      return touched.get(event.case) ?? this.withId(event.case) ?? problem('unknown-case', 'reference');
    return caseMeantAmong(touched.values(), event) ?? caseMeant(this.bearing(event, touched), event);
  }

  /** Ids of cases under another promise than an opening of the same reference names. */
  ofOthers(groups: readonly EventGroup<FactEvent>[]): string[] {
    const ids = new Set<string>();
    for (const event of groups.flatMap((group) => group.events)) {
      if (event.event !== 'open' || event.reference === null) continue;
      for (const each of this.#byName.get(nameOf(event))?.values() ?? [])
        if (each.commitment !== event.commitment) ids.add(each.id);
    }
    return [...ids];
  }
}

function nameOf({ charter, reference }: Name): string {
  return `${charter}\n${reference}`;
}

/** Whether the case already says this, so that importing or sending twice changes nothing. */
export function alreadySaid(known: Case, event: Exclude<CaseEvent, { event: 'open' }>): boolean {
  switch (event.event) {
    case 'fulfil':
      return wasClosed(known, event.at, 'fulfilled');
    case 'withdraw':
      return wasClosed(known, event.at, 'withdrawn');
    case 'pause':
      return known.stops.some((stop) => stop.from === event.at && stop.ground === event.ground);
    case 'resume':
      return known.stops.some((stop) => stop.to === event.at && stop.ground !== null);
    case 'reopen':
      return known.stops.some((stop) => stop.to === event.at && stop.ground === null);
  }
}

/** Whether the case was closed at that moment, be it that it was reopened since. */
function wasClosed(known: Case, at: Instant, as: Case['state']): boolean {
  if (known.state === as && known.closed === at) return true;
  return known.stops.some((stop) => stop.from === at && stop.ground === null);
}

/** How a file can differ from the record in when a case was closed. */
export const differences = ['closing-taken-back', 'closing-moved'] as const;
export type Difference = (typeof differences)[number];

/**
 * How a source that says all it knows of a case differs from the record of its closing; `null`: it does not. One that says
 * of a case that it is open takes back what a source said before it. Where a person recorded the closing, the source
 * knows less, and differs in nothing.
 * @param closed when the source says that the case was fulfilled; `null`, that it is open
 * @param byHand no source said that the case was fulfilled: a person did
 */
export function differenceOf(known: Case, closed: Instant | null, byHand: boolean): Difference | null {
  if (known.state !== 'fulfilled') return null;
  if (closed === null) return byHand ? null : 'closing-taken-back';
  const wasClosedThen = known.stops.some((stop) => stop.from === closed && stop.ground === null);
  return known.closed === closed || wasClosedThen ? null : 'closing-moved';
}
