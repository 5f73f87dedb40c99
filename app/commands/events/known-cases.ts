import { type Case, isStruckOut } from '../../domain/case/case.ts';
import { caseMeant, caseMeantAmong, type Named } from '../../domain/case/named.ts';
import type { EventGroup, FactEvent, LaterEvent } from '../../domain/event.ts';
import { type Problem, problem } from '../../domain/problem.ts';

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
