import { stringify } from 'csv-stringify/sync';
import { dayOf } from '#app/domain/calendar/zone.ts';
import type { ToPayRow } from '#app/domain/remedy/to-pay.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { guarded } from '#app/import/csv.ts';
import type { Localised } from '#app/languages/language.ts';
import { setLocalised } from '#app/languages/typography.ts';
import { unitText } from '#app/ui/text/unit-name.tsx';
import { csvFormatOf } from '../compliance/csv-format.ts';
import { toPayColumns } from './payment-columns.ts';

/**
 * What is to be paid as CSV in the language of the page, part by part, with empty columns for what will have been paid: written
 * as the register is (`csvOf`), decimals with the sign of the language.
 */
export async function* toPayCsv(
  words: Translator,
  parts: AsyncIterable<readonly ToPayRow[]>,
): AsyncGenerator<Uint8Array, undefined> {
  const delimiter = csvFormatOf(words) === 'semicolon' ? ';' : ',';
  const lines = (rows: string[][], bom = false) =>
    Buffer.from(
      stringify(
        rows.map((cells) => cells.map(guarded)),
        { record_delimiter: 'windows', delimiter, bom },
      ),
    );
  yield lines([toPayColumns.map((column) => words.t(`remedies.columns.${column}`))], true);
  for await (const rows of parts)
    yield lines(
      rows.map((row) => {
        const cells = cellsOf(words, row);
        return toPayColumns.map((column) => cells[column]);
      }),
    );
}

function cellsOf(words: Translator, row: ToPayRow): Record<(typeof toPayColumns)[number], string> {
  const said = (text: Localised) => setLocalised(text, words.language)?.text ?? '';
  return {
    breach: String(row.breach),
    charter: said(row.charter),
    commitment: said(row.commitment),
    reference: row.reference ?? '',
    unit: row.unit ? unitText(words, row.unit) : '',
    due: row.due === null ? '' : dayOf(row.due, row.zone),
    currency: row.currency,
    left: row.left.replace('.', words.decimalSign),
    ...{ paid: '', paidOn: '', means: '', bankReference: '' },
  };
}
