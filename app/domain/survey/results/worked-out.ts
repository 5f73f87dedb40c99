import type { Json } from '../../ledger/canonical.ts';
import { documentOf, type LedgerDocument } from '../../ledger/document.ts';
import type { AnswerRows } from '../answer-rows.ts';
import { naturesOf } from '../conclude.ts';
import type { PerceivedNature } from '../nature.ts';
import type { SurveyTerms } from '../terms.ts';
import { documentOfResults } from './figures.ts';
import type { Answered } from './results.ts';
import { rootOfAnswers, rootOfCodes, sortedCodes } from './roots.ts';
import { tableOf } from './table.ts';

/** What a survey is closed with beside its answers; `codes`: the hashes of those that were used, in any order. */
export type ToWorkOut = { terms: SurveyTerms; counted: Omit<Answered, 'codes'>; codes: readonly string[] };

/** All that follows from answers and codes: both documents, both roots in base64, and what each candidate is read as. */
export type WorkedOut = {
  results: LedgerDocument;
  codes: LedgerDocument;
  spent: string;
  answers: string;
  natures: [string, PerceivedNature][];
};

/**
 * What is published of a survey as it is closed; `rows`: all who came to the end, by the same terms.
 * @param onPart called after each part of the work: so many of how many
 * @throws Error for what is no hash of a code
 */
export function workedOut(
  { terms, counted, codes }: ToWorkOut,
  rows: AnswerRows,
  onPart?: (done: number, of: number) => void,
): WorkedOut {
  const sorted = sortedCodes(codes);
  const kept = documentOf(sorted);
  const table = tableOf(terms, rows, { ...counted, codes: kept.hash }, onPart);
  return {
    results: documentOf(documentOfResults(table, terms) as unknown as Json),
    codes: kept,
    spent: rootOfCodes(sorted),
    answers: rootOfAnswers(rows),
    natures: naturesOf(table, terms),
  };
}
