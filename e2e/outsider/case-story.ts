import type { Entry } from './entry.ts';

/** What a case came to: it counts on the day of that moment. */
export type Outcome = { outcome: 'kept' | 'breached' | 'exempt'; at: string };

/** What happened to one case, and what is wrong with what was written of it. */
export class CaseStory {
  #exclusive: boolean;
  readonly #fault: (seq: number, what: string) => void;
  readonly #events: { seq: number; kind: string; at: string }[] = [];
  #state = 'open';
  #due: string | null = null;
  #closed: string | null = null;
  #breached: string | null = null;
  #exempt = false;

  /** @param exclusive whether a fulfilment in the due second is late */
  constructor(exclusive: boolean, fault: (seq: number, what: string) => void) {
    this.#exclusive = exclusive;
    this.#fault = fault;
  }

  /** It was of another promise after all, and what it was exempted from was that one's. */
  moveTo(exclusive: boolean): void {
    this.#exclusive = exclusive;
    this.#exempt = false;
  }

  take(entry: Entry): void {
    const { seq, kind, occurred: at, public: fields } = entry;
    if (kind === 'breach.declared') this.#declare(entry);
    if (kind === 'entry.corrected') this.#correct(entry);
    if (kind === 'exemption.decided') this.#exempt = fields.approved;
    if (!kind.startsWith('case.')) return;
    // What ends or stops the clock finds a case that is late by then; its breach was to be written before.
    if (['case.paused', 'case.fulfilled', 'case.withdrawn', 'case.redated'].includes(kind))
      this.#judge(seq, at);
    if (fields.due !== undefined) this.#due = fields.due;
    if (kind === 'case.redated') return;
    this.#events.push({ seq, kind, at });
    this.#end(this.#events);
    if (kind === 'case.fulfilled' && fields.outcome !== this.outcome()?.outcome)
      this.#fault(seq, `says ${fields.outcome}, and is ${this.outcome()?.outcome}`);
  }

  /** `null` while nothing is settled, and for what was withdrawn in time. */
  outcome(): Outcome | null {
    if (this.#breached !== null) return { outcome: this.#exempt ? 'exempt' : 'breached', at: this.#breached };
    return this.#state === 'fulfilled' && this.#closed !== null
      ? { outcome: 'kept', at: this.#closed }
      : null;
  }

  /** When a case that is still open at a moment was due, where that has passed and nobody has declared it. */
  overdue(at: string): string | null {
    return this.#state === 'open' && this.#breached === null && this.#isLate(at) ? this.#due : null;
  }

  #isLate(at: string): boolean {
    if (this.#due === null) return false;
    return this.#exclusive ? at >= this.#due : at > this.#due;
  }

  #judge(seq: number, at: string): void {
    if (this.#breached !== null || this.#state !== 'open' || !this.#isLate(at)) return;
    this.#fault(seq, `late since ${this.#due}, and no breach is declared`);
    this.#breached = this.#due;
  }

  #declare({ seq, occurred, recorded }: Entry): void {
    const expected = this.#breached ?? this.#due;
    if (occurred !== expected || !(this.#breached !== null || this.#isLate(recorded)))
      this.#fault(seq, `a breach at ${occurred} of what is due at ${expected}`);
    this.#breached ??= occurred;
  }

  /** Where the case stands by the last of what happened. */
  #end(events: readonly { kind: string; at: string }[]): void {
    const last = events.at(-1);
    this.#state = last ? (states[last.kind] ?? 'open') : 'withdrawn';
    this.#closed = last && closing.includes(this.#state) ? last.at : null;
  }

  /**
   * All that happened is told again without the mistake; a restatement finds none, and judges the same anew. Due times are taken as
   * the correction says them.
   */
  #correct({ seq, public: { corrects, replacement, standing, because } }: Entry): void {
    const place = this.#events.findIndex((each) => each.seq === corrects);
    const mistaken = this.#events[place];
    const isRestated = because === 'restatement';
    if ((!mistaken && !isRestated) || !standing) {
      this.#fault(seq, `corrects ${corrects}, which is nothing of its case`);
      return;
    }
    if (mistaken && replacement) mistaken.at = replacement.occurred ?? mistaken.at;
    else if (mistaken) this.#events.splice(place, 1);
    this.#end(this.#events);
    this.#due = standing.due;
    this.#breached = standing.breached;
    if (this.#breached === null) this.#exempt = false;
    const said = closing.includes(standing.state) ? standing.state : 'open';
    const found = closing.includes(this.#state) ? this.#state : 'open';
    const struckOut = this.#events.length === 0;
    if (
      said !== found ||
      standing.exempt !== this.#exempt ||
      (!struckOut && standing.closed !== this.#closed)
    )
      this.#fault(seq, `leaves the case ${said} ${standing.closed}, and it is ${found} ${this.#closed}`);
    if (this.#closed !== null && this.#breached === null && this.#isLate(this.#closed)) {
      this.#fault(seq, `late since ${this.#due}, and no breach stands`);
      this.#breached = this.#due;
    }
  }
}

const closing = ['fulfilled', 'withdrawn'];
const states: Record<string, string> = {
  'case.fulfilled': 'fulfilled',
  'case.withdrawn': 'withdrawn',
  'case.paused': 'paused',
};
