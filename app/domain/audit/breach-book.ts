import { type Breach, isSetAside } from '../breach/breach.ts';
import { dateOfDay, type Instant, type PlainDate } from '../instant.ts';
import type { Shelf } from './shelf.ts';

/** `late`: late payments of remedies, which nothing sets aside. */
type Day = { all: number; setAside: number; late: number };
type Find = (id: number) => Breach | undefined;

const secondsPerDay = 86_400;

/**
 * The register as it is read: breaches by the days on which promises were broken, of a charter and of each promise. In
 * memory are as many rows as days; which breaches a day has is on a shelf.
 */
export class BreachBook {
  /** By charter, or charter and promise; days are those of UTC, which have no other use than to find by. */
  readonly #places = new Map<string, Map<PlainDate, Day>>();
  readonly #ids: Shelf<number[]>;

  constructor(ids: Shelf<number[]>) {
    this.#ids = ids;
  }

  /** @param before `null` for a breach that was just declared */
  move(before: Breach | null, after: Breach): void {
    if (before && before.at === after.at && before.state === after.state) return;
    for (const place of [after.charter, placeOf(after)]) {
      if (before) this.#count(place, before, -1);
      this.#count(place, after, 1);
      const [from, to] = [before && dayOf(before.at), dayOf(after.at)];
      if (from === to) continue;
      if (from) this.#take(place, from, after.id);
      this.#put(place, to, [...this.#of(place, to), after.id]);
    }
  }

  /** How many breaches of a charter there were before a moment, and how many of them count in no rate, and why. */
  countBefore(charter: string, end: Instant, find: Find): Day {
    const found = { all: 0, setAside: 0, late: 0 };
    const last = dayOf(end);
    for (const [day, ofDay] of this.#places.get(charter) ?? []) {
      if (day > last) continue;
      const some = day < last ? ofDay : countOf(this.#found(charter, day, find).filter(isBefore(end)));
      found.all += some.all;
      found.setAside += some.setAside;
      found.late += some.late;
    }
    return found;
  }

  /** When the first breach of a charter was; `null` where there is none. */
  first(charter: string, find: Find): Instant | null {
    const days = [...(this.#places.get(charter) ?? [])].filter(([, { all }]) => all > 0).map(([day]) => day);
    const [day] = days.sort();
    return day === undefined ? null : Math.min(...this.#found(charter, day, find).map(({ at }) => at));
  }

  /** The newest breaches of a charter, or of one promise of it, newest first. @param before `null`: of all times */
  newest(
    of: { charter: string; commitment?: string },
    before: Instant | null,
    most: number,
    find: Find,
  ): Breach[] {
    const { charter, commitment } = of;
    const place = commitment === undefined ? charter : placeOf({ charter, commitment });
    const days = [...(this.#places.get(place) ?? [])].filter(([, { all }]) => all > 0).map(([day]) => day);
    const found: Breach[] = [];
    for (const day of days.sort().reverse()) {
      if (found.length >= most) break;
      const own = this.#found(place, day, find).filter((breach) => before === null || breach.at < before);
      found.push(...own.sort((one, other) => other.at - one.at || other.id - one.id));
    }
    return found.slice(0, most);
  }

  #count(place: string, { at, state, found }: Breach, by: number): void {
    const days = this.#places.get(place) ?? new Map<PlainDate, Day>();
    this.#places.set(place, days);
    const { all, setAside, late } = days.get(dayOf(at)) ?? { all: 0, setAside: 0, late: 0 };
    days.set(dayOf(at), {
      all: all + by,
      setAside: setAside + (isSetAside(state) ? by : 0),
      late: late + (found === 'remedy' ? by : 0),
    });
  }

  #found(place: string, day: PlainDate, find: Find): Breach[] {
    return this.#of(place, day).flatMap((id) => find(id) ?? []);
  }

  #of(place: string, day: PlainDate): number[] {
    return this.#ids.get(`${place} ${day}`) ?? [];
  }

  #take(place: string, day: PlainDate, taken: number): void {
    const left = this.#of(place, day).filter((id) => id !== taken);
    this.#put(place, day, left);
  }

  #put(place: string, day: PlainDate, ids: number[]): void {
    this.#ids.put(`${place} ${day}`, ids);
  }
}

function placeOf({ charter, commitment }: { charter: string; commitment: string }): string {
  return `${charter} ${commitment}`;
}

function dayOf(at: Instant): PlainDate {
  return dateOfDay(Math.floor(at / secondsPerDay));
}

function countOf(breaches: readonly Breach[]): Day {
  return {
    all: breaches.length,
    setAside: breaches.filter(({ state }) => isSetAside(state)).length,
    late: breaches.filter(({ found }) => found === 'remedy').length,
  };
}

function isBefore(end: Instant): (breach: Breach) => boolean {
  return ({ at }) => at < end;
}
