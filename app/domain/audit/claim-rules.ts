import { answerDue } from '../claim/answer.ts';
import { type Claim, fold, isOverdue } from '../claim/claim.ts';
import { type ClaimDecision, decideClaim, type Evidence, fileClaim } from '../claim/decide.ts';
import { type ClaimCount, type ClaimFigures, claimFiguresOf, countOf } from '../claim/figures.ts';
import type { RefusalReason } from '../claim/kinds.ts';
import { saidKept } from '../claim/said-kept.ts';
import { type Instant, instantOf } from '../instant.ts';
import type { Draft, Entry } from '../ledger/entry.ts';
import { after } from '../occurrence/occurrence.ts';
import { loggersAmong } from '../person/second-person.ts';
import { isProblem, type Problem } from '../problem.ts';
import { AuditFault } from './fault.ts';
import { hold, type LedgerState } from './ledger-state.ts';
import type { RegisterRules } from './register-rules.ts';
import { samePerson } from './second-person.ts';
import type { MakeShelf, Shelf } from './shelf.ts';
import type { StandaloneRules } from './standalone-rules.ts';

/** Holds claims to their clock, and decisions on them to what they were found to be about and to the second person. */
export class ClaimRules {
  readonly #state: LedgerState;
  readonly #register: RegisterRules;
  readonly #standalone: StandaloneRules;
  readonly #claims: Shelf<Claim>;
  readonly #open = new Map<number, Claim>();
  /** By promise, how many stand alike: as many as there are numbers of days that claims took. */
  readonly #counts = new Map<string, Map<string, ClaimCount>>();

  constructor(
    state: LedgerState,
    register: RegisterRules,
    standalone: StandaloneRules,
    makeShelf: MakeShelf,
  ) {
    this.#state = state;
    this.#register = register;
    this.#standalone = standalone;
    this.#claims = makeShelf('claims');
  }

  async file(entry: Entry<'claim.filed'>): Promise<void> {
    const { on, answer, about } = entry.public;
    const { binding, terms: _, ...place } = this.#state.inForceOn(entry, on);
    const { zone } = binding.terms;
    const now = instantOf(entry.recorded);
    const due = answerDue(answer, this.#state.publications.calendars, zone, now);
    if (due === null) throw new AuditFault(entry.seq, 'not-published', { found: answer.calendar });
    const subject = await this.#openedBy(entry, about);
    // What was said stays inside: others can know only that something was.
    const filing = { on, what: entry.private ?? '' };
    const ground = { place, zone, case: subject, answer, due };
    this.#hold(entry, fileClaim(filing, ground, now, entry.who), 'wrong-due');
    this.#move(null, fold(null, entry));
  }

  async decide(entry: Entry<'claim.decided'>): Promise<void> {
    const { claim: seq, upheld, reason, evidence: found } = entry.public;
    const claim = this.#claims.get(String(seq));
    if (!claim) throw new AuditFault(entry.seq, 'unknown-entry', { found: seq });
    const note = entry.private;
    const decision: ClaimDecision = upheld
      ? { upheld, note }
      : { upheld, reason: reason as RefusalReason, note };
    const evidence = found === undefined ? null : await this.#evidenceOf(entry, found, seq);
    const aboutBy = claim.case === null ? [] : (this.#state.cases.get(claim.case)?.loggers ?? []);
    const { measure } = this.#state.promised(entry).terms;
    const now = instantOf(entry.recorded);
    const ground = { measure, aboutBy };
    this.#hold(entry, decideClaim(claim, decision, evidence, ground, now, entry.who), 'cannot-follow');
    this.#move(claim, fold(claim, entry));
  }

  /** What claims about a promise add up to at a moment. Costs a look at each claim that waits. */
  figures(charter: string, commitment: string, at: Instant): ClaimFigures {
    const place = placeOf({ charter, commitment });
    const counts = [...(this.#counts.get(place)?.values() ?? [])];
    const late = [...this.#open.values()].filter((claim) => placeOf(claim) === place && isOverdue(claim, at));
    return claimFiguresOf(counts, late.length);
  }

  /** The case that a claim says it is about: opened by the entry that it names, and of the same promise. */
  async #openedBy(
    { seq, case: id, charter, commitment }: Entry<'claim.filed'>,
    about: number | undefined,
  ): Promise<{ id: string; opening: number } | null> {
    if (id === undefined && about === undefined) return null;
    const file = id === undefined ? undefined : this.#state.cases.get(id);
    const { subject, entries: [opening] = [] } = file ?? {};
    if (opening !== about || subject?.charter !== charter || subject?.commitment !== commitment)
      throw new AuditFault(seq, 'unknown-case', { found: id ?? null });
    return { id: id as string, opening: opening as number };
  }

  /** What the entry of that number declared, opened or logged, as it stands now. */
  async #evidenceOf({ seq }: Entry, found: number, claim: number): Promise<Evidence> {
    if (found >= seq) throw new AuditFault(seq, 'unknown-entry', { found });
    const entry = await this.#state.entryAt(found);
    if (entry.kind === 'breach.declared') {
      const declared = await this.#register.declaredBy(found);
      if (!declared) throw new AuditFault(seq, 'unknown-entry', { found });
      const { breach, loggedBy } = declared;
      const history =
        breach.case !== null
          ? await this.#entriesOfCase(breach.case)
          : breach.occurrence !== null
            ? await this.#standalone.corrections.entriesOf(breach.occurrence)
            : [];
      return { seq: found, loggedBy, breach, saidKept: saidKept(history, claim) };
    }
    const file = entry.kind === 'case.opened' ? this.#state.cases.get(entry.case ?? '') : undefined;
    if (file) return { seq: found, loggedBy: file.loggers, case: file.subject };
    if (entry.kind === 'occurrence.logged') {
      const history = await this.#standalone.corrections.entriesOf(found);
      return { seq: found, loggedBy: loggersAmong(history), occurrence: after(history) };
    }
    throw new AuditFault(seq, 'unknown-entry', { found });
  }

  async #entriesOfCase(id: string): Promise<Entry[]> {
    const history: Entry[] = [];
    for (const seq of this.#state.cases.get(id)?.entries ?? []) history.push(await this.#state.entryAt(seq));
    return history;
  }

  #hold(entry: Entry, decided: Draft[] | Problem, code: 'wrong-due' | 'cannot-follow'): void {
    if (isProblem(decided)) {
      const { problem: expected } = decided;
      throw samePerson(entry, decided) ?? new AuditFault(entry.seq, 'cannot-follow', { expected });
    }
    hold(entry, decided[0] as Draft, code);
  }

  #move(before: Claim | null, after: Claim): void {
    this.#claims.put(String(after.seq), after);
    if (after.state === 'open') this.#open.set(after.seq, after);
    else this.#open.delete(after.seq);
    if (before) this.#count(before, -1);
    this.#count(after, 1);
  }

  #count(claim: Claim, by: number): void {
    const place = placeOf(claim);
    const counts = this.#counts.get(place) ?? new Map<string, ClaimCount>();
    this.#counts.set(place, counts);
    const counted = countOf(claim);
    const alike = `${counted.state} ${counted.days} ${counted.saidKept}`;
    const count = (counts.get(alike)?.count ?? 0) + by;
    counts.set(alike, { ...counted, count });
  }
}

function placeOf({ charter, commitment }: { charter: string; commitment: string }): string {
  return `${charter} ${commitment}`;
}
