import type { Way } from '#app/domain/mail/choices.ts';
import type { Language } from '#app/languages/language.ts';

/** What somebody chose to be told by mail; no row holds the defaults. */
export type MailChoicesTable = {
  person: string;
  language: Language;
  warnings: Way;
  breaches: Way;
  /** Up to which entry, and on which day, their digest was written last. */
  digested_seq: number;
  digested_day: string | null;
};
