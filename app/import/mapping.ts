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
import { asRead } from './as-read.ts';
import { faultInFormat, timeFormatParts } from './wall-time.ts';

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
    commitment: z.union([id, choice(id)], fault('id-or-column')),
    opened: column,
    fulfilled: column.optional(),
    another: truth.optional(),
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
  .superRefine(({ empty = [], skip, case: cases, occurrences = [], expect }, context) => {
    const choices = [cases?.commitment, ...occurrences.map(({ kept }) => kept)].filter(
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
  const commitment = cases?.commitment;
  const named = [
    reference,
    ...skip.map((rule) => rule.column),
    typeof commitment === 'object' ? commitment.column : undefined,
    cases?.opened,
    cases?.fulfilled,
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
  const commitment = cases?.commitment;
  const ofCases = typeof commitment === 'string' ? [commitment] : Object.values(commitment?.values ?? {});
  return [...new Set([...ofCases, ...occurrences.map((each) => each.commitment)])];
}

export function wordsIn(said: Words, language: Language): string {
  return localise(said, language)?.text ?? languages.map((each) => said[each]).join('');
}
