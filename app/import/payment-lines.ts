import Big from 'big.js';
import { isPlainDate, type PlainDate } from '../domain/instant.ts';
import type { Language } from '../languages/language.ts';
import { readNumber } from '../languages/read-number.ts';
import { CsvRecords, unguarded } from './csv.ts';
import { delimiterOf } from './delimiter.ts';

/** The most lines that a file of payments may have. */
export const mostPaymentLines = 1_000;
const longestText = 200;

/** Columns that are read; others of the file are for those who pay. */
export const paymentColumns = ['breach', 'currency', 'paid', 'paidOn', 'means', 'bankReference'] as const;
export type PaymentColumn = (typeof paymentColumns)[number];
const needed: readonly PaymentColumn[] = ['breach', 'currency', 'paid', 'paidOn'];

/** What a line says was paid. `amount`: a decimal with a point. */
export type PaidLine = {
  breach: number;
  day: PlainDate;
  amount: string;
  currency: string;
  means?: string;
  bankReference?: string;
};
/** Why a line is not understood, and what stands there. */
export type LineFault =
  | { fault: 'quotes' | 'not-a-day' | 'not-a-breach' | 'not-a-number' | 'no-currency'; found: string }
  | { fault: 'doubtful-number'; found: string; first: string; second: string }
  | { fault: 'text-too-long'; most: number };
export type ReadLine = { line: number } & ({ paid: PaidLine } | LineFault);
export type ReadFile =
  | { lines: ReadLine[]; unpaid: number }
  | { refused: 'too-many-lines' | 'no-header'; missing: PaymentColumn[] };

/**
 * Reads a file of payments: CSV whose first line names the columns, in whichever order and with whichever of `;`, `,` and
 * tabs between them. Lines on which no amount is written as paid are counted and left aside.
 * @param columnOf the column that a heading names
 */
export function readPaymentFile(
  text: string,
  language: Language,
  columnOf: (heading: string) => PaymentColumn | null,
): ReadFile {
  const rows = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const records = new CsvRecords(delimiterOf(rows[0] ?? '')).read(rows, true);
  const [header, ...rest] = records;
  const columns = header && 'values' in header ? header.values.map(columnOf) : [];
  const missing = needed.filter((column) => !columns.includes(column));
  if (missing.length > 0) return { refused: 'no-header', missing };
  if (rest.length > mostPaymentLines) return { refused: 'too-many-lines', missing: [] };
  const lines: ReadLine[] = [];
  let unpaid = 0;
  for (const record of rest) {
    if ('reason' in record) {
      lines.push({ line: record.line, fault: 'quotes', found: record.text.slice(0, longestText) });
      continue;
    }
    const { values, line } = record;
    const cell = (column: PaymentColumn) => unguarded(values[columns.indexOf(column)] ?? '').trim();
    if (cell('paid') === '') unpaid += 1;
    else lines.push({ line, ...lineOf(cell, language) });
  }
  return { lines, unpaid };
}

function lineOf(cell: (column: PaymentColumn) => string, language: Language): { paid: PaidLine } | LineFault {
  const found = (column: PaymentColumn) => cell(column).slice(0, longestText);
  if (!/^\d{1,15}$/.test(cell('breach'))) return { fault: 'not-a-breach', found: found('breach') };
  const number = readNumber(cell('paid'), language);
  if ('doubtful' in number) {
    const [first, second] = number.doubtful;
    return { fault: 'doubtful-number', found: found('paid'), first, second };
  }
  if ('wrong' in number) return { fault: 'not-a-number', found: found('paid') };
  const currency = cell('currency').toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency)) return { fault: 'no-currency', found: found('currency') };
  const day = dayIn(cell('paidOn'), language);
  if (day === null) return { fault: 'not-a-day', found: found('paidOn') };
  const [means, bankReference] = [cell('means'), cell('bankReference')];
  if (Math.max(means.length, bankReference.length) > longestText)
    return { fault: 'text-too-long', most: longestText };
  return {
    paid: {
      ...{ breach: Number(cell('breach')), day, amount: new Big(number.number).toFixed(), currency },
      ...(means ? { means } : {}),
      ...(bankReference ? { bankReference } : {}),
    },
  };
}

/** A day as `2026-03-07`, or as `07/03/2026` in a language all of whose countries write the day first. */
function dayIn(text: string, language: Language): PlainDate | null {
  if (isPlainDate(text)) return text;
  const [, day = '', month = '', year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  const [first] = new Intl.DateTimeFormat(language).formatToParts(0);
  const said = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return first?.type === 'day' && isPlainDate(said) ? said : null;
}
