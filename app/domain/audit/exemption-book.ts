import type { Breach } from '../breach/breach.ts';
import { type CitedCircumstance, fold } from '../circumstance/circumstance.ts';
import {
  agreeToCircumstance,
  type CharterGround,
  charterGroundOf,
  declareCircumstance,
} from '../circumstance/decide.ts';
import { answerDue } from '../claim/answer.ts';
import type { RequestGround } from '../exemption/decide.ts';
import type { Exemption } from '../exemption/exemption.ts';
import { type ExemptionCount, exemptionFiguresOf, type GroundFigures } from '../exemption/figures.ts';
import { instantOf } from '../instant.ts';
import type { Draft, Entry } from '../ledger/entry.ts';
import { isProblem, type Problem } from '../problem.ts';
import { AuditFault } from './fault.ts';
import { hold, type LedgerState } from './ledger-state.ts';
import { samePerson } from './second-person.ts';

/** A sweep comes every minute; a heartbeat may be written just before one. */
const sweepsWithin = 120;

/** What requests for exemptions cite, by when they are decided, and how many became what. */
export class ExemptionBook {
  readonly #state: LedgerState;
  readonly #circumstances = new Map<number, CitedCircumstance>();
  /** Requests that wait, by the time by which each is decided; `null` for those of earlier versions. */
  readonly #open = new Map<number, number | null>();
  /** By promise, how many stand alike. */
  readonly #counts = new Map<string, Map<string, ExemptionCount>>();
  /** Whether a request said by when it is decided: all after it do. */
  #saysDue = false;

  constructor(state: LedgerState) {
    this.#state = state;
  }

  declare(entry: Entry<'circumstance.declared'>): void {
    const now = instantOf(entry.recorded);
    this.#hold(entry, declareCircumstance(entry.public, this.#charterOf(entry), now, entry.who));
    this.#circumstances.set(entry.seq, { ...fold(null, entry), cited: 0, granted: 0 });
  }

  agree(entry: Entry<'circumstance.agreed'>): void {
    const { circumstance: declared } = entry.public;
    const before = this.#circumstances.get(declared);
    if (!before || before.charter !== entry.charter)
      throw new AuditFault(entry.seq, 'unknown-entry', { found: declared });
    const now = instantOf(entry.recorded);
    this.#hold(entry, agreeToCircumstance(before, this.#charterOf(entry), now, entry.who));
    this.#circumstances.set(declared, { ...before, ...fold(before, entry) });
  }

  /** What a request is judged by. @throws AuditFault where its due time is another than follows */
  groundOf(entry: Entry<'exemption.requested'>): RequestGround {
    const { decide, due, circumstance } = entry.public;
    const { terms, binding } = this.#state.promised(entry);
    const { zone } = binding.terms;
    const { calendars } = this.#state.publications;
    const answered = decide && answerDue(decide, calendars, zone, instantOf(entry.recorded));
    if (answered === null)
      throw new AuditFault(entry.seq, 'not-published', { found: decide?.calendar ?? null });
    if (this.#saysDue && (answered === undefined || due === undefined))
      throw new AuditFault(entry.seq, 'wrong-due', { found: due ?? null });
    this.#saysDue ||= answered !== undefined;
    return {
      ...{ grounds: terms.exempt, zone },
      decide: decide && answered !== undefined ? { answer: decide, due: answered } : null,
      cited: circumstance === undefined ? null : (this.#circumstances.get(circumstance) ?? null),
    };
  }

  /** A request became another, or another state of itself. */
  move(breach: Breach, before: Exemption | null, after: Exemption | null): void {
    if (!after || (before?.seq === after.seq && before.state === after.state)) return;
    if (after.state === 'open') this.#open.set(after.seq, after.due);
    else this.#open.delete(after.seq);
    if (before?.seq === after.seq) this.#count(breach, before, -1);
    this.#count(breach, after, 1);
    const cited = after.circumstance === null ? undefined : this.#circumstances.get(after.circumstance);
    if (cited && before?.seq !== after.seq) cited.cited += 1;
    if (cited && after.state === 'granted') cited.granted += 1;
  }

  /** What requests about a promise add up to, by ground. */
  figures(charter: string, commitment: string): GroundFigures[] {
    return exemptionFiguresOf([...(this.#counts.get(`${charter} ${commitment}`)?.values() ?? [])]);
  }

  /** The circumstances of a charter that a second person agreed to, the newest first. */
  agreed(charter: string): CitedCircumstance[] {
    const all = [...this.#circumstances.values()].filter((each) => each.charter === charter && each.agreed);
    return all.reverse();
  }

  /** Promises were watched until then: whatever was to be decided was. */
  watched(entry: Entry<'clock.swept'>): void {
    const until = instantOf(entry.public.to) - sweepsWithin;
    for (const [seq, due] of this.#open)
      if (due !== null && due < until) throw new AuditFault(entry.seq, 'not-decided', { expected: seq });
  }

  #count({ charter, commitment }: Breach, { ground, state }: Exemption, by: number): void {
    const place = `${charter} ${commitment}`;
    const counts = this.#counts.get(place) ?? new Map<string, ExemptionCount>();
    this.#counts.set(place, counts);
    const alike = `${state} ${ground}`;
    counts.set(alike, { ground, state, count: (counts.get(alike)?.count ?? 0) + by });
  }

  #charterOf({ seq, charter }: Entry): CharterGround {
    const ground = charterGroundOf(this.#state.publications, charter ?? '');
    if (!ground) throw new AuditFault(seq, 'not-published', { found: charter ?? null });
    return ground;
  }

  /** When it was said to have happened is not held to anything. */
  #hold(entry: Entry, decided: Draft[] | Problem): void {
    if (isProblem(decided)) {
      const { problem: expected } = decided;
      throw samePerson(entry, decided) ?? new AuditFault(entry.seq, 'cannot-follow', { expected });
    }
    hold(entry, { ...(decided[0] as Draft), occurred: entry.occurred }, 'cannot-follow');
  }
}
