import type { Context } from '../../context.server.ts';
import type { ClaimTerms } from '../../domain/claim/answer.ts';
import { codeHash, sendingOf } from '../../domain/claim/code.ts';
import { claimant } from '../../domain/claim/decide.ts';
import type { PlainDate } from '../../domain/instant.ts';
import { isProblem, type Problem } from '../../domain/problem.ts';
import type { Language } from '../../languages/language.ts';
import { recordEvent } from '../events/record-events.server.ts';
import { countClaim } from './count-claim.server.ts';

/** What somebody who has no account says, with the code that their page will have, and from where. */
export type ClaimSent = {
  charter: string;
  commitment: string;
  /** The case that it is about, by the code of its receipt. */
  case?: string | undefined;
  on: PlainDate;
  what: string;
  reference?: string | undefined;
  contact?: string | undefined;
  /** Of the form. */
  language?: Language;
  code: string;
  address: string;
};

/**
 * Files a claim of somebody whom nobody knows; the same form sent twice is one claim. Of the code only a hash is kept.
 * @returns the number of its entry, a refusal, or in how many seconds another claim is taken
 */
export async function fileClaim(
  context: Context,
  { code, address, case: subject, ...said }: ClaimSent,
  terms: ClaimTerms,
): Promise<{ seq: number } | Problem | { wait: number }> {
  const held = await countClaim(context, address);
  if (held) return held;
  const about = subject === undefined ? {} : { case: subject };
  const event = { event: 'file-claim', ...said, ...about, code: codeHash(code), terms } as const;
  const filed = await recordEvent(context, claimant, event, sendingOf(code));
  return isProblem(filed) ? filed : { seq: filed.seq };
}
