import { translator } from '#app/i18n/translator.ts';
import type { PaymentColumn } from '#app/import/payment-lines.ts';
import { languages } from '#app/languages/language.ts';

/** The columns of what is to be paid, as a file; those that are read back are `paymentColumns`. */
export const toPayColumns = [
  'breach',
  'charter',
  'commitment',
  'reference',
  'unit',
  'due',
  'currency',
  'left',
  'paid',
  'paidOn',
  'means',
  'bankReference',
] as const satisfies readonly (PaymentColumn | string)[];

const read = ['breach', 'currency', 'paid', 'paidOn', 'means', 'bankReference'] as const;
const named = new Map<string, PaymentColumn>(
  languages.flatMap((language) =>
    read.map((column) => [plain(translator(language).t(`remedies.columns.${column}`)), column] as const),
  ),
);

/** The column that a heading names, in whichever of our languages; `null` for others. */
export function columnNamed(heading: string): PaymentColumn | null {
  return named.get(plain(heading)) ?? null;
}

/** Spreadsheet programs may change spaces and capitals. */
function plain(heading: string): string {
  return heading.trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}
