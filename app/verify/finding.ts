import type { FaultCode } from '#app/domain/audit/fault.ts';
import type { Json } from '#app/domain/ledger/canonical.ts';

/** What is wrong with a ledger as a whole, for somebody who reads all of it. */
export type VerifyCode =
  | FaultCode
  /** The checkpoint: no note, another log's, not signed by the pinned key, not cosigned by enough witnesses. */
  | 'checkpoint-malformed'
  | 'key-changed'
  | 'not-in-policy'
  | 'quorum-missing'
  /** The tree: entries that do not give the tiles, tiles or entries that do not give the signed root. */
  | 'entry-changed'
  | 'entry-missing'
  | 'tile-changed'
  | 'root-differs'
  /** Compared with what was seen before. */
  | 'ledger-shrank'
  | 'history-rewritten'
  /** What is published beside the entries. */
  | 'figures-differ'
  | 'figures-missing'
  | 'figures-stale'
  /** The words that entries name: gone, others, or saying something else than the terms that cases are judged by. */
  | 'document-missing'
  | 'document-changed'
  | 'source-says-else'
  /** Surveys: the documents of a closed one, and what it proposes and what is drawn from it. */
  | 'survey-counts-differ'
  | 'survey-codes-differ'
  | 'survey-figures-differ'
  | 'survey-means-differ'
  | 'survey-natures-differ'
  | 'drawing-differs'
  /** What people read: no page, none that says what its figures are of, an old one, other figures, other words. */
  | 'page-missing'
  | 'page-unread'
  | 'page-stale'
  | 'page-figures-missing'
  | 'page-figures-differ'
  | 'page-words-differ'
  | 'private-changed'
  | 'private-missing'
  | 'table-differs';

/** One thing that is wrong; `seq` is the first entry that is, where it can be told. */
export type Finding = { code: VerifyCode; seq: number | null; what: string; expected: Json; found: Json };

export function finding(
  code: VerifyCode,
  what: string,
  rest: Partial<Omit<Finding, 'code' | 'what'>> = {},
): Finding {
  return { code, what, seq: rest.seq ?? null, expected: rest.expected ?? null, found: rest.found ?? null };
}
