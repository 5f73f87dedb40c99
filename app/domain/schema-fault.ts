import type { z } from 'zod';

/** What schemas of content and of worked cases find wrong, in codes that the catalogues word (`schemaFaults`), each with the values it names. */
export const schemaFaultCodes = [
  // What zod finds by itself.
  'value',
  'text',
  'number',
  'truth',
  'list',
  'keys',
  'one-of',
  'least',
  'most',
  'key-unknown',
  // What several schemas find.
  'fields',
  'zone',
  'zone-unknown',
  'zone-without-place',
  // Calendars (app/domain/calendar/).
  'date',
  'date-unknown',
  'day-name',
  'weekdays',
  'weekday-twice',
  'opening',
  'openings',
  'opening-overlaps',
  'opening-unclear',
  'opening-no-time',
  'opening-backwards',
  'before-from',
  'year',
  'country',
  'country-unknown',
  'country-missing',
  'region',
  'region-unknown',
  'holiday',
  'holiday-unknown',
  'names',
  'days',
  'closures',
  'date-or-day',
  'closings',
  'closing-time',
  'closing-day',
  'closing-unclear',
  // Mappings of imports (app/import/mapping.ts).
  'column',
  'id',
  'id-or-column',
  'texts',
  'words',
  'time-format',
  'time-letter',
  'time-zone-twice',
  'repair',
  'one-character',
  'delimiter',
  'unit-column',
  'attribute-column',
  'currency-code',
  'at-least-one',
  'case-or-occurrences',
  'commitment-or-intake',
  'commitment-and-intake',
  'reference-missing',
  'empty-compared',
  'expect-without-case',
  // Whose signatures are enough (app/domain/note/policy.ts).
  'policy-line',
  'policy-undefined',
  'policy-in-group',
  'policy-quorum-twice',
  'policy-quorum-missing',
  'policy-keyword',
  'policy-none',
  'policy-twice',
  'policy-key',
  'policy-key-type',
  'policy-key-twice',
  'policy-threshold',
  // Clocks and remedies (app/domain/{clock,remedy}/).
  'term',
  'term-none',
  'term-long',
  'clock-starts',
  'calendar-name',
  'ground',
  'grounds',
  'never-opens',
  'never-opens-start',
  'no-working-days',
  'no-open-days',
  'nothing-to-roll',
  'amount',
  'pay',
  'pay-and-period',
  'cap',
  'claim',
  'attribute-name',
  'nothing-paid',
  'pays-or-bands',
  'pays-missing',
  'band-order',
  'share-of',
  'currencies',
  'late-without-term',
  'attribute-number',
  'attribute-amount',
  // Files of worked cases (app/cli/).
  'list-of',
  'list-of-length',
  'cases',
  'case-name',
  'clock',
  'calendars',
  'calendar-elsewhere',
  'reopening-refused',
  'instant',
  'attributes',
  'attribute-value',
  'count',
  'share',
  'settled-day',
  'id-twice',
  'kept-of',
  'day-of-scores',
  'commitment-elsewhere',
  'decayed',
] as const;

export type SchemaFaultCode = (typeof schemaFaultCodes)[number];
/** `unclear` is what was found in the place of what was expected, where it is told too. */
export type SchemaFault = { code: SchemaFaultCode; values: Record<string, string | number> };

/** A fault as the message of a zod issue, which can only be a text; `faultOf` reads it back. */
export function fault(code: SchemaFaultCode, values: SchemaFault['values'] = {}): string {
  return JSON.stringify({ code, values } satisfies SchemaFault);
}

/** What an issue says is wrong: what its schema says, or else what zod found. Never a sentence of zod's own, which is in English. */
export function faultOf(issue: z.core.$ZodIssue): SchemaFault {
  return faultIn(issue.message) ?? foundByZod(issue);
}

/** What an issue says is wrong, as the message of another one. */
export function faultAgain(issue: z.core.$ZodIssue): string {
  const { code, values } = faultOf(issue);
  return fault(code, values);
}

/** The fault that a message carries; `null` for any other text. */
export function faultIn(message: string): SchemaFault | null {
  if (!message.startsWith('{"code":')) return null;
  const read = JSON.parse(message) as SchemaFault;
  return schemaFaultCodes.includes(read.code) ? read : null;
}

const ofTypes: Readonly<Record<string, SchemaFaultCode>> = {
  string: 'text',
  number: 'number',
  int: 'number',
  boolean: 'truth',
  array: 'list',
  tuple: 'list',
  object: 'keys',
  record: 'keys',
};

function foundByZod(issue: z.core.$ZodIssue): SchemaFault {
  const plain = (code: SchemaFaultCode, values: SchemaFault['values'] = {}) => ({ code, values });
  switch (issue.code) {
    case 'invalid_type':
      return plain(ofTypes[issue.expected] ?? 'value');
    case 'invalid_value':
      return plain('one-of', { expected: issue.values.map(String).join(' | ') });
    case 'too_small':
      if (issue.origin === 'string') return plain('text');
      return issue.origin === 'array'
        ? plain('at-least-one')
        : plain('least', { least: Number(issue.minimum) });
    case 'too_big':
      return plain('most', { most: Number(issue.maximum) });
    case 'unrecognized_keys':
      return plain('key-unknown', { key: issue.keys.join(', '), expected: '…' });
    default:
      return plain('value');
  }
}
