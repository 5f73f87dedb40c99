import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findKeys } from '#db/stores/append.server.ts';
import { findOpenedUnder } from '#db/stores/cases.server.ts';
import { findErased } from '#db/stores/erasure.server.ts';
import { closedByHand } from '#db/stores/imports.server.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import type { Case } from '../../domain/case/case.ts';
import { type CaseEvent, decide, type Ground, groundOf, groundOfCase } from '../../domain/case/decide.ts';
import { alreadySaid, differenceOf, KnownCases, openedBefore } from '../../domain/case/said-again.ts';
import { editionNumbered, endedBefore } from '../../domain/charter/published.ts';
import type {
  EventGroup,
  FactEvent,
  GroupResult,
  LoggedEvent,
  OpenEvent,
  PlainFact,
} from '../../domain/event.ts';
import { formatInstant } from '../../domain/instant.ts';
import { openingsOf, plainFacts, shareAttributes, whyRefused } from '../../domain/intake/receive.ts';
import type { NumberedDraft, Who } from '../../domain/ledger/entry.ts';
import { logOccurrence } from '../../domain/occurrence/decide.ts';
import { isProblem, type Problem, problem } from '../../domain/problem.ts';
import { attributesOf } from '../../domain/remedy/attributes.ts';
import { decideByHand } from '../../domain/remedy/payment-case.ts';
import { refuseStray } from '../../domain/stray-character.ts';
import type { Work } from '../transact.server.ts';
import { bindingOf } from './binding.server.ts';
import { caseIds } from './case-ids.server.ts';
import { Descriptions } from './descriptions.server.ts';

type Step = { drafts: NumberedDraft[]; after: Case | null };
/** What decisions are taken with; a dry run has no transaction, since it writes nothing. */
type Bench = Pick<Work, 'now' | 'random' | 'fingerprint' | 'publications' | 'units' | 'intakes' | 'cases'> & {
  trx: Kysely<Database>;
};

/**
 * Decides groups of events one after another, without writing: later ones see what earlier ones of the same
 * batch did. `drafts` is what is to be written in the end.
 */
export class Desk {
  readonly drafts: NumberedDraft[] = [];
  readonly #work: Bench;
  readonly #who: Who;
  readonly #cases = new KnownCases();
  /** Where an opening says anything of its case. */
  #descriptions: Descriptions | null = null;
  #keys = new Map<string, { seq: number | null; case: string | null }>();
  #erased = new Set<string>();
  /** Cases of sources that a person closed. */
  #byHand = new Set<string>();
  /** How many cases are expected: their ids come together. */
  #openings = 1;
  #newIds: Iterator<string, never> | null = null;

  constructor(work: Bench, who: Who) {
    this.#work = work;
    this.#who = who;
  }

  /** Reads every case and key that the groups name, a few statements whatever their number. */
  async prepare(given: readonly EventGroup<FactEvent>[]): Promise<void> {
    const { trx, cases, intakes } = this.#work;
    const groups = given.map(({ whole, events }) => ({ whole, events: plain(intakes, events) }));
    const ids = new Set<string>();
    const references = new Map<string, Set<string>>();
    let openings = 0;
    for (const { events } of groups)
      for (const event of events) {
        if (event.event === 'open') openings += 1;
        if ('case' in event) ids.add(event.case);
        else if (event.event !== 'log' && event.reference !== null) {
          const known = references.get(event.charter) ?? new Set();
          references.set(event.charter, known.add(event.reference));
        }
      }
    if (openings > 0) this.#openings = openings;
    for (const subject of (await cases.findAll([...ids])).values()) this.know(subject);
    const named: Case[] = [];
    for (const [charter, wanted] of references)
      named.push(...(await cases.findByReference(charter, [...wanted])));
    for (const subject of named) this.know(subject);
    if (named.length > 0) await this.#prepareNamed(groups, named);
    if (groups.some(({ events }) => events.some((event) => event.event === 'open' && event.attributes))) {
      this.#descriptions = new Descriptions();
      await this.#descriptions.prepare(trx, named);
    }
    if (groups.some(({ events }) => events.some((event) => !('case' in event) && event.reference !== null)))
      this.#erased = await findErased(trx, () =>
        groups.flatMap(({ events }) => events.flatMap((event) => this.#fingerprint(event) ?? [])),
      );
    const keys = given.flatMap(({ key }) => key ?? []);
    if (keys.length > 0) this.#keys = await findKeys(trx, keys);
  }

  /** Reads what is decided by of cases that bear a reference already. */
  async #prepareNamed(groups: readonly EventGroup<PlainFact>[], named: readonly Case[]): Promise<void> {
    const { trx } = this.#work;
    this.#cases.knowOpened(await findOpenedUnder(trx, this.#cases.ofOthers(groups)));
    const closed = named.flatMap(({ id, state }) => (state === 'fulfilled' ? [id] : []));
    // Of what a source says all about, and leaves open.
    const isOpen = ({ whole, events }: EventGroup<PlainFact>) =>
      whole && !events.some(({ event }) => event === 'fulfil');
    if (closed.length > 0 && groups.some(isOpen)) this.#byHand = await closedByHand(trx, closed);
  }

  /** Decides one group. The `seq` of a recorded one counts from the first draft. */
  take(group: EventGroup<FactEvent>): GroupResult {
    const sent = group.key === undefined ? undefined : this.#keys.get(group.key);
    if (sent) return { status: 'unchanged', ...sent };
    const differs = group.whole ? this.#difference(group) : null;
    const result = differs ?? this.#takeAll(group);
    this.#descriptions?.close(!isProblem(result));
    return result;
  }

  #takeAll(group: EventGroup<FactEvent>): GroupResult {
    const seq = this.drafts.length;
    const touched = new Map<string, Case>();
    const written: NumberedDraft[] = [];
    let subject: string | null = null;
    for (const said of group.events) {
      const events = this.#plain(said);
      if (isProblem(events)) return events;
      for (const event of events) {
        const step = this.#decide(event, touched);
        if (isProblem(step)) return whyRefused(said, event, step);
        // Of what one act opens, the first is the one that it is told by.
        if (step.after && (said.event !== 'receive' || written.length === 0)) subject = step.after.id;
        if (step.after) touched.set(step.after.id, step.after);
        written.push(...step.drafts);
      }
    }
    for (const after of touched.values()) this.know(after);
    if (group.key !== undefined) this.#keys.set(group.key, { seq: null, case: subject });
    this.drafts.push(...written);
    return written.length === 0
      ? { status: 'unchanged', seq: null, case: subject }
      : { status: 'recorded', seq, case: subject };
  }

  #plain(said: FactEvent): PlainFact[] | Problem {
    if (said.event !== 'receive' && said.event !== 'open') return [said];
    const openings = said.event === 'open' ? [said] : openingsOf(this.#work.intakes(), said);
    if (isProblem(openings) || !said.attributes) return openings;
    // What is said of one case alone is refused as it stands.
    if (said.event === 'open' && !said.fromColumns) return openings;
    return shareAttributes(openings, (opening) => {
      const promise = bindingOf(this.#work, opening, 'deadline');
      return isProblem(promise) ? null : attributesOf(promise.terms.remedy);
    });
  }

  /** What the record says otherwise of the closing of the case that a group says all about. */
  #difference({ events }: EventGroup<FactEvent>): Problem | null {
    const opening = events.find((event) => event.event === 'open');
    const known = opening && openedBefore(this.#cases.bearing(opening, new Map()), opening);
    if (!known || isProblem(known)) return null;
    const closed = events.find((event) => event.event === 'fulfil')?.at ?? null;
    const code = differenceOf(known, closed, this.#byHand.has(known.id));
    const zone = editionNumbered(this.#work.publications, known.charter, known.edition)?.terms.zone ?? 'UTC';
    return code && problem(code, 'at', { closed: formatInstant(known.closed ?? known.lastOccurred), zone });
  }

  #decide(event: PlainFact, touched: Map<string, Case>): Step | Problem {
    const fingerprint = this.#erased.size > 0 ? this.#fingerprint(event) : null;
    if (fingerprint !== null && this.#erased.has(fingerprint)) return problem('erased', 'reference');
    const stray = refuseStray(event);
    if (stray) return stray;
    if (event.event === 'log') return this.#log(event);
    if (event.event === 'open') {
      const before = openedBefore(this.#cases.bearing(event, touched), event);
      if (isProblem(before)) return before;
      const step = before ? { drafts: [], after: before } : this.#open(event);
      return this.#described(event, step, before === null);
    }
    const known = this.#cases.find(event, touched);
    if (isProblem(known)) return known;
    if (alreadySaid(known, event)) return { drafts: [], after: known };
    const { publications, now } = this.#work;
    const edition = editionNumbered(publications, known.charter, known.edition);
    if (edition && event.at <= now) {
      const ended = endedBefore(publications, known.charter, dayOf(event.at, edition.terms.zone));
      if (ended) return problem('charter-ended', 'at', { ended });
    }
    const ground = groundOfCase(this.#work, known, this.#who);
    return ground ? stepOf(known, event, ground) : problem('unknown-commitment', 'commitment');
  }

  #open(event: OpenEvent): Step | Problem {
    const promise = bindingOf(this.#work, event, 'deadline');
    if (isProblem(promise)) return promise;
    const ground = groundOf(this.#work, promise.edition, promise.terms, this.#who);
    if (!ground) return problem('wrong-measure', 'commitment', { measure: promise.terms.measure });
    this.#newIds ??= caseIds(this.#work, this.#openings);
    return stepOf(null, promise.said, ground, this.#newIds.next().value);
  }

  /** An opening with what it says of its case. */
  #described(event: OpenEvent, step: Step | Problem, isNew: boolean): Step | Problem {
    if (!this.#descriptions || isProblem(step) || !step.after) return step;
    const ground = groundOfCase(this.#work, step.after, this.#who);
    const drafts = ground ? this.#descriptions.follow(event, step.after, ground, isNew) : [];
    return isProblem(drafts) ? drafts : { ...step, drafts: [...step.drafts, ...drafts] };
  }

  #log(event: LoggedEvent): Step | Problem {
    const promise = bindingOf(this.#work, event, 'each-time');
    if (isProblem(promise)) return promise;
    const { edition, terms, said } = promise;
    const place = { charter: said.charter, commitment: terms.id, edition: edition.number };
    const drafts = logOccurrence(said, place, this.#work.now, this.#who);
    return isProblem(drafts) ? drafts : { drafts, after: null };
  }

  #fingerprint(event: PlainFact): string | null {
    if ('case' in event || event.reference === null) return null;
    return this.#work.fingerprint(event.charter, event.reference);
  }

  /** A case that this desk has read, been told of or brought about. */
  caseOf(id: string): Case | null {
    return this.#cases.withId(id);
  }

  /** The cases that this desk knows a reference to have. */
  casesNamed(name: { charter: string; reference: string | null }): Case[] {
    return this.#cases.bearing(name, new Map());
  }

  /** Tells of a case that is not in the database: what a dry run would have written by now. */
  know(subject: Case): void {
    this.#cases.know(subject);
  }
}

/** Rows of files mostly say plain facts, and forms too. */
function plain(intakes: Work['intakes'], events: FactEvent[]): PlainFact[] {
  return events.some(({ event }) => event === 'receive')
    ? plainFacts(intakes, events)
    : (events as PlainFact[]);
}

function stepOf(before: Case | null, event: CaseEvent, ground: Ground, id?: string): Step | Problem {
  // Only what opens by itself is not for every hand.
  const decision = (ground.terms.openedBy ? decideByHand : decide)(before, event, ground, id);
  return isProblem(decision) ? decision : { drafts: decision.entries, after: decision.after };
}
