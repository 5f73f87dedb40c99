import { stringify } from 'csv-stringify/sync';
import type { Lateness } from '#app/domain/breach/lateness.ts';
import { dayOf, formatInZone } from '#app/domain/calendar/zone.ts';
import { formatInstant, type Instant } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { guarded } from '#app/import/csv.ts';
import type { Localised } from '#app/languages/language.ts';
import { setLocalised } from '#app/languages/typography.ts';
import type { ExportRow } from '#app/queries/compliance/register.server.ts';
import { unitText } from '#app/ui/text/unit-name.tsx';
import { type CsvFormat, csvFormatOf } from './csv-format.ts';

/**
 * The register as CSV in the language of the page, part by part: RFC 4180 but for the separator. It begins with a byte order
 * mark, without which spreadsheet programs take UTF-8 for an older encoding and spoil every accent. What they would run as
 * a formula has an apostrophe before it, also within a cell, where one that expects another delimiter than ours would
 * begin another. Days and times are such as they understand in every language, on the wall of the charter's zone; `instant`
 * is the exact moment. Numbers are whole.
 */
export async function* csvOf(
  words: Translator,
  parts: AsyncIterable<readonly ExportRow[]>,
  format: CsvFormat = csvFormatOf(words),
): AsyncGenerator<Uint8Array, undefined> {
  const columns = columnsOf(words);
  const lines = (rows: string[][], bom = false) =>
    Buffer.from(
      stringify(
        rows.map((cells) => cells.map(guarded)),
        { record_delimiter: 'windows', delimiter: format === 'semicolon' ? ';' : ',', bom },
      ),
    );
  yield lines([columns.map(([name]) => words.t(`compliance.columns.${name}`))], true);
  for await (const rows of parts) yield lines(rows.map((row) => columns.map(([, cell]) => cell(row))));
}

function columnsOf(words: Translator) {
  const { t, language } = words;
  // Few names in many rows.
  const names = new WeakMap<Localised, string>();
  const said = (text: Localised) => {
    const known = names.get(text) ?? setLocalised(text, language)?.text ?? '';
    names.set(text, known);
    return known;
  };
  return [
    ['id', (row) => String(row.id)],
    ['charter', (row) => said(row.charter)],
    ['commitment', (row) => said(row.commitment.title)],
    ['day', (row) => dayOf(row.at, row.zone)],
    ['at', (row) => wallTime(row.at, row)],
    ['instant', (row) => formatInstant(row.at)],
    ['unit', (row) => (row.unit ? unitText(words, row.unit) : '')],
    ['reference', (row) => row.reference ?? ''],
    ['state', (row) => t(`compliance.states.${row.state}`)],
    ['cause', (row) => (row.cause ? t(`causes.${row.cause}`) : '')],
    ['severity', (row) => (row.severity ? t(`severities.${row.severity}`) : '')],
    ['lateness', (row) => (row.late ? t(`compliance.lateness.${row.late.is}`) : '')],
    ['minutesLate', (row) => minutesIn(row.late)],
    ['apology', (row) => row.apology ?? ''],
    ['note', (row) => row.note ?? ''],
    ['analyst', (row) => row.analysed?.who ?? ''],
    ['analysedAt', (row) => (row.analysed ? wallTime(row.analysed.at, row) : '')],
    ['signer', (row) => row.signedOff?.who ?? ''],
    ['signedAt', (row) => (row.signedOff ? wallTime(row.signedOff.at, row) : '')],
    ['counted', (row) => t(row.counted ? 'common.yes' : 'common.no')],
  ] as const satisfies [string, (row: ExportRow) => string][];
}

function wallTime(at: Instant, { zone }: ExportRow): string {
  return formatInZone(at, zone).slice(0, 19).replace('T', ' ');
}

function minutesIn(late: Lateness): string {
  return late && 'seconds' in late ? String(Math.floor(late.seconds / 60)) : '';
}
