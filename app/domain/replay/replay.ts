import type { Calendar } from '../calendar/calendar.ts';
import { type Case, contributionOf } from '../case/case.ts';
import type { Ground } from '../case/decide.ts';
import type { PlainDate } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import { isProblem } from '../problem.ts';
import type { RemedyGround } from '../remedy/decide.ts';
import type { Attributes } from '../remedy/owed.ts';
import type { Remedy } from '../remedy/remedy.ts';
import type { Contribution } from '../trust/contribution.ts';
import type { Tally } from '../trust/evidence.ts';
import { Costs } from './cost.ts';
import { type Judged, judgeCase, recordedCase } from './judge-case.ts';
import { sameClock } from './other-terms.ts';

/** What a record, or what became of it under other terms, adds up to. */
export type Side = {
  /** By the day on which something counts, oldest first. */
  tallies: Tally[];
  /** Cases whose time still runs, and those that were withdrawn in time. */
  open: number;
  withdrawn: number;
  costs: Costs;
};
/** The two promises that a case is judged by: its own, and the other. */
export type Grounds = { own: Ground; other: Ground };

/**
 * The cases of a promise as they are on record, and as they would be under other terms; one case after another, so that
 * nothing grows with their number but days. A clock that the other terms leave as it was judges nothing anew.
 */
export class Replay {
  readonly before = new Column();
  readonly after = new Column();
  /** Cases of which the calendar of the other clock does not go far enough to say: they are in neither column. */
  unjudged = 0;
  /** Cases that are breached under the other terms alone, and those that are on record alone. */
  readonly changed = { toBreached: 0, fromBreached: 0 };
  cases = 0;
  readonly #zone: string;
  readonly #commitment: string;

  constructor(commitment: string, zone: string) {
    this.#commitment = commitment;
    this.#zone = zone;
  }

  /**
   * @param history every entry of the case, in order
   * @param attributes what is known of it that the remedy of either promise may need
   */
  add(subject: Case, history: readonly Entry[], { own, other }: Grounds, attributes: Attributes = {}): void {
    const recorded = recordedCase(subject, history, own);
    if (!recorded) return;
    const isSame = sameClock(own.terms, other.terms);
    const judged = isSame ? recorded : judgeCase(subject, history, other);
    if (!judged || isProblem(judged)) {
      this.unjudged += 1;
      return;
    }
    this.cases += 1;
    this.before.add(recorded, own, this.#zone, attributes);
    this.after.add(judged, other, this.#zone, attributes);
    const [was, is] = [recorded.subject.breached !== null, judged.subject.breached !== null];
    if (is && !was) this.changed.toBreached += 1;
    if (was && !is) this.changed.fromBreached += 1;
  }

  /** Both columns. */
  get sides(): { before: Side; after: Side } {
    return { before: this.before.side(this.#commitment), after: this.after.side(this.#commitment) };
  }
}

/** The sums of one column. */
class Column {
  readonly #days = new Map<PlainDate, Omit<Tally, 'commitment' | 'day'>>();
  readonly #costs = new Costs();
  #open = 0;
  #withdrawn = 0;

  add(judged: Judged, { terms, calendar, now }: Ground, zone: string, attributes: Attributes): void {
    const { subject } = judged;
    const contributed = contributionOf(subject, zone);
    for (const each of contributed) this.#count(each);
    if (contributed.length === 0 && subject.state === 'withdrawn') this.#withdrawn += 1;
    else if (contributed.length === 0) this.#open += 1;
    this.#costs.addCase(judged, terms.remedy && remedyGround(terms.remedy, calendar), now, attributes);
  }

  #count({ day, outcome, count }: Contribution): void {
    const tally = this.#days.get(day) ?? { kept: 0, breached: 0, exempt: 0 };
    this.#days.set(day, { ...tally, [outcome]: tally[outcome] + count });
  }

  side(commitment: string): Side {
    const tallies = [...this.#days].map(([day, counts]): Tally => ({ commitment, day, ...counts }));
    tallies.sort((one, other) => (one.day < other.day ? -1 : 1));
    return { tallies, open: this.#open, withdrawn: this.#withdrawn, costs: this.#costs };
  }
}

function remedyGround(remedy: Remedy, calendar: Calendar): RemedyGround {
  return { remedy, calendar, countsWorkingDays: true };
}

/**
 * The tallies of a promise with those of one column of its record in place of those of the other. Never less than nothing: a
 * case may have been logged while the others were read.
 */
export function talliesInstead(
  tallies: readonly Tally[],
  { before, after }: { before: readonly Tally[]; after: readonly Tally[] },
): Tally[] {
  const byDay = new Map(tallies.map((tally) => [tally.day, tally]));
  const move = (each: readonly Tally[], sign: 1 | -1) => {
    for (const { commitment, day, kept, breached, exempt } of each) {
      const tally = byDay.get(day) ?? { commitment, day, kept: 0, breached: 0, exempt: 0 };
      byDay.set(day, {
        ...tally,
        kept: Math.max(0, tally.kept + sign * kept),
        breached: Math.max(0, tally.breached + sign * breached),
        exempt: Math.max(0, tally.exempt + sign * exempt),
      });
    }
  };
  move(before, -1);
  move(after, 1);
  return [...byDay.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}
