import { outcomes } from '../case/kinds.ts';
import type { PlainDate } from '../instant.ts';
import type { Contribution, Outcome } from '../trust/contribution.ts';
import type { Reported, Tally } from '../trust/evidence.ts';

type Promised = { charter: string; commitment: string };

/** What was settled on a day for a promise of a charter. */
export type Settled = Tally & { charter: string };

/** What was settled on each day, for each promise: as many rows as days, however many entries. */
export class TallyBook {
  readonly #byCharter = new Map<string, Map<string, Map<PlainDate, Tally>>>();

  /** Takes out what something said before, and adds what it says now. */
  move(place: Promised, was: readonly Contribution[], is: readonly Contribution[]): void {
    for (const { day, outcome, count } of was) this.#add(place, day, outcome, -count);
    for (const { day, outcome, count } of is) this.#add(place, day, outcome, count);
  }

  /** Remembers of a report of counts, which are among what was moved, of how many cases it was; or forgets it. */
  report(place: Promised, day: PlainDate, { kept, of }: Reported, struck = false): void {
    const tally = this.#tallyOf(place, day);
    const reported = [...(tally.reported ?? [])];
    const at = reported.findIndex((each) => each.kept === kept && each.of === of);
    if (struck) reported.splice(at, at < 0 ? 0 : 1);
    else reported.push({ kept, of });
    tally.reported = reported;
  }

  #add(place: Promised, day: PlainDate, outcome: Outcome, by: number) {
    this.#tallyOf(place, day)[outcome] += by;
  }

  #tallyOf({ charter, commitment }: Promised, day: PlainDate): Tally {
    const promises = this.#byCharter.get(charter) ?? new Map<string, Map<PlainDate, Tally>>();
    this.#byCharter.set(charter, promises);
    const days = promises.get(commitment) ?? new Map<PlainDate, Tally>();
    promises.set(commitment, days);
    const tally = days.get(day) ?? { commitment, day, kept: 0, breached: 0, exempt: 0 };
    days.set(day, tally);
    return tally;
  }

  /** Adds what was counted elsewhere. */
  merge(settled: readonly Settled[]): void {
    for (const each of settled)
      for (const outcome of outcomes)
        if (each[outcome] !== 0) this.#add(each, each.day, outcome, each[outcome]);
  }

  /** All that was counted, which is then no longer here. */
  drain(): Settled[] {
    const settled = [...this.#byCharter].flatMap(([charter, promises]) =>
      [...promises.values()].flatMap((days) => [...days.values()].map((tally) => ({ charter, ...tally }))),
    );
    this.#byCharter.clear();
    return settled;
  }

  /** The tallies of a charter up to a day, oldest first: sums come out the same to the last digit. */
  upTo(charter: string, asOf: PlainDate): Map<string, Tally[]> {
    const promises = [...(this.#byCharter.get(charter) ?? [])];
    return new Map(
      promises.map(([commitment, days]) => {
        const upTo = [...days.values()].filter(({ day }) => day <= asOf);
        return [commitment, upTo.sort((one, other) => (one.day < other.day ? -1 : 1))];
      }),
    );
  }
}

/** Tallies with differences added to them, day by day, oldest first. */
export function together(
  tallies: ReadonlyMap<string, readonly Tally[]>,
  differences: ReadonlyMap<string, readonly Tally[]>,
): ReadonlyMap<string, readonly Tally[]> {
  if (differences.size === 0) return tallies;
  const all = new Map(tallies);
  for (const [commitment, more] of differences) {
    const days = new Map((tallies.get(commitment) ?? []).map((tally) => [tally.day, { ...tally }]));
    for (const each of more) {
      const tally = days.get(each.day) ?? { ...each, kept: 0, breached: 0, exempt: 0 };
      for (const outcome of outcomes) tally[outcome] += each[outcome];
      days.set(each.day, tally);
    }
    all.set(
      commitment,
      [...days.values()].sort((one, other) => (one.day < other.day ? -1 : 1)),
    );
  }
  return all;
}
