import { instantOf } from '../instant.ts';
import type { Draft, Entry } from '../ledger/entry.ts';
import { isProblem, type Problem } from '../problem.ts';
import { canBeDrawn, proposeNature } from '../survey/conclude.ts';
import { closeSurvey, publishSurvey } from '../survey/decide.ts';
import type { PerceivedNature } from '../survey/nature.ts';
import { fold, type Survey } from '../survey/survey.ts';
import type { SurveyTerms } from '../survey/terms.ts';
import { AuditFault } from './fault.ts';
import { hold, type LedgerState } from './ledger-state.ts';

/** A survey that was closed, what it reads each candidate as, and the charters drawn from it. */
export type ClosedSurvey = {
  survey: Survey & { closing: NonNullable<Survey['closing']> };
  natures: Map<string, PerceivedNature>;
  drawings: Entry<'charter.drawn'>[];
};

/**
 * Holds surveys to the rule that they are stated before anybody answers and closed once, and that what they read each candidate as is
 * said with it. What the answers come to is checked beside the ledger.
 */
export class SurveyRules {
  readonly #state: LedgerState;
  readonly #surveys = new Map<string, Survey>();
  /** By the number of the entry that closed them. */
  readonly #closed = new Map<number, ClosedSurvey>();

  constructor(state: LedgerState) {
    this.#state = state;
  }

  /** The closed surveys, the oldest first. */
  closed(): ClosedSurvey[] {
    return [...this.#closed.values()];
  }

  publish(entry: Entry<'survey.published'>): void {
    const { survey, sources, terms, key } = entry.public;
    const said = { terms: terms as SurveyTerms, sources, key: key ?? null };
    if (said.terms.slug !== survey) throw new AuditFault(entry.seq, 'cannot-follow');
    const before = this.#surveys.get(survey) ?? null;
    this.#hold(entry, publishSurvey(said, before, instantOf(entry.recorded), entry.who));
    this.#surveys.set(survey, fold(before, entry) as Survey);
  }

  close(entry: Entry<'survey.closed'>): void {
    const { publication, survey, ...figures } = entry.public;
    const before = this.#surveys.get(survey);
    if (before?.seq !== publication) throw new AuditFault(entry.seq, 'unknown-entry');
    const now = instantOf(entry.recorded);
    this.#hold(entry, closeSurvey(before, figures, now, entry.who));
    const after = fold(before, entry) as ClosedSurvey['survey'];
    this.#surveys.set(survey, after);
    this.#closed.set(entry.seq, { survey: after, natures: new Map(), drawings: [] });
    const proposed = (candidate: string, nature: PerceivedNature) =>
      proposeNature(after, entry.seq, [candidate, nature], now, entry.who);
    this.#state.awaited.push(
      ...after.terms.candidates.map(({ id }) => ({
        draft: proposed(id, 'too-few'),
        given: (next: Entry) => proposed(id, (next as Entry<'nature.proposed'>).public.nature),
      })),
    );
  }

  /** @param awaited whether it had to come here: nothing is proposed but as a survey is closed */
  propose(entry: Entry<'nature.proposed'>, awaited: boolean): void {
    const { closing, candidate, nature } = entry.public;
    const closed = this.#closed.get(closing);
    if (!closed || !awaited) throw new AuditFault(entry.seq, 'cannot-follow');
    closed.natures.set(candidate, nature);
  }

  draw(entry: Entry<'charter.drawn'>): void {
    const closed = this.#closed.get(entry.public.closing);
    if (!closed) throw new AuditFault(entry.seq, 'unknown-entry');
    const { survey, natures, drawings } = closed;
    const isTheirs = entry.charter === survey.terms.charter;
    if (!isTheirs || !canBeDrawn(survey, natures, entry.public))
      throw new AuditFault(entry.seq, 'cannot-follow');
    drawings.push(entry);
  }

  #hold(entry: Entry, expected: Draft | Problem): void {
    if (isProblem(expected)) throw new AuditFault(entry.seq, 'cannot-follow', { expected: expected.problem });
    hold(entry, expected, 'cannot-follow');
  }
}
