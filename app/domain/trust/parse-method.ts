import type { z } from 'zod';
import { factsOf, type Language } from '../../languages/language.ts';
import { shown } from '../charter/fields.ts';
import { type Finding, finding, sortFindings } from '../charter/findings.ts';
import { type KeyPath, readFrontMatter } from '../charter/front-matter.ts';
import {
  expectedOf,
  type Method,
  methodOf,
  methodParameters,
  type Parameter,
  parameters,
  rules,
  weight,
} from './method.ts';

const ruleOf = new Map([...parameters.map((name) => rules[name]), weight].map((rule) => [rule.key, rule]));

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
  const read = methodParameters.safeParse(values);
  if (role === 'translation') {
    for (const key of Object.keys(values))
      findings.push(finding(path, lineOf(key), 'key-in-translation', { key, expected: 'title' }));
  } else if (!read.success) {
    for (const issue of read.error.issues) findings.push(...parameterFindings(path, lineOf, values, issue));
  }
  const method = role === 'first' && read.success ? methodOf(read.data) : null;
  return { title: String(title ?? ''), prose: body, method, findings: sortFindings(findings) };
}

function parameterFindings(
  path: string,
  lineOf: (...keys: KeyPath) => number,
  values: Record<string, unknown>,
  issue: z.core.$ZodIssue,
): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    const expected = [...ruleOf.keys()].join(', ');
    return issue.keys.map((key) => finding(path, lineOf(key), 'key-unknown', { key, expected }));
  }
  const key = String(issue.path[0]);
  const rule = ruleOf.get(key) ?? weight;
  const expected = expectedOf(rule);
  if (!(key in values))
    return [finding(path, lineOf(), 'key-missing', { key, expected: `${key}: ${rule.example}` })];
  const found = shown(values[key]);
  return [finding(path, lineOf(...(issue.path as KeyPath)), 'method-invalid', { key, found, expected })];
}

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;
const named = parameters.map((name) => rules[name].key);

function placeholderFindings(path: string, body: string, bodyLine: number): Finding[] {
  const expected = named.map((key) => `{{${key}}}`).join(', ');
  return body
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(PLACEHOLDER)]
        .filter((match) => !named.includes(match[1] ?? ''))
        .map((match) => finding(path, bodyLine + index, 'key-unknown', { key: match[0], expected })),
    );
}

/** The prose with its parameters written out in its language: `180 jours`, `95 %`, `1 000`. */
export function fillMethodProse(prose: string, method: Method, language: Language): string {
  const { locale } = factsOf(language);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const days = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  const written: Record<Parameter, string> = {
    halfLife: days.format(method.halfLife),
    presumption: number.format(method.presumption),
    level: percent.format(method.level),
    support: number.format(method.support),
    minimum: number.format(method.minimum),
    reportedMost: number.format(method.reportedMost),
    notice: days.format(method.notice),
  };
  return prose.replace(PLACEHOLDER, (whole, key: string) => {
    const name = parameters.find((each) => rules[each].key === key);
    return name ? written[name] : whole;
  });
}
