import { z } from 'zod';
import { factsOf, type Language } from '../../languages/language.ts';
import { type Finding, finding, sortFindings } from '../charter/findings.ts';
import { type KeyPath, readFrontMatter } from '../charter/front-matter.ts';

/** The parameters of the scores, as `content/method/` publishes them; in editions, like a charter. */
export type Method = {
  /** The edition; absent until published. */
  version?: number;
  /** Days after which a case counts half. */
  halfLife: number;
  /** Cases kept at target that a normative promise is credited with, and cases failed that a differentiating one is. */
  presumption: number;
  /** Probability that a credible interval holds the truth, above 0 and below 1. */
  level: number;
  /** Score, 0 to 100, that the lower bound of the base must reach for the differentiating score to stand on it. */
  support: number;
  /** Cases below which nothing is judged. */
  minimum: number;
  /** Weight of a promise in the differentiating score, by id, where it is not the one its terms give. */
  weights: Record<string, number>;
};

/** Until a method is published, and for worked cases that name none (content/design/scores.md, Method). */
export const defaultMethod: Method = {
  halfLife: 180,
  presumption: 20,
  level: 0.95,
  support: 80,
  minimum: 30,
  weights: {},
};

/** How each parameter is written, by example, and what it must not pass. */
const examples = {
  'half-life': '180 days',
  presumption: '20',
  level: '95 %',
  support: '80',
  minimum: '30',
  weights: '{ named-adviser: 2 }',
} as const;
const bounds: Record<keyof typeof examples, string> = {
  'half-life': '> 0',
  presumption: '> 0',
  level: '> 0 %, < 100 %',
  support: '0–100',
  minimum: '≥ 0',
  weights: '≥ 0',
};

/** `180 days`, `20`, `95 %` or the bare number, within a range. */
function quantity(
  key: keyof typeof examples,
  what: string,
  unit: string,
  within: (value: number) => boolean,
) {
  const error = `expected ${what}, such as ${JSON.stringify(examples[key])}`;
  const written = new RegExp(`^\\d+(?:\\.\\d+)?[ \\u00a0\\u202f]*(?:${unit})?$`);
  const inWords = z
    .string()
    .regex(written)
    .transform((text) => Number.parseFloat(text) / (text.endsWith('%') ? 100 : 1));
  return z.union([inWords, z.number()], { error }).pipe(z.number().refine(within, { error }));
}

/** The parameters under the names of the front matter, each with a message that says what was expected. */
export const methodParameters = z.strictObject({
  'half-life': quantity('half-life', 'a number of days above 0', 'days?', (value) => value > 0),
  presumption: quantity('presumption', 'a number of cases above 0', 'cases?', (value) => value > 0),
  level: quantity('level', 'a percentage above 0 and below 100', '%', (value) => value > 0 && value < 1),
  support: quantity('support', 'a score from 0 to 100', 'points?', (value) => value >= 0 && value <= 100),
  minimum: quantity('minimum', 'a number of cases, 0 or more', 'cases?', (value) => value >= 0),
  weights: z
    .record(z.string(), z.number().min(0), {
      error: `expected weights of 0 or more, such as ${examples.weights}`,
    })
    .optional(),
});
type Parameters = z.infer<typeof methodParameters>;

/** The method that the parameters describe; those left out are as in `base`. */
export function methodOf(parameters: Partial<Parameters>, base: Method = defaultMethod): Method {
  return {
    ...base,
    halfLife: parameters['half-life'] ?? base.halfLife,
    presumption: parameters.presumption ?? base.presumption,
    level: parameters.level ?? base.level,
    support: parameters.support ?? base.support,
    minimum: parameters.minimum ?? base.minimum,
    weights: parameters.weights ?? base.weights,
  };
}

/** A page about the method in one language; `method` is null in a translation, and where there are errors. */
export type MethodPage = { title: string; prose: string; method: Method | null; findings: Finding[] };

/**
 * Reads `method.<lang>.md`. In the first language the front matter holds every parameter and a title; a
 * translation holds the title alone. The prose names parameters as `{{half-life}}`. Mistakes are findings.
 */
export function parseMethod(path: string, source: string, role: 'first' | 'translation'): MethodPage {
  const { data, lineOf, body, bodyLine, findings: broken } = readFrontMatter(path, source);
  if (broken.length > 0) return { title: '', prose: '', method: null, findings: broken };
  const { title, ...values } = data;
  const findings = placeholderFindings(path, body, bodyLine);
  if (typeof title !== 'string') {
    findings.push(finding(path, lineOf('title'), 'key-missing', { key: 'title', expected: 'title: …' }));
  }
  const parameters = methodParameters.safeParse(values);
  if (role === 'translation') {
    for (const key of Object.keys(values))
      findings.push(finding(path, lineOf(key), 'key-in-translation', { key, expected: 'title' }));
  } else if (!parameters.success) {
    for (const issue of parameters.error.issues)
      findings.push(...parameterFindings(path, lineOf, values, issue));
  }
  const method = role === 'first' && parameters.success ? methodOf(parameters.data) : null;
  return { title: String(title ?? ''), prose: body, method, findings: sortFindings(findings) };
}

function parameterFindings(
  path: string,
  lineOf: (...keys: KeyPath) => number,
  values: Record<string, unknown>,
  issue: z.core.$ZodIssue,
): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    const expected = Object.keys(examples).join(', ');
    return issue.keys.map((key) => finding(path, lineOf(key), 'key-unknown', { key, expected }));
  }
  const key = String(issue.path[0]) as keyof typeof examples;
  const expected = `${examples[key]} (${bounds[key]})`;
  if (!(key in values))
    return [finding(path, lineOf(), 'key-missing', { key, expected: `${key}: ${examples[key]}` })];
  const found = JSON.stringify(values[key]);
  const detail = `${key}: ${found} ≠ ${expected}`;
  return [
    finding(path, lineOf(...(issue.path as KeyPath)), 'method-invalid', { key, found, expected, detail }),
  ];
}

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;
const named = ['half-life', 'presumption', 'level', 'support', 'minimum'] as const;
type Named = (typeof named)[number];

function placeholderFindings(path: string, body: string, bodyLine: number): Finding[] {
  const expected = named.map((key) => `{{${key}}}`).join(', ');
  return body
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(PLACEHOLDER)]
        .filter((match) => !named.includes(match[1] as Named))
        .map((match) => finding(path, bodyLine + index, 'key-unknown', { key: match[0], expected })),
    );
}

/** The prose with its parameters written out in its language: `180 jours`, `20`, `95 %`, `80`, `30`. */
export function fillMethodProse(prose: string, method: Method, language: Language): string {
  const { locale } = factsOf(language);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const days = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  const written: Record<Named, string> = {
    'half-life': days.format(method.halfLife),
    presumption: number.format(method.presumption),
    level: percent.format(method.level),
    support: number.format(method.support),
    minimum: number.format(method.minimum),
  };
  return prose.replace(PLACEHOLDER, (whole, key: string) => written[key as Named] ?? whole);
}
