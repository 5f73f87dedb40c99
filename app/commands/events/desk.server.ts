import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findOpenedUnder } from '#db/stores/cases.server.ts';
import { findErased } from '#db/stores/erasure.server.ts';
import { findKeys } from '#db/stores/idempotency.server.ts';
import type { Edition } from '#db/stores/publications.server.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { alreadySaid } from '../../domain/case/already-said.ts';
import type { Case } from '../../domain/case/case.ts';
import { decide, type Ground } from '../../domain/case/decide.ts';
import { differenceOf } from '../../domain/case/differing.ts';
import { openedBefore } from '../../domain/case/named.ts';
import {
  commitmentIn,
  editionInForce,
  editionNumbered,
  endedBefore,
} from '../../domain/charter/published.ts';
import type { CommitmentTerms, Measure } from '../../domain/charter/terms.ts';
import type { EventGroup, FactEvent, GroupResult, LoggedEvent, OpenEvent } from '../../domain/event.ts';
import { formatInstant } from '../../domain/instant.ts';
import type { NumberedDraft, Who } from '../../domain/ledger/entry.ts';
import { logOccurrence } from '../../domain/occurrence/decide.ts';
import { isProblem, type Problem, problem } from '../../domain/problem.ts';
import { refuseStray } from '../../domain/stray-character.ts';
import { chooseUnit } from '../../domain/unit/choose.ts';
import type { Work } from '../transact.server.ts';
import { caseIds } from './case-ids.ts';
import { fingerprintOf } from './fingerprint.ts';
import { KnownCases } from './known-cases.ts';

type Step = { drafts: NumberedDraft[]; after: Case | null };
/** What decisions are taken with; a dry run has no transaction, since it writes nothing. */
type Bench = Pick<Work, 'now' | 'random' | 'fingerprint' | 'publications' | 'units' | 'cases'> & {
  trx: Kysely<Database>;
};
/** The promise that binds, and the key of the unit that was named. */
type Binding = { charter: string; edition: Edition; terms: CommitmentTerms; unit: string | null };

/**
 * Decides groups of events one after another, without writing: later ones see what earlier ones of the same
 * batch did. `drafts` is what is to be written in the end.
 */
export class Desk {
  readonly drafts: NumberedDraft[] = [];
  readonly #work: Bench;
  readonly #who: Who;
  readonly #cases = new KnownCases();
  #keys = new Map<string, { seq: number | null; case: string | null }>();
  #erased = new Set<string>();
  #newIds: Iterator<string, never>;

  constructor(work: Bench, who: Who) {
    this.#work = work;
    this.#who = who;
    this.#newIds = caseIds(work, 1);
  }

  /** Reads every case and key that the groups name, a few statements whatever their number. */
  async prepare(groups: readonly EventGroup<FactEvent>[]): Promise<void> {
    const { trx, cases } = this.#work;
    const ids = new Set<string>();
    const references = new Map<string, Set<string>>();
    let openings = 0;
    for (const event of groups.flatMap((group) => group.events)) {
      if (event.event === 'open') openings += 1;
      if ('case' in event) ids.add(event.case);
      else if (event.event !== 'log' && event.reference !== null) {
        const known = references.get(event.charter) ?? new Set();
        references.set(event.charter, known.add(event.reference));
      }
    }
    if (openings > 0) this.#newIds = caseIds(this.#work, openings);
    for (const subject of (await cases.findAll([...ids])).values()) this.know(subject);
    for (const [charter, wanted] of references)
      for (const subject of await cases.findByReference(charter, [...wanted])) this.know(subject);
    this.#cases.knowOpened(await findOpenedUnder(trx, this.#cases.ofOthers(groups)));
    this.#erased = await findErased(trx, () =>
      groups.flatMap(({ events }) => events.flatMap((event) => this.#fingerprint(event) ?? [])),
    );
    this.#keys = await findKeys(
      trx,
      groups.flatMap((group) => group.key ?? []),
    );
  }

  /** Decides one group. The `seq` of a recorded one counts from the first draft. */
  take(group: EventGroup<FactEvent>): GroupResult {
    const sent = group.key === undefined ? undefined : this.#keys.get(group.key);
    if (sent) return { status: 'unchanged', ...sent };
    const differs = group.whole ? this.#difference(group) : null;
    if (differs) return differs;
    const seq = this.drafts.length;
    const touched = new Map<string, Case>();
    const written: NumberedDraft[] = [];
    let subject: string | null = null;
    for (const event of group.events) {
      const step = this.#decide(event, touched);
      if (isProblem(step)) return step;
      written.push(...step.drafts);
      if (step.after) {
        subject = step.after.id;
        touched.set(subject, step.after);
      }
    }
    for (const after of touched.values()) this.know(after);
    if (group.key !== undefined) this.#keys.set(group.key, { seq: null, case: subject });
    this.drafts.push(...written);
    return written.length === 0
      ? { status: 'unchanged', seq: null, case: subject }
      : { status: 'recorded', seq, case: subject };
  }

  /** What the record says otherwise of the closing of the case that a group says all about. */
  #difference({ events }: EventGroup<FactEvent>): Problem | null {
    const opening = events.find((event) => event.event === 'open');
    const known = opening && openedBefore(this.#cases.bearing(opening, new Map()), opening);
    if (!known || isProblem(known)) return null;
    const code = differenceOf(known, events.find((event) => event.event === 'fulfil')?.at ?? null);
    const zone = editionNumbered(this.#work.publications, known.charter, known.edition)?.terms.zone ?? 'UTC';
    return code && problem(code, 'at', { closed: formatInstant(known.closed ?? known.lastOccurred), zone });
  }

  #decide(event: FactEvent, touched: Map<string, Case>): Step | Problem {
    const fingerprint = this.#erased.size > 0 ? this.#fingerprint(event) : null;
    if (fingerprint !== null && this.#erased.has(fingerprint)) return problem('erased', 'reference');
    const stray = refuseStray(event);
    if (stray) return stray;
    if (event.event === 'log') return this.#log(event);
    if (event.event === 'open') {
      const before = openedBefore(this.#cases.bearing(event, touched), event);
      if (isProblem(before)) return before;
      return before ? { drafts: [], after: before } : this.#open(event);
    }
    const known = this.#cases.find(event, touched);
    if (isProblem(known)) return known;
    if (alreadySaid(known, event)) return { drafts: [], after: known };
    const edition = editionNumbered(this.#work.publications, known.charter, known.edition);
    const terms = edition && commitmentIn(edition, known.commitment);
    if (edition && event.at <= this.#work.now) {
      const ended = endedBefore(this.#work.publications, known.charter, dayOf(event.at, edition.terms.zone));
      if (ended) return problem('charter-ended', 'at', { ended });
    }
    const ground = terms && groundOf(this.#work, edition, terms, this.#who);
    return ground ? stepOf(decide(known, event, ground)) : problem('unknown-commitment', 'commitment');
  }

  #open(event: OpenEvent): Step | Problem {
    const promise = this.#promise(event, 'deadline');
    if (isProblem(promise)) return promise;
    const ground = groundOf(this.#work, promise.edition, promise.terms, this.#who);
    if (!ground) return problem('wrong-measure', 'commitment', { measure: promise.terms.measure });
    return stepOf(decide(null, withUnit(event, promise.unit), ground, this.#newIds.next().value));
  }

  #log(event: LoggedEvent): Step | Problem {
    const promise = this.#promise(event, 'each-time');
    if (isProblem(promise)) return promise;
    const { charter, edition, terms, unit } = promise;
    const place = { charter, commitment: terms.id, edition: edition.number };
    const drafts = logOccurrence(withUnit(event, unit), place, this.#work.now, this.#who);
    return isProblem(drafts) ? drafts : { drafts, after: null };
  }

  /** The promise that binds when something happens: the edition in force on that day, in the charter's zone. */
  #promise(event: OpenEvent | LoggedEvent, measure: Measure): Binding | Problem {
    const { publications, units, now } = this.#work;
    if (event.at > now) return problem('in-the-future', 'at', { now: formatInstant(now) });
    const zone = publications.editions.find((edition) => edition.charter === event.charter)?.terms.zone;
    if (!zone) return problem('unknown-commitment', 'commitment');
    const day = dayOf(event.at, zone);
    const edition = editionInForce(publications, event.charter, day);
    if (!edition) return problem('not-in-force', 'at', { day });
    const ended = endedBefore(publications, event.charter, day);
    if (ended) return problem('charter-ended', 'at', { ended });
    const terms = commitmentIn(edition, event.commitment);
    if (!terms) return problem('unknown-commitment', 'commitment');
    if (terms.measure !== measure) return problem('wrong-measure', 'commitment', { measure: terms.measure });
    const chosen = chooseUnit(units, event.charter, event.unit, { from: day, to: day });
    return isProblem(chosen) ? chosen : { charter: event.charter, edition, terms, unit: chosen.unit };
  }

  #fingerprint(event: FactEvent): string | null {
    if ('case' in event || event.reference === null) return null;
    return fingerprintOf(this.#work.fingerprint, event.charter, event.reference);
  }

  /** A case that this desk has read, been told of or brought about. */
  caseOf(id: string): Case | null {
    return this.#cases.withId(id);
  }

  /** Tells of a case that is not in the database: what a dry run would have written by now. */
  know(subject: Case): void {
    this.#cases.know(subject);
  }
}

/** What a case of this promise is judged by; `null` when the promise has no clock. */
export function groundOf(
  work: Pick<Work, 'publications' | 'now'>,
  edition: Edition,
  terms: CommitmentTerms,
  who: Who,
): Ground | null {
  const { clock } = terms;
  const published = clock && work.publications.calendars.get(clock.calendar);
  if (!clock || !published) return null;
  const { calendar } = published;
  return {
    charter: edition.charter,
    edition: edition.number,
    terms: { ...terms, clock },
    calendar,
    now: work.now,
    who,
  };
}

function withUnit<Said extends { unit: string | null }>(event: Said, unit: string | null): Said {
  return event.unit === unit ? event : { ...event, unit };
}

function stepOf(decision: ReturnType<typeof decide>): Step | Problem {
  return isProblem(decision) ? decision : { drafts: decision.entries, after: decision.after };
}
