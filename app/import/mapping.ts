import { z } from 'zod';
import { formatFinding } from '#app/i18n/findings.ts';
import { inLanguages, known } from '../domain/calendar/known-keys.ts';
import { isZone, zoneFault } from '../domain/calendar/zone.ts';
import type { Finding } from '../domain/charter/findings.ts';
import { type FrontMatter, readKeys } from '../domain/charter/front-matter.ts';
import { schemaFindings } from '../domain/charter/schema-findings.ts';
import { normaliseSource } from '../domain/normal-source.ts';
import { fault } from '../domain/schema-fault.ts';
import { type Language, type Localised, languages, localise } from '../languages/language.ts';
import { faultInFormat, timeFormatParts } from './wall-time.ts';

/** Signs that take no room on paper: soft hyphens, zero-width spaces and joiners, byte order marks. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/**
 * A name or a word as anyone reads it, to be compared: composed characters (NFC), any white space as one space, none at
 * either end.
 */
export function asRead(text: string): string {
  const composed = isPlain(text) ? text : text.normalize('NFC').replace(UNSEEN, '');
  return composed.replace(/\s+/g, ' ').trim();
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7E]*$/.test(text);
}

/** What is compared with a text of the file: as it is written, `TRUE`, `007` and `~` too, and as anyone reads it. */
const text = z.string(fault('text')).transform(asRead);
const column = z
  .string(fault('column'))
  .transform(asRead)
  .refine((name) => name !== '', fault('column'));
const id = z.string(fault('id')).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, fault('id'));
const texts = z.union([text.transform((one) => [one]), z.array(text)], fault('texts'));
const truth = z.preprocess(
  (word) => (typeof word === 'string' && /^(true|false)$/i.test(word) ? word.toLowerCase() === 'true' : word),
  z.boolean(fault('truth')),
);
const words = z.union(
  [
    z
      .string()
      .min(1)
      .transform((all): Localised => Object.fromEntries(languages.map((language) => [language, all]))),
    inLanguages(z.string().min(1)),
  ],
  fault('words'),
);

/** What a column's text stands for; texts not listed are skipped for the reason `others`, or else refused. */
function choice<Value extends z.ZodType>(value: Value) {
  return known({ column, values: z.record(text, value), others: words.optional() });
}

/** A column that names units in words of its own; those that `values` does not list stand for themselves. */
const unit = known({ column, values: z.record(z.string(), z.string().min(1).max(200)) });

/** The column with the customer's e-mail address, and their language: of all rows, or by what a column says. */
const contact = known({
  email: column,
  language: z.union(
    [z.enum(languages), known({ column, values: z.record(text, z.enum(languages)) })],
    fault('one-of', { expected: languages.join(' | ') }),
  ),
});

/** The column with what a remedy depends on: `currency` of amounts that name none, `decimal` the sign before their decimals. */
const attribute = z.preprocess(
  (said) => (typeof said === 'string' ? { column: said } : said),
  known({
    column,
    currency: z
      .string(fault('currency-code'))
      .regex(/^[A-Z]{3}$/, fault('currency-code'))
      .optional(),
    decimal: z.enum(['.', ','], fault('one-of', { expected: '. | ,' })).default('.'),
  }),
);
const attributes = z
  .record(z.string().min(1).max(100), attribute, fault('attribute-column'))
  .refine((all) => Object.keys(all).length <= 20, fault('attribute-column'));

const time = known({
  format: z.string(fault('time-format', { expected: timeFormatParts })),
  zone: z.string(fault('zone')).refine(isZone, { error: ({ input }) => zoneFault(String(input)) }),
  repair: z.literal('converted-twice', fault('repair')).optional(),
}).superRefine(({ format, zone }, context) => {
  const message = faultInFormat(format, zone);
  if (message !== null) context.addIssue({ code: 'custom', path: ['format'], message });
});

const mappingFile = known({
  name: id,
  charter: id,
  format: z.enum(['csv', 'ndjson'], fault('one-of', { expected: 'csv | ndjson' })).optional(),
  delimiter: z
    .string(fault('one-character'))
    .length(1, fault('one-character'))
    .regex(/[^"\r\n\p{L}\p{N}]/u, fault('delimiter'))
    .default(','),
  empty: texts.optional(),
  time,
  reference: column.optional(),
  unit: z.union([column, unit], fault('unit-column')).optional(),
  skip: z.array(known({ column, is: texts, because: words }), fault('list')).default([]),
  case: known({
    commitment: z.union([id, choice(id)], fault('id-or-column')).optional(),
    intake: z.union([id, choice(id)], fault('id-or-column')).optional(),
    opened: column,
    fulfilled: column.optional(),
    another: truth.optional(),
    contact: contact.optional(),
    attributes: attributes.optional(),
  }).optional(),
  occurrences: z
    .array(known({ commitment: id, at: column, kept: choice(truth) }))
    .min(1, fault('at-least-one'))
    .optional(),
  expect: known({ due: column, verdict: column, kept: texts, breached: texts }).optional(),
})
  .refine((mapping) => (mapping.case === undefined) !== (mapping.occurrences === undefined), {
    error: fault('case-or-occurrences'),
  })
  .refine((mapping) => !mapping.case || mapping.reference, {
    path: ['reference'],
    error: fault('reference-missing'),
  })
  .refine(({ case: cases }) => !cases || cases.commitment !== undefined || cases.intake !== undefined, {
    path: ['case'],
    error: fault('commitment-or-intake'),
  })
  .refine(({ case: cases }) => !cases || areApart(cases.commitment, cases.intake), {
    path: ['case', 'intake'],
    error: fault('commitment-and-intake'),
  })
  .superRefine(({ empty = [], skip, case: cases, occurrences = [], expect }, context) => {
    const choices = [cases?.commitment, cases?.intake, ...occurrences.map(({ kept }) => kept)].filter(
      (each) => typeof each === 'object',
    );
    const compared = [
      ...skip.flatMap(({ is }) => is),
      ...choices.flatMap(({ values }) => Object.keys(values)),
      ...(expect ? [...expect.kept, ...expect.breached] : []),
    ];
    for (const [at, word] of empty.entries())
      if (compared.includes(word))
        context.addIssue({
          code: 'custom',
          path: ['empty', at],
          message: fault('empty-compared', { found: word, example: '""' }),
        });
  })
  .refine((mapping) => !mapping.expect || mapping.case, {
    path: ['expect'],
    error: fault('expect-without-case'),
  });

/**
 * How a foreign file becomes events, as `content/imports/*.yml` says it: the keys are explained at the top of
 * `boston-311.yml`. Texts of columns are compared as anyone reads them, see asRead.
 */
export type Mapping = z.output<typeof mappingFile>;
export type Choice<Value> = { column: string; values: Record<string, Value>; others?: Words };
/** Words in each language; what is missing in one is said in the other. */
export type Words = Localised;

/** A mapping, and on which line each of its keys stands; else what is wrong with it. */
type ReadMapping = { mapping: Mapping; lineOf: FrontMatter['lineOf'] } | { findings: Finding[] };

/** Reads a mapping; `findings` say file, line, key and what was expected. */
export function readMapping(path: string, source: string): ReadMapping {
  const text = normaliseSource(source);
  const keys = readKeys(path, text, 1, 'as-written');
  if (keys.findings.length > 0) return { findings: keys.findings };
  const parsed = mappingFile.safeParse(keys.data);
  if (parsed.success) return { mapping: parsed.data, lineOf: keys.lineOf };
  return { findings: schemaFindings(path, text, keys, 'mapping-invalid', parsed.error.issues) };
}

/** Reads a mapping; `faults` say the same in words. */
export function parseMapping(
  path: string,
  source: string,
  language: Language,
): { mapping: Mapping } | { faults: string[] } {
  const read = readMapping(path, source);
  if ('mapping' in read) return { mapping: read.mapping };
  return { faults: read.findings.map((found) => formatFinding(found, language)) };
}

/** Every column that a mapping reads, in the order in which it names them. */
export function columnsOf(mapping: Mapping): string[] {
  const { skip, case: cases, occurrences = [], expect, reference, unit } = mapping;
  const ofCases = [cases?.commitment, cases?.intake];
  const named = [
    reference,
    ...skip.map((rule) => rule.column),
    ...ofCases.map((each) => (typeof each === 'object' ? each.column : undefined)),
    cases?.opened,
    cases?.fulfilled,
    cases?.contact?.email,
    typeof cases?.contact?.language === 'object' ? cases.contact.language.column : undefined,
    ...Object.values(cases?.attributes ?? {}).map((each) => each.column),
    ...occurrences.flatMap(({ at, kept }) => [at, kept.column]),
    columnOfUnit(unit),
    expect?.due,
    expect?.verdict,
  ];
  return [...new Set(named.filter((name) => name !== undefined))];
}

/** The column that names the unit. */
export function columnOfUnit(unit: Mapping['unit']): string | undefined {
  return typeof unit === 'object' ? unit.column : unit;
}

/** The commitments that rows of this mapping can be about. */
export function commitmentsOf({ case: cases, occurrences = [] }: Mapping): string[] {
  return [...new Set([...chosenBy(cases?.commitment), ...occurrences.map((each) => each.commitment)])];
}

/** The intakes that rows of this mapping can be. */
export function intakesOf({ case: cases }: Mapping): string[] {
  return [...new Set(chosenBy(cases?.intake))];
}

/** What rows of this mapping can say of their cases. */
export function attributesIn({ case: cases }: Mapping): string[] {
  return Object.keys(cases?.attributes ?? {});
}

function chosenBy(said: string | Choice<string> | undefined): string[] {
  return typeof said === 'string' ? [said] : Object.values(said?.values ?? {});
}

/** Whether a row can be of one and not of the other: what every row is leaves nothing to choose. */
function areApart(commitment: unknown, intake: unknown): boolean {
  return (
    commitment === undefined ||
    intake === undefined ||
    (typeof commitment === 'object' && typeof intake === 'object')
  );
}

export function wordsIn(said: Words, language: Language): string {
  return localise(said, language)?.text ?? languages.map((each) => said[each]).join('');
}
