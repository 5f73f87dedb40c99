import type { CaseEvent } from '../domain/case/decide.ts';
import type { LoggedEvent, OpenEvent, ReceiveEvent } from '../domain/event.ts';
import type { Problem } from '../domain/problem.ts';
import { asRead, type Choice, type Words } from './mapping.ts';
import type { RowReason } from './reasons.ts';
import { short } from './wall-time.ts';

/** What a row says happened; the events of one row stand or fall together. */
export type RowEvent =
  | OpenEvent
  | ReceiveEvent
  | (Extract<CaseEvent, { event: 'fulfil' }> & { charter: string; reference: string })
  | LoggedEvent;

/** What a row becomes. */
export type Events =
  /** `remark`: what was taken to be meant where the row could be read in two ways. */
  | { events: RowEvent[]; leftOut: Words[]; remark?: RowReason }
  /** No promise was made for this row, or the mapping says why it does not count. */
  | { skip: Words }
  | { reason: RowReason | Problem };
export type EventsIn = (values: readonly string[], reference: string | null, unit: string | null) => Events;

/** What a row has in a column. */
export type Cell = (column: string | undefined) => (values: readonly string[]) => string;
/** What a column stands for in a row. */
export type Found<Value> = { value: Value } | { skip: Words } | { reason: RowReason };

/** What every row is, or what the column of a choice says of each. */
export function chosen<Value extends string | boolean>(
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

export function empty(column: string | undefined): { reason: RowReason } {
  return { reason: { code: 'column-empty', values: { column: column ?? '' } } };
}
