import type { Instant } from '../instant.ts';
import { instantOf } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import type { PublicFields } from '../ledger/kinds.ts';
import type { surveyKinds } from './kinds.ts';
import type { SurveyTerms } from './terms.ts';

/** A survey as entries leave it: its newest publication, and what the entry that closed it says. */
export type Survey = {
  /** The number of the entry that published it. */
  seq: number;
  number: number;
  /** The hash of the Markdown that its terms were read from. */
  sources: string;
  key: string | null;
  terms: SurveyTerms;
  closing: (PublicFields<'survey.closed'> & { seq: number; at: Instant }) | null;
};

/** What moves a survey. */
export type SurveyEntry = Entry<Extract<keyof typeof surveyKinds, 'survey.published' | 'survey.closed'>>;

/** @param before `null` before it was published */
export function fold(before: Survey | null, entry: SurveyEntry): Survey | null {
  if (entry.kind === 'survey.closed')
    return (
      before && { ...before, closing: { ...entry.public, seq: entry.seq, at: instantOf(entry.recorded) } }
    );
  const { number, sources, key, terms } = entry.public;
  return { seq: entry.seq, number, sources, key: key ?? null, terms: terms as SurveyTerms, closing: null };
}
