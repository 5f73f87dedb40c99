import type { Outcome } from './case-story.ts';
import { type Entry, wallDay } from './entry.ts';

type Counts = Record<Outcome['outcome'], number>;
type Subject = { place: { charter: string; commitment: string }; story: { outcome(): Outcome | null } };
/** A restatement as it is published beside the figures of its promise. */
export type Published = {
  entry: number;
  request: number;
  from: string;
  to: string;
  because: string;
  corrections: number;
  before: Counts;
  after: Counts;
};

/**
 * Counts what was restated: the cases of a promise that were opened in a period, as they stand when it is told, and as they would stand
 * without the corrections that name the order. Whether cases were forgotten takes the calendars, which are not read here.
 */
export class Restatements {
  readonly #subjects: ReadonlyMap<string, Subject>;
  readonly #faults: { seq: number; what: string }[];
  readonly #opened = new Map<string, string>();
  readonly #orders = new Map<number, { by: string; decidedBy: string | null }>();
  /** By the order: what cases counted as before their correction, and as what since. */
  readonly #moved = new Map<number, { was: Outcome['outcome'] | null; is: Outcome['outcome'] | null }[]>();
  readonly #told = new Map<string, Published[]>();

  /** @param faults where what does not follow is added */
  constructor(subjects: ReadonlyMap<string, Subject>, faults: { seq: number; what: string }[]) {
    this.#subjects = subjects;
    this.#faults = faults;
  }

  /** Before the entry moves its case. */
  take(entry: Entry, zone: string): void {
    const { seq, kind, case: id, public: fields, who } = entry;
    if (kind === 'case.opened' && id !== undefined) this.#opened.set(id, wallDay(entry.occurred, zone));
    if (kind === 'restatement.requested') this.#orders.set(seq, { by: who.id, decidedBy: null });
    const order = this.#orders.get(kind === 'entry.corrected' ? fields.corrects : fields.request);
    if (kind === 'restatement.decided') {
      if (!order || order.by === who.id) this.#fault(seq, 'decides on what the same person ordered');
      else order.decidedBy = fields.approved ? who.id : null;
    }
    if (kind === 'entry.corrected' && id !== undefined) this.#correct(entry, id, zone, order);
    if (kind === 'figures.restated') this.#tell(entry);
  }

  /** What was told of a promise, in order. */
  of(charter: string, commitment: string): Published[] {
    return this.#told.get(JSON.stringify([charter, commitment])) ?? [];
  }

  #correct(
    { seq, who, public: { corrects, because, standing } }: Entry,
    id: string,
    zone: string,
    order: { decidedBy: string | null } | undefined,
  ): void {
    if (standing) this.#opened.set(id, wallDay(standing.opened, zone));
    if (because !== 'restatement') return;
    if (order?.decidedBy !== who.id) this.#fault(seq, 'restates by no order of a second person');
    const was = this.#subjects.get(id)?.story.outcome()?.outcome ?? null;
    const late = standing?.exempt ? 'exempt' : 'breached';
    const inTime = standing?.state === 'fulfilled' ? 'kept' : null;
    const is = standing?.breached ? late : inTime;
    this.#moved.set(corrects, [...(this.#moved.get(corrects) ?? []), { was, is }]);
  }

  #fault(seq: number, what: string): void {
    this.#faults.push({ seq, what });
  }

  #tell({ seq, charter, commitment, public: fields }: Entry): void {
    const { request, from, to, because, corrections } = fields;
    const moved = this.#moved.get(request) ?? [];
    const after: Counts = { kept: 0, breached: 0, exempt: 0 };
    for (const [id, day] of this.#opened) {
      const subject = this.#subjects.get(id);
      const isIn = subject?.place.charter === charter && subject.place.commitment === commitment;
      const outcome = isIn && day >= from && day <= to ? subject.story.outcome()?.outcome : undefined;
      if (outcome) after[outcome] += 1;
    }
    const before = { ...after };
    for (const { was, is } of moved) {
      if (is) before[is] -= 1;
      if (was) before[was] += 1;
    }
    if (corrections !== moved.length)
      this.#fault(seq, `tells ${corrections} corrections, of ${moved.length}`);
    const key = JSON.stringify([charter, commitment]);
    const told = { entry: seq, request, from, to, because, corrections: moved.length, before, after };
    this.#told.set(key, [...(this.#told.get(key) ?? []), told]);
  }
}
