import { randomBytes, timingSafeEqual } from 'node:crypto';
import { parseWithZod } from '@conform-to/zod/v4';
import { data } from '@remix-run/node';
import type { z } from 'zod';
import type { Problem } from '#app/domain/problem.ts';
import { findMessage, formatChosen, formatMessage, type MessageKey } from '#app/i18n/messages.ts';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { type Answers, answerOf, answersTo, readBody } from './answers.server.ts';
import { csrfField, type FormSecrets, onceField } from './form-key.tsx';
import { fieldNames } from './form-schemas.server.ts';
import { isHindrance } from './hindered.server.ts';
import { languageOf } from './language.server.ts';
import type { Args, Person } from './session.server.ts';

type Entries = { [name: string]: FormValue };
type FormValue = string | FormValue[] | Entries;
/**
 * What an action answers when it refuses a form: the `lastResult` of conform's useForm. The answers given are in
 * `initialValue`, the messages in `error` by field (`''` for the whole form), in the page's language.
 */
export type FormReply = {
  status: 'error';
  initialValue: Entries;
  error: Record<string, string[]>;
};
type Reply = ReturnType<typeof data<FormReply>>;

/** A form that was understood. */
type Understood<Value> = {
  value: Value;
  /** Names this sending: as the `key` of an EventGroup, the same form sent twice is recorded once. */
  key: string;
  /** The answer that says a problem of the domain, at its field when the form has it. */
  refuse: (problem: Problem) => Reply;
  /** The answer that says messages of the caller's, already in words, at their fields. */
  refuseWith: RefuseWith;
};

/**
 * Reads the form of a signed-in person: checks that it comes from a page of this session, then parses it with the
 * schema. In an action:
 *
 *     const person = await requirePerson(args);
 *     const form = await readForm(args, person, schema);
 *     if ('reply' in form) return form.reply;
 *     const result = await recordEvent(args.context.kept, person.who, form.value, form.key).catch(hindered);
 *     if (isProblem(result)) return form.refuse(result);
 *     return redirect(paths.case(languageOf(args.params), …));
 *
 * Messages in the schema are keys of the catalogues (`z.string({ error: 'forms.missing' })`); zod's own refusals are
 * said by the `forms` area. An empty answer counts as none.
 * @param body the answers, where they came in another way than as a plain form
 * @throws Response as readBody and parseForm do
 */
export async function readForm<Schema extends z.ZodType>(
  args: Args,
  person: Person,
  schema: Schema,
  body?: Answers,
): Promise<Understood<z.output<Schema>> | { reply: Reply }> {
  const language = languageOf(args.params);
  const answers = body ?? (await readBody(args.request));
  const csrf = answerOf(answers, csrfField);
  const once = answerOf(answers, onceField);
  const form = parseForm(answers, schema, language);
  const genuine = matches(csrf, person.csrf);
  if (!genuine || !/^[\w-]{16,64}$/.test(once)) {
    return { reply: form.refuseWith({ '': [formatMessage(language, 'forms.expired')] }, 403) };
  }
  if ('reply' in form) return { reply: form.reply };
  return { ...form, key: `form:${person.id}:${once}` };
}

/** Hidden fields for one form of a page, made in its loader and rendered by `<FormKey {...form} />`. */
export function formKey(args: Args, person: Person): FormSecrets {
  return { csrf: masked(person.csrf), once: args.context.kept.random(16).toString('base64url') };
}

type RefuseWith = (error: FormReply['error'], init?: number | ResponseInit) => Reply;
type Parsed<Value> = Omit<Understood<Value>, 'key'> | { reply: Reply; refuseWith: RefuseWith };

/**
 * Parses the answers to a form, in whatever way its sender was established. Passwords are never sent back: answers
 * under names that end so.
 * @throws Response as answersTo does
 */
export function parseForm<Schema extends z.ZodType>(
  body: Answers,
  schema: Schema,
  language: Language,
): Parsed<z.output<Schema>> {
  const names = fieldNames(schema);
  const submission = parseWithZod(answersTo(names, body), {
    schema,
    error: (issue) => sayMessage(keyOf(issue), issue, language),
    formatError: (issues: z.core.$ZodIssue[]) =>
      issues.map((issue) => sayMessage(isTooLong(issue) ? 'forms.tooLong' : issue.message, issue, language)),
  });
  const refuseWith: RefuseWith = (error, init = 400) => {
    const initialValue = textsOf(submission.payload);
    for (const name of Object.keys(initialValue)) if (/password$/i.test(name)) delete initialValue[name];
    return data({ status: 'error', initialValue, error }, init);
  };
  const refuse = (problem: Problem): Reply => {
    const { field = '' } = problem;
    const words = translator(language).problem(problem);
    const init = isHindrance(problem) ? 503 : 400;
    return refuseWith({ [names.has(field) ? field : '']: [words] }, init);
  };
  if (submission.status === 'success') return { value: submission.value, refuse, refuseWith };
  const error = Object.entries(submission.error ?? {}).map(([name, messages]) => [name, messages ?? []]);
  return { reply: refuseWith(Object.fromEntries(error)), refuseWith };
}

/** What the `params` of an issue must be: the values of its message, which words may have to say. */
type MessageParams = { values: (language: Language) => Record<string, string> };
type Issue = { code?: string; input?: unknown; expected?: unknown; origin?: unknown; format?: unknown };

/** Which message says what zod refuses by itself. */
function keyOf({ code, input, expected, origin, format }: Issue): MessageKey {
  if (input === undefined) return 'forms.missing';
  if (code === 'too_big' && origin === 'string') return 'forms.tooLong';
  if (code === 'invalid_format' && format === 'email') return 'forms.badEmail';
  if (expected === 'int') return 'forms.wholeNumber';
  if (expected === 'number') return 'forms.badNumber';
  return 'forms.invalid';
}

/** Whether a text has too many characters: zod says what its schema says of one that is missing. */
function isTooLong({ code, message, ...issue }: z.core.$ZodIssue): boolean {
  return code === 'too_big' && 'origin' in issue && issue.origin === 'string' && message === 'forms.missing';
}

/** A message of a schema: a key of the catalogues is said, anything else already was. */
function sayMessage(message: string, issue: object, language: Language): string {
  if (findMessage(language, message) === null) return message;
  const values: Record<string, string | number> = {};
  if ('params' in issue) Object.assign(values, (issue.params as MessageParams).values(language));
  if ('maximum' in issue) values.max = Number(issue.maximum);
  if ('minimum' in issue) values.min = Number(issue.minimum);
  return formatChosen(language, message, values);
}

/** Answers as texts, to be shown again; files cannot be. */
function textsOf(payload: Record<string, unknown>): Entries {
  const texts = (value: unknown): FormValue | undefined => {
    if (typeof value === 'string') return value;
    if (Array.isArray(value)) return value.map((one) => texts(one) ?? '');
    if (typeof value !== 'object' || value === null || value instanceof File) return undefined;
    return textsOf(value as Record<string, unknown>);
  };
  return Object.fromEntries(
    Object.entries(payload).flatMap(([name, value]) => {
      const text = texts(value);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

/** The session's secret, different on every page, so that a compressed page gives nothing away about it (BREACH). */
function masked(secret: string): string {
  const bytes = Buffer.from(secret, 'base64url');
  const mask = randomBytes(bytes.length);
  return Buffer.concat([mask, xor(bytes, mask)]).toString('base64url');
}

function matches(token: string, secret: string): boolean {
  const bytes = Buffer.from(token, 'base64url');
  const expected = Buffer.from(secret, 'base64url');
  if (bytes.length !== 2 * expected.length) return false;
  const mask = bytes.subarray(0, expected.length);
  return timingSafeEqual(xor(bytes.subarray(expected.length), mask), expected);
}

function xor(bytes: Buffer, mask: Buffer): Buffer {
  return Buffer.from(bytes.map((byte, place) => byte ^ (mask[place] ?? 0)));
}
