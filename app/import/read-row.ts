import type { CaseEvent } from '../domain/case/decide.ts';
import type { Expected } from '../domain/import-run/agreement.ts';
import type { Instant } from '../domain/instant.ts';
import type { OccurrenceEvent } from '../domain/occurrence/decide.ts';
import { type Problem, problem } from '../domain/problem.ts';
import { asRead } from './as-read.ts';
import { caseTimes, type TimeIn, type TimesIn } from './case-times.ts';
import { type Choice, columnOfUnit, type Mapping, type Words } from './mapping.ts';
import { faultInName } from './name-fault.ts';
import type { RowReason } from './reasons.ts';
import { short, shownTwice, timeOf } from './told-times.ts';
import { readAgain, timeReader } from './wall-time.ts';

/** What a row says happened; the events of one row stand or fall together. */
type RowEvent =
  | (Extract<CaseEvent, { event: 'open' }> & { charter: string; commitment: string })
  | (Extract<CaseEvent, { event: 'fulfil' }> & { charter: string; reference: string })
  | (OccurrenceEvent & { event: 'log'; charter: string; commitment: string });

export type Reading = {
  /** The customer's reference, `null` for a row that has none. */
  reference: string | null;
  expected: Expected | null;
} /** `remark`: what was taken to be meant where the row could be read in two ways. */ & (
  | { events: RowEvent[]; leftOut: Words[]; remark?: RowReason }
  /** No promise was made for this row, or the mapping says why it does not count. */
  | { skip: Words }
  | { reason: RowReason | Problem }
);

type Found<Value> = { value: Value } | { skip: Words } | { reason: RowReason };

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
  const timesOfCase = mapping.case && caseTimes(mapping, mapping.case, timeIn);
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

/** The unit that a row names, in the words of our list where the mapping gives them. */
function unitReader(said: Mapping['unit'], cell: Cell): (values: readonly string[]) => string | null {
  const read = cell(columnOfUnit(said));
  const meant = new Map(Object.entries(typeof said === 'object' ? said.values : {}));
  return (values) => {
    const text = read(values);
    return meant.get(text) ?? (text || null);
  };
}

type Cell = (column: string | undefined) => (values: readonly string[]) => string;
type Events =
  | { events: RowEvent[]; leftOut: Words[]; remark?: RowReason }
  | { skip: Words }
  | { reason: RowReason | Problem };
type EventsIn = (values: readonly string[], reference: string | null, unit: string | null) => Events;

function caseReader(
  mapping: Mapping,
  cases: NonNullable<Mapping['case']>,
  cell: Cell,
  timesIn: ReturnType<typeof caseTimes>,
): EventsIn {
  const { charter } = mapping;
  const commitmentIn = chosen(cases.commitment, cell);
  const [openedText, fulfilledText] = [cell(cases.opened), cell(cases.fulfilled)];
  return (values, reference, unit) => {
    const commitment = commitmentIn(values);
    if (!('value' in commitment)) return commitment;
    if (reference === null) return empty(mapping.reference);
    const { opened, fulfilled, twice } = timesIn(values);
    if (opened === null) return empty(cases.opened);
    if (typeof opened === 'object') return { reason: opened };
    if (typeof fulfilled === 'object' && fulfilled !== null) return { reason: fulfilled };
    if (fulfilled !== null && fulfilled < opened) return { reason: problem('closed-before-opened', 'at') };
    const opening: RowEvent = {
      event: 'open',
      charter,
      commitment: commitment.value,
      at: opened,
      unit,
      reference,
      ...(cases.another ? { another: true } : {}),
    };
    const events: RowEvent[] = [opening];
    if (fulfilled !== null) events.push({ event: 'fulfil', charter, reference, at: fulfilled });
    if (!twice) return { events, leftOut: [] };
    const text = twice.which === 'opened' ? openedText : fulfilledText;
    const remark = shownTwice(mapping, cases[twice.which], text(values), twice.taken);
    return { events, leftOut: [], remark };
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
        remark ??= shownTwice(mapping, column, textIn(values), 'earlier');
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
  const commitmentIn = chosen(cases.commitment, cell);
  const orNull = (time: Instant | null | RowReason) => (typeof time === 'number' ? time : null);
  return (values) => {
    const due = orNull(dueIn(values));
    if (due === null) return null;
    const word = asRead(verdictIn(values));
    const { opened, fulfilled } = timesIn(values);
    const commitment = commitmentIn(values);
    return {
      due,
      verdict: expect.kept.includes(word) ? 'kept' : expect.breached.includes(word) ? 'breached' : null,
      opened: orNull(opened),
      fulfilled: orNull(fulfilled),
      commitment: 'value' in commitment ? commitment.value : null,
    };
  };
}

function chosen<Value extends string | boolean>(
  choice: Value | Choice<Value>,
  cell: Cell,
): (values: readonly string[]) => Found<Value> {
  if (typeof choice !== 'object') return () => ({ value: choice });
  const { column, others } = choice;
  const read = cell(column);
  const found = new Map(Object.entries(choice.values).map(([text, value]) => [text, { value }]));
  const expected = [...found.keys()].join(', ');
  return (values) => {
    const text = asRead(read(values));
    const known = found.get(text);
    if (known) return known;
    if (others) return { skip: others };
    if (text === '') return empty(column);
    return { reason: { code: 'value-unknown', values: { column, value: short(text), expected } } };
  };
}

function empty(column: string | undefined): { reason: RowReason } {
  return { reason: { code: 'column-empty', values: { column: column ?? '' } } };
}
