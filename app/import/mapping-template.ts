import { stringify } from 'csv-stringify/sync';
import { dayOf, formatInZone } from '../domain/calendar/zone.ts';
import type { Instant } from '../domain/instant.ts';
import { existsIn, type Units } from '../domain/unit/unit.ts';
import type { Language } from '../languages/language.ts';
import { guarded } from './csv.ts';
import { columnOfUnit, columnsOf, type Mapping } from './mapping.ts';
import { writtenTime } from './wall-time.ts';

const day = 86_400;
/** An address that is nobody's. */
const nobody = 'name@kept.example';
/** What an example row says in the place of a reference. */
const reference: Record<Language, string> = { fr: 'EXEMPLE-1', en: 'EXAMPLE-1' };

/**
 * A file to fill in for a mapping: its columns, and one row as an example, which reads as what the mapping is for. As CSV with
 * a byte order mark, or as a line of JSON where the mapping reads that.
 */
export function templateOf(
  mapping: Mapping,
  language: Language,
  now: Instant,
  units: Units,
): { name: string; text: string } {
  const row = exampleOf(mapping, language, now, units);
  const columns = columnsOf(mapping);
  if (mapping.format === 'ndjson')
    return { name: `${mapping.name}.ndjson`, text: `${JSON.stringify(Object.fromEntries(row))}\n` };
  const cells = [columns, columns.map((column) => row.get(column) ?? '')];
  const text = stringify(
    cells.map((each) => each.map(guarded)),
    { delimiter: mapping.delimiter, record_delimiter: 'windows', bom: true },
  );
  return { name: `${mapping.name}.csv`, text };
}

/** The values of one row, by column; the first that a column gets counts. */
function exampleOf(mapping: Mapping, language: Language, now: Instant, units: Units): Map<string, string> {
  const row = new Map<string, string>();
  const put = (column: string | undefined, value: string | undefined) => {
    if (column !== undefined && value !== undefined && !row.has(column)) row.set(column, value);
  };
  const ago = (days: number) => writtenTime(mapping.time, morningOf(now - days * day, mapping));
  const { case: cases, occurrences = [], expect } = mapping;
  const first = (values: object) => Object.keys(values)[0];
  if (typeof cases?.commitment === 'object') put(cases.commitment.column, first(cases.commitment.values));
  else if (typeof cases?.intake === 'object') put(cases.intake.column, first(cases.intake.values));
  put(cases?.contact?.email, nobody);
  if (typeof cases?.contact?.language === 'object')
    put(cases.contact.language.column, first(cases.contact.language.values));
  for (const { column } of Object.values(cases?.attributes ?? {})) put(column, '');
  put(cases?.opened, ago(3));
  if (cases?.commitment !== undefined) put(cases.fulfilled, ago(2));
  for (const { at, kept } of occurrences) {
    put(at, ago(2));
    put(kept.column, Object.entries(kept.values).find(([, isKept]) => isKept)?.[0] ?? first(kept.values));
  }
  put(expect?.due, ago(1));
  put(expect?.verdict, expect?.kept[0]);
  put(mapping.reference, reference[language]);
  put(columnOfUnit(mapping.unit), unitOf(mapping, units, now));
  // Whatever is not what rows are left out for.
  for (const { column, is } of mapping.skip) put(column, is.includes('') ? 'x' : '');
  return row;
}

/** A unit as the file writes it: of those of the charter that are there today, where it has a list. */
function unitOf({ charter, unit, time }: Mapping, units: Units, now: Instant): string {
  if (typeof unit === 'object') return Object.keys(unit.values)[0] ?? '';
  const today = dayOf(now, time.zone);
  const known = units.get(charter)?.all;
  return known ? (known.find((each) => existsIn(each, { from: today, to: today }))?.key ?? '') : 'Lyon';
}

/** Ten in the morning of that day, on the wall of the mapping's zone: a time that no clock skips. */
function morningOf(at: Instant, { time: { zone } }: Mapping): string {
  return `${dayOf(at, zone)}T10:00:00${formatInZone(at, zone).slice(19)}`;
}
