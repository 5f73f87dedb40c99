import type { BreachState } from '#app/domain/breach/breach.ts';
import type { Standing } from '#app/domain/case/kinds.ts';
import type { Working } from '#app/domain/case/working.ts';
import type { Answer } from '#app/domain/feedback/kinds.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { OwedByTerms } from '#app/domain/remedy/owed-by-terms.ts';
import type { Remedy } from '#app/domain/remedy/remedy.ts';
import type { RemedyStatement } from '#app/domain/remedy/statement.ts';
import type { Outcome } from '#app/domain/trust/contribution.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import type { LineView, SignedView } from '../ledger/ledger-view.ts';
import type { Said } from '../pages/public/prose.tsx';

/** A case for the customer it is owed to: nothing in it is private. */
export type ReceiptView = {
  /** The opaque id of the case: the code of the receipt. */
  id: string;
  zone: string;
  promise: {
    charter: { slug: string; name: Said };
    /** In which the company writes. */
    firstLanguage: Language;
    edition: number;
    id: string;
    number: number;
    title: Said;
    remedy: Remedy | null;
  };
  facts: {
    unit: string | null;
    opened: Instant;
    due: Instant | null;
    closed: Instant | null;
    /** The true time of the breach. */
    breached: Instant | null;
    state: Standing['state'];
    outcome: Outcome | null;
  };
  /** The opening was struck out: there never was such a case. */
  struck: boolean;
  /** How the due date was worked out; `null` where there is none, or the calendar does not go far enough. */
  working: Working | null;
  /** What its customer answered last, when, and until when that may be changed. */
  answer: { seq: number; kept: Answer; at: Instant; until: Instant } | null;
  /** Whether its customer may answer now, and whether a comment is taken: not of somebody who was erased. */
  asks: boolean;
  takesComment: boolean;
  /** The breach that stands, by its number in the register; its apology once it is signed. */
  breach: { id: number; state: BreachState; apology: string | null; asked: Instant | null } | null;
  /** What the ledger holds of what the breach owes; `null` where it has nothing of it. */
  statement: RemedyStatement | null;
  /** What the terms owe, where the ledger says nothing of it. */
  owed: OwedByTerms | null;
  /** The checkpoint that covers its lines, with the signed note; `null` while none does. */
  signed: (SignedView & { note: string }) | null;
  /** `proof`: base64, the leaf's sibling first; `null` for a line that is not signed yet. */
  lines: readonly (LineView & { proof: readonly string[] | null })[];
};

/** How the promise stands, to the customer, in one sentence. */
export function receiptStanding({ t, dateTime }: Translator, { facts, struck, zone }: ReceiptView): string {
  if (struck) return t('case.struck');
  const { state, outcome, due, closed, breached } = facts;
  const at = (instant: Instant | null) => (instant === null ? '' : dateTime(instant, zone));
  if (state === 'fulfilled') {
    if (outcome === 'exempt') return t('receipt.standing.exempt');
    return t(outcome === 'breached' ? 'receipt.standing.breached' : 'receipt.standing.kept', {
      closed: at(closed),
    });
  }
  const late = outcome === 'breached';
  if (state === 'withdrawn')
    return late
      ? t('receipt.standing.withdrawnLate', { due: at(breached) })
      : t('receipt.standing.withdrawn', { closed: at(closed) });
  if (late) return t('receipt.standing.late', { due: at(breached) });
  if (outcome === 'exempt') return t('receipt.standing.exemptWaiting', { due: at(breached) });
  return due === null ? t('receipt.standing.paused') : t('receipt.standing.due', { due: at(due) });
}
