import { z } from 'zod';
import { fault } from '../schema-fault.ts';
import { inAnyLanguage } from '../written-terms.ts';

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
  /** The most cases that one reported rate counts as. */
  reportedMost: number;
  /** Days between the publication of what eases a promise, or the scores, and the day from which it holds. */
  notice: number;
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
  reportedMost: 1000,
  notice: 30,
  weights: {},
};

export type Parameter = Exclude<keyof Method, 'version' | 'weights'>;
/** What a parameter may be, both ends included; how it is written, by example; and in which unit. */
type Rule = { key: string; least: number; most: number; example: string; unit: string };

/** Outside these a method could make any record look good (content/design/scores.md, Method). */
export const rules: Record<Parameter, Rule> = {
  halfLife: { key: 'half-life', least: 30, most: 730, example: '180 days', unit: inAnyLanguage('days') },
  presumption: { key: 'presumption', least: 5, most: 100, example: '20', unit: inAnyLanguage('cases') },
  level: { key: 'level', least: 0.9, most: 0.99, example: '95 %', unit: '%' },
  support: { key: 'support', least: 50, most: 95, example: '80', unit: 'points?' },
  minimum: { key: 'minimum', least: 10, most: 200, example: '30', unit: inAnyLanguage('cases') },
  reportedMost: {
    key: 'reported-most',
    least: 100,
    most: 10_000,
    example: '1000',
    unit: inAnyLanguage('cases'),
  },
  notice: { key: 'notice', least: 0, most: 365, example: '30 days', unit: inAnyLanguage('days') },
};
export const weight = { key: 'weights', least: 0.5, most: 2, example: '{ named-adviser: 2 }', unit: '' };
export const parameters = Object.keys(rules) as Parameter[];

/** What may stand there, in no language: as the front matter writes it, and from where to where. `180 days (30–730)` */
export function expectedOf({ least, most, example, unit }: Omit<Rule, 'key'>): string {
  const scale = unit === '%' ? 100 : 1;
  return `${example} (${least * scale}–${most * scale})`;
}

/** `180 days`, `20`, `95 %` or the bare number, within its bounds. */
function quantity(rule: Rule) {
  const { key, least, most, unit } = rule;
  const error = fault('one-of', { expected: expectedOf(rule) });
  const written = new RegExp(`^\\d+(?:[.,]\\d+)?[ \\u00a0\\u202f]*(?:${unit})?$`);
  const inWords = z
    .string()
    .regex(written)
    .transform(
      (text) => Number.parseFloat(text.replace(',', '.')) / (key === 'level' && text.endsWith('%') ? 100 : 1),
    );
  const within = (value: number) => value >= least && value <= most;
  return z.union([inWords, z.number()], { error }).pipe(z.number().refine(within, { error }));
}

const weightError = fault('one-of', { expected: expectedOf(weight) });
/** The parameters under the names of the front matter, each with a message that carries what was expected (`faultOf`). */
export const methodParameters = z.strictObject({
  'half-life': quantity(rules.halfLife),
  presumption: quantity(rules.presumption),
  level: quantity(rules.level),
  support: quantity(rules.support),
  minimum: quantity(rules.minimum),
  // Who wrote a method before there were these takes what holds where none is published.
  'reported-most': quantity(rules.reportedMost).optional(),
  notice: quantity(rules.notice).optional(),
  weights: z
    .record(
      z.string(),
      z.number(weightError).min(weight.least, weightError).max(weight.most, weightError),
      weightError,
    )
    .optional(),
});

/**
 * The first parameter of a published method that is not what it may be: its name as the front matter has it, what was
 * expected and what is found; `null` where all are.
 */
export function outsideBounds(published: unknown): { key: string; expected: string; found: unknown } | null {
  const found = (typeof published === 'object' && published !== null ? published : {}) as Partial<Method>;
  for (const name of parameters) {
    const { key, least, most } = rules[name];
    if (!isWithin(found[name], least, most))
      return { key, expected: expectedOf(rules[name]), found: found[name] ?? null };
  }
  for (const [id, own] of Object.entries(found.weights ?? {}))
    if (!isWeight(own)) return { key: `weights.${id}`, expected: expectedOf(weight), found: own };
  return null;
}

/** Whether a promise may weigh so much, in a method or in its own terms. */
export function isWeight(value: unknown): value is number {
  return isWithin(value, weight.least, weight.most);
}

/** What a promise weighs by its own terms: those that were published before weights had bounds count at the bound. */
export function weightPublished(own: number): number {
  return clamped(own, weight);
}

function isWithin(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}

/** Whether a method was published before methods had bounds: it then says nothing of the parameters that came with them. */
export function hadNoBounds(published: unknown): boolean {
  const { reportedMost, notice } = (published ?? {}) as Partial<Method>;
  return reportedMost === undefined && notice === undefined;
}

/**
 * The method that was published, as it counts. One that was published before methods had bounds counts with the bound
 * where it lies outside, and with the default of a parameter that it does not know.
 */
export function methodPublished(published: unknown, version: number): Method {
  const method = { ...defaultMethod, ...(published as Partial<Method>), version };
  if (!hadNoBounds(published)) return method;
  for (const name of parameters) method[name] = clamped(method[name], rules[name]);
  const weights = Object.entries(method.weights).map(([id, own]) => [id, clamped(own, weight)]);
  return { ...method, weights: Object.fromEntries(weights) };
}

/** Whether two methods count alike, whatever their numbers. */
export function isSameMethod(one: Method, other: Method): boolean {
  const ids = [...Object.keys(one.weights), ...Object.keys(other.weights)];
  return (
    parameters.every((name) => one[name] === other[name]) &&
    ids.every((id) => one.weights[id] === other.weights[id])
  );
}

function clamped(value: number, { least, most }: { least: number; most: number }): number {
  return Math.min(most, Math.max(least, value));
}
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
    reportedMost: parameters['reported-most'] ?? base.reportedMost,
    notice: parameters.notice ?? base.notice,
    weights: parameters.weights ?? base.weights,
  };
}
