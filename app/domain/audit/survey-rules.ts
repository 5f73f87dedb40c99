import { instantOf } from '../instant.ts';
import type { Draft, Entry } from '../ledger/entry.ts';
import { isProblem, type Problem } from '../problem.ts';
import { closeSurvey, publishSurvey } from '../survey/decide.ts';
import { fold, type Survey } from '../survey/survey.ts';
import type { SurveyTerms } from '../survey/terms.ts';
import { AuditFault } from './fault.ts';
import { hold } from './ledger-state.ts';

/** Holds surveys to the rule that they are stated before anybody answers and closed once; what their answers come to is checked beside the ledger. */
export class SurveyRules {
  readonly #surveys = new Map<string, Survey>();

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
    this.#hold(entry, closeSurvey(before, figures, instantOf(entry.recorded), entry.who));
    this.#surveys.set(survey, fold(before, entry) as Survey);
  }

  #hold(entry: Entry, expected: Draft | Problem): void {
    if (isProblem(expected)) throw new AuditFault(entry.seq, 'cannot-follow', { expected: expected.problem });
    hold(entry, expected, 'cannot-follow');
  }
}
