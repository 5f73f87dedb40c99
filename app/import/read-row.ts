import type { Expected } from '../domain/import-run/report.ts';
import type { Instant } from '../domain/instant.ts';
import { strayIn } from '../domain/stray-character.ts';
import { asRead, columnOfUnit, type Mapping, type Words } from './mapping.ts';
import {
  type Cell,
  caseReader,
  chosen,
  type Events,
  type EventsIn,
  empty,
  type RowEvent,
} from './read-case.ts';
import type { RowReason } from './reasons.ts';
import {
  caseTimes,
  readAgain,
  shownTwice,
  type TimeIn,
  type TimesIn,
  timeOf,
  timeReader,
} from './wall-time.ts';

/** `reference`: the customer's, `null` for a row that has none. */
export type Reading = { reference: string | null; expected: Expected | null } & Events;

/**
 * A function that reads one row after a mapping. `columns` are those of the file, in order; values are compared
 * without white space around them.
 */
export function rowReader(
  mapping: Mapping,
  columns: readonly string[],
): (values: readonly string[]) => Reading {
  const places = new Map(columns.map((column, place) => [asRead(column), place]));
  const empties = new Set(mapping.empty);
  const cell = (column: string | undefined) => {
    const place = column === undefined ? -1 : (places.get(column) ?? -1);
    return (values: readonly string[]) => {
      const value = (values[place] ?? '').trim();
      return empties.has(value) ? '' : value;
    };
  };
  const readTime = timeReader(mapping.time);
  const timesIn = new Map<string | undefined, TimeIn>();
  const timeIn = (column: string | undefined): TimeIn => {
    const known = timesIn.get(column);
    if (known) return known;
    const read = cell(column);
    // The same time is asked for twice, for what happened and to compare: it is worked out once.
    let text = '';
    let time: ReturnType<TimeIn> = null;
    const found: TimeIn = (values) => {
      const value = read(values);
      if (value === text) return time;
      text = value;
      time = value === '' ? null : timeOf(column, value, readTime(value), mapping.time);
      return time;
    };
    timesIn.set(column, found);
    return found;
  };

  const skips = mapping.skip.map((rule) => ({ ...rule, cell: cell(rule.column) }));
  const referenceIn = cell(mapping.reference);
  const unitIn = unitReader(mapping.unit, cell);
  const timesOfCase = mapping.case && caseTimes(mapping.time, mapping.case, timeIn);
  const expectedIn = expectedReader(mapping, cell, timeIn, timesOfCase);
  const eventsIn =
    mapping.case && timesOfCase
      ? caseReader(mapping, mapping.case, cell, timesOfCase)
      : occurrencesReader(mapping, mapping.occurrences ?? [], cell, timeIn);

  return (values) => {
    const reference = referenceIn(values) || null;
    const unit = unitIn(values);
    const expected = expectedIn(values);
    const skip = skips.find((rule) => rule.is.includes(asRead(rule.cell(values))));
    if (skip) return { reference, expected, skip: skip.because };
    const fault = faultInName(mapping.reference, reference) ?? faultInName(columnOfUnit(mapping.unit), unit);
    if (fault) return { reference, expected, reason: fault };
    return { reference, expected, ...eventsIn(values, reference, unit) };
  };
}

/** Characters that a reference or the name of a unit may have. */
const longest = 200;

/** Why a reference or the name of a unit cannot be taken from its column; `null` when it can. */
function faultInName(column = '', name: string | null): RowReason | null {
  if (name === null) return null;
  if (name.length > longest) return { code: 'value-too-long', values: { column, most: longest } };
  const stray = strayIn(name);
  return stray && { code: 'stray-character', values: { column, ...stray } };
}

/** The unit that a row names, in the words of our list where the mapping gives them. */
function unitReader(said: Mapping['unit'], cell: Cell): (values: readonly string[]) => string | null {
  const read = cell(columnOfUnit(said));
  const meant = new Map(Object.entries(typeof said === 'object' ? said.values : {}));
  return (values) => {
    const text = read(values);
    return meant.get(text) ?? (text || null);
  };
}

function occurrencesReader(
  mapping: Mapping,
  occurrences: NonNullable<Mapping['occurrences']>,
  cell: Cell,
  timeIn: TimesIn,
): EventsIn {
  const { charter } = mapping;
  const readers = occurrences.map(({ commitment, at, kept }) => ({
    commitment,
    column: at,
    atIn: timeIn(at),
    textIn: cell(at),
    keptIn: chosen(kept, cell),
  }));
  return (values, reference, unit) => {
    const events: RowEvent[] = [];
    const leftOut: Words[] = [];
    let remark: RowReason | undefined;
    for (const { commitment, column, atIn, textIn, keptIn } of readers) {
      const kept = keptIn(values);
      if ('reason' in kept) return kept;
      if ('skip' in kept) {
        leftOut.push(kept.skip);
        continue;
      }
      const at = atIn(values);
      if (at === null) return empty(column);
      if (typeof at === 'object') return { reason: at };
      if (readAgain(mapping.time, at) !== null)
        remark ??= shownTwice(mapping.time, column, textIn(values), 'earlier');
      events.push({ event: 'log', charter, commitment, at, kept: kept.value, unit, reference });
    }
    const [first] = leftOut;
    return events.length === 0 && first ? { skip: first } : { events, leftOut, ...(remark && { remark }) };
  };
}

/** What the source says beside the events: read for every row that has a target, whatever becomes of the row. */
function expectedReader(
  mapping: Mapping,
  cell: Cell,
  timeIn: TimesIn,
  timesIn: ReturnType<typeof caseTimes> | undefined,
): (values: readonly string[]) => Expected | null {
  const { expect, case: cases } = mapping;
  if (!expect || !cases || !timesIn) return () => null;
  const dueIn = timeIn(expect.due);
  const verdictIn = cell(expect.verdict);
  const commitmentIn = cases.commitment === undefined ? null : chosen(cases.commitment, cell);
  const orNull = (time: Instant | null | RowReason) => (typeof time === 'number' ? time : null);
  return (values) => {
    const due = orNull(dueIn(values));
    if (due === null) return null;
    const word = asRead(verdictIn(values));
    const { opened, fulfilled } = timesIn(values);
    const commitment = commitmentIn?.(values);
    return {
      due,
      verdict: expect.kept.includes(word) ? 'kept' : expect.breached.includes(word) ? 'breached' : null,
      opened: orNull(opened),
      fulfilled: orNull(fulfilled),
      commitment: commitment && 'value' in commitment ? commitment.value : null,
    };
  };
}
