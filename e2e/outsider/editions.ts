import { type Entry, type Method, type Promised, type Terms, wallDay } from './entry.ts';

const usualNotice = 30;
const day = 86_400_000;

/**
 * Holds editions to the day from which they bind (content/design/charter-format.md, Publishing), by the plain cases of
 * promising less alone: what is dropped, scored otherwise, kept by less, or excused by more.
 */
export class BindingDays {
  readonly #newest = new Map<string, Terms>();
  /** What was asked of editions that ease, and when; empty before anything is published. */
  readonly #notices: { days: number; since: string }[] = [];
  #areHeld = false;

  method({ recorded }: Entry, { notice }: Method): void {
    this.#notices.push({ days: notice ?? usualNotice, since: recorded });
    this.#areHeld ||= notice !== undefined;
  }

  /** What is wrong with the day of an edition; `null` where nothing is. */
  edition({ charter, recorded, public: { terms, published } }: Entry): string | null {
    const before = this.#newest.get(charter);
    this.#newest.set(charter, terms);
    if (this.#notices.length === 0) this.#notices.push({ days: usualNotice, since: recorded });
    if (published === undefined && !this.#areHeld) return null;
    this.#areHeld = true;
    const today = wallDay(recorded, terms.zone);
    if (published !== today) return `an edition of ${today} that says it was published on ${published}`;
    if (!before) return null;
    const { binding } = terms;
    if (binding < before.binding)
      return `an edition that binds from ${binding}, the one before from ${before.binding}`;
    if (binding < today) return `an edition of ${today} that binds from ${binding}`;
    const noticed = this.#noticed(today, terms.zone);
    return binding < noticed && promisesLess(before, terms)
      ? `an edition of ${today} that promises less from ${binding}, which may bind from ${noticed}`
      : null;
  }

  /** A shorter notice counts once the longer one before it has passed since it was replaced. */
  #noticed(today: string, zone: string): string {
    let last = later(today, this.#notices.at(-1)?.days ?? usualNotice);
    for (let at = 1; at < this.#notices.length; at++) {
      const replaced = wallDay(this.#notices[at]?.since ?? '', zone);
      const until = later(replaced, this.#notices[at - 1]?.days ?? usualNotice);
      if (until > last) last = until;
    }
    return last;
  }
}

function later(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

function promisesLess(before: Terms, after: Terms): boolean {
  return before.commitments.some((old) => {
    const fresh = after.commitments.find(({ id }) => id === old.id);
    return !fresh || isLess(old, fresh);
  });
}

function isLess(old: Promised, fresh: Promised): boolean {
  const natures = (of: Promised) => JSON.stringify(of.nature.map(({ from, is }) => [from, is]));
  const share = (of: Promised) => {
    if (of.target === null) return Number.NEGATIVE_INFINITY;
    return of.direction === 'lower is better' ? -of.target : of.target;
  };
  const more = (one: string[] = [], other: string[] = []) => other.some((each) => !one.includes(each));
  return (
    natures(old) !== natures(fresh) ||
    (old.firmness === 'firm' && fresh.firmness !== 'firm') ||
    old.measure !== fresh.measure ||
    old.direction !== fresh.direction ||
    share(fresh) < share(old) ||
    more(old.exempt, fresh.exempt) ||
    more(old.clock?.pauses, fresh.clock?.pauses) ||
    (old.clock?.within?.unit === fresh.clock?.within?.unit &&
      (fresh.clock?.within?.count ?? 0) > (old.clock?.within?.count ?? 0))
  );
}
