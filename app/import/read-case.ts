import type { CaseEvent } from '../domain/case/decide.ts';
import type { LoggedEvent, OpenEvent, ReceiveEvent } from '../domain/event.ts';
import type { Instant } from '../domain/instant.ts';
import { type Contact, refuseContact } from '../domain/mail/contact.ts';
import { isProblem, type Problem, problem } from '../domain/problem.ts';
import { unfitAttribute } from '../domain/remedy/describe.ts';
import type { Language } from '../languages/language.ts';
import { asRead, type Choice, type Mapping, type Words } from './mapping.ts';
import type { RowReason } from './reasons.ts';
import { type caseTimes, short, shownTwice } from './wall-time.ts';

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

/** What most rows say of this. */
const nothing = {};

/** What a row opens: a case of a promise, or one of each promise of an intake. */
type Opens = { commitment: string } | { intake: string };

/** Reads rows of cases: an opening, and a closing where there is one. */
export function caseReader(
  mapping: Mapping,
  cases: NonNullable<Mapping['case']>,
  cell: Cell,
  timesIn: ReturnType<typeof caseTimes>,
): EventsIn {
  const { charter } = mapping;
  const opensIn = openedReader(cases, cell);
  const contactIn = contactReader(cases, cell);
  const attributesIn = attributesReader(cases, cell);
  const [openedText, fulfilledText] = [cell(cases.opened), cell(cases.fulfilled)];
  return (values, reference, unit) => {
    const opens = opensIn(values);
    if (!('value' in opens)) return opens;
    if (reference === null) return empty(mapping.reference);
    const { opened, fulfilled, twice } = timesIn(values);
    if (opened === null) return empty(cases.opened);
    if (typeof opened === 'object') return { reason: opened };
    if (typeof fulfilled === 'object' && fulfilled !== null) return { reason: fulfilled };
    if (fulfilled !== null && fulfilled < opened) return { reason: problem('closed-before-opened', 'at') };
    const told = contactIn(values);
    if ('reason' in told) return told;
    const known = attributesIn(values);
    if ('reason' in known) return known;
    const opening = openingOf(opens.value, { charter, at: opened, unit, reference });
    if (cases.another) opening.another = true;
    if (told.mailTo) opening.mailTo = told.mailTo;
    if (known.attributes) [opening.attributes, opening.fromColumns] = [known.attributes, true];
    // Nobody could say which of its cases was closed then.
    if (fulfilled !== null && opening.event === 'receive')
      return { reason: { code: 'intake-closed', values: { column: cases.fulfilled ?? '' } } };
    const events: RowEvent[] = [opening];
    if (fulfilled !== null) events.push({ event: 'fulfil', charter, reference, at: fulfilled });
    if (!twice) return { events, leftOut: [] };
    const text = twice.which === 'opened' ? openedText : fulfilledText;
    const remark = shownTwice(mapping.time, cases[twice.which], text(values), twice.taken);
    return { events, leftOut: [], remark };
  };
}

type Said = { charter: string; at: Instant; unit: string | null; reference: string };

/** Members are named one by one: for rows by the hundred thousand spreading objects is what takes the time. */
function openingOf(opens: Opens, { charter, at, unit, reference }: Said): OpenEvent | ReceiveEvent {
  return 'intake' in opens
    ? { event: 'receive', intake: opens.intake, charter, at, unit, reference }
    : { event: 'open', commitment: opens.commitment, charter, at, unit, reference };
}

/** Where the customer is told, where the row says so. What is no address rejects it, and is not repeated: it is private. */
function contactReader(
  { contact }: NonNullable<Mapping['case']>,
  cell: Cell,
): (values: readonly string[]) => { mailTo?: Contact } | { reason: RowReason } {
  if (!contact) return () => nothing;
  const emailIn = cell(contact.email);
  const languageIn = chosen<Language>(contact.language, cell);
  return (values) => {
    const email = emailIn(values);
    if (email === '') return nothing;
    const language = languageIn(values);
    if (!('value' in language)) return 'reason' in language ? language : {};
    const mailTo = { email, language: language.value };
    return refuseContact(mailTo)
      ? { reason: { code: 'not-a-mail-address', values: { column: contact.email } } }
      : { mailTo };
  };
}

/** What the row says that a remedy depends on, as decimals with a point; an empty column says nothing. */
function attributesReader(
  { attributes }: NonNullable<Mapping['case']>,
  cell: Cell,
): (values: readonly string[]) => Pick<OpenEvent, 'attributes' | 'fromColumns'> | { reason: Problem } {
  if (!attributes) return () => nothing;
  const readers = Object.entries(attributes).map(([name, { column, currency, decimal }]) => {
    const textIn = cell(column);
    const read = (text: string): string | Problem => {
      const written = currency === undefined || /[^\d.,]/.test(text) ? text : `${text} ${currency}`;
      if (decimal === '.') return written;
      const is = currency === undefined ? 'number' : 'amount';
      return text.includes('.')
        ? unfitAttribute({ name, is, currency: null }, text)
        : written.replace(',', '.');
    };
    return { name, textIn, read };
  });
  return (values) => {
    const found: Record<string, string> = {};
    for (const { name, textIn, read } of readers) {
      const text = textIn(values);
      if (text === '') continue;
      const value = read(text);
      if (isProblem(value)) return { reason: value };
      found[name] = value;
    }
    return { attributes: found, fromColumns: true };
  };
}

/** Which promise or which intake a row is of: never both, and what neither column knows is told of the first. */
function openedReader(
  { commitment, intake }: NonNullable<Mapping['case']>,
  cell: Cell,
): (values: readonly string[]) => Found<Opens> {
  const promised = commitment === undefined ? null : chosen(commitment, cell);
  const received = intake === undefined ? null : chosen(intake, cell);
  return (values) => {
    const [promise, act] = [promised?.(values), received?.(values)];
    const ofPromise = promise && 'value' in promise ? { commitment: promise.value } : null;
    const ofAct = act && 'value' in act ? { intake: act.value } : null;
    if (ofPromise && ofAct)
      return { reason: { code: 'promise-and-intake', values: { ...ofPromise, ...ofAct } } };
    const value = ofPromise ?? ofAct;
    if (value) return { value };
    return (promise ?? act) as Exclude<Found<string>, { value: string }>;
  };
}

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
