import type { Language } from '#app/languages/language.ts';

/**
 * Where the customer of a case is told of it, as they asked. It stands beside the ledger, which says nothing of it: it can be
 * changed and taken away.
 */
export type ContactsTable = {
  case_id: string;
  /** `null` since they stopped it. */
  email: string | null;
  language: Language;
  /** When the customer said that they want no more. */
  stopped: string | null;
};
