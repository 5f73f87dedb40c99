import { z } from 'zod';
import { findingMessage, placed } from '#app/i18n/findings.ts';
import { inLanguages, known } from '../domain/calendar/known-keys.ts';
import { isZone, zoneFault } from '../domain/calendar/zone.ts';
import { type Finding, finding } from '../domain/charter/findings.ts';
import { type FrontMatter, readKeys } from '../domain/charter/front-matter.ts';
import { normaliseSource } from '../domain/normal-source.ts';
import { type Language, type Localised, languages, localise } from '../languages/language.ts';
import { asRead } from './as-read.ts';
import { faultInFormat, timeFormatWords } from './wall-time.ts';

/** What is compared with a text of the file: as it is written, `TRUE`, `007` and `~` too, and as anyone reads it. */
const text = z.string('expected a text').transform(asRead);
const column = z
  .string('expected the name of a column')
  .transform(asRead)
  .refine((name) => name !== '', 'expected the name of a column');
const id = z
  .string('expected an id')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id in lower case: pick-up-dead-animal');
const texts = z.union([text.transform((one) => [one]), z.array(text)], 'expected a text or a list of texts');
const truth = z.preprocess(
  (word) => (typeof word === 'string' && /^(true|false)$/i.test(word) ? word.toLowerCase() === 'true' : word),
  z.boolean('expected true or false'),
);
const words = z.union(
  [
    z
      .string()
      .min(1)
      .transform((all): Localised => Object.fromEntries(languages.map((language) => [language, all]))),
    inLanguages(z.string().min(1)),
  ],
  'expected words, or en: and fr: with the words of each language',
);

/** What a column's text stands for; texts not listed are skipped for the reason `others`, or else refused. */
function choice<Value extends z.ZodType>(value: Value) {
  return known({ column, values: z.record(text, value), others: words.optional() });
}

/** A column that names units in words of its own; those that `values` does not list stand for themselves. */
const unit = known({ column, values: z.record(z.string(), z.string().min(1).max(200)) });

const time = known({
  format: z.string(`expected iso, or a pattern of ${timeFormatWords}`),
  zone: z.string().refine(isZone, { error: ({ input }) => zoneFault(String(input)) }),
  repair: z.literal('converted-twice', 'expected converted-twice, or no key').optional(),
}).superRefine(({ format, zone }, context) => {
  const message = faultInFormat(format, zone);
  if (message !== null) context.addIssue({ code: 'custom', path: ['format'], message });
});

const mappingFile = known({
  name: id,
  charter: id,
  format: z.enum(['csv', 'ndjson'], 'expected csv or ndjson').optional(),
  delimiter: z
    .string()
    .length(1, 'expected one character')
    .regex(
      /[^"\r\n\p{L}\p{N}]/u,
      'expected a character that is no letter, digit, quotation mark or end of a line',
    )
    .default(','),
  empty: texts.optional(),
  time,
  reference: column.optional(),
  unit: z.union([column, unit], 'expected the name of a column, or column: and values:').optional(),
  skip: z.array(known({ column, is: texts, because: words }), 'expected a list').default([]),
  case: known({
    commitment: z.union([id, choice(id)], 'expected an id, or column: and values:'),
    opened: column,
    fulfilled: column.optional(),
    another: truth.optional(),
  }).optional(),
  occurrences: z
    .array(known({ commitment: id, at: column, kept: choice(truth) }))
    .min(1, 'expected at least one')
    .optional(),
  expect: known({ due: column, verdict: column, kept: texts, breached: texts }).optional(),
})
  .refine((mapping) => (mapping.case === undefined) !== (mapping.occurrences === undefined), {
    error: 'expected either case: or occurrences:; a file of both takes two mappings',
  })
  .refine((mapping) => !mapping.case || mapping.reference, {
    path: ['reference'],
    error: 'expected the column that tells one case from another',
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
          message: `"${word}" is compared with elsewhere; expected a text that stands for an empty column and nothing else ("" is compared with empty columns)`,
        });
  })
  .refine((mapping) => !mapping.expect || mapping.case, {
    path: ['expect'],
    error: 'expected only beside case:; occurrences have no due time',
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
  const keys = readKeys(path, normaliseSource(source), 1, 'as-written');
  if (keys.findings.length > 0) return { findings: keys.findings };
  const parsed = mappingFile.safeParse(keys.data);
  if (parsed.success) return { mapping: parsed.data, lineOf: keys.lineOf };
  const findings = parsed.error.issues.map((issue) => {
    const steps = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const detail = `${steps.length ? `${steps.join('.')}: ` : ''}${issue.message}`;
    return finding(path, keys.lineOf(...steps, ...unknown), 'mapping-invalid', { detail });
  });
  return { findings };
}

/** Reads a mapping; `faults` say the same in words. */
export function parseMapping(
  path: string,
  source: string,
  language: Language,
): { mapping: Mapping } | { faults: string[] } {
  const read = readMapping(path, source);
  if ('mapping' in read) return { mapping: read.mapping };
  const inWords = (found: Finding) =>
    found.code === 'mapping-invalid' ? String(found.values.detail) : findingMessage(found, language);
  return { faults: read.findings.map((found) => placed(found, inWords(found))) };
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
