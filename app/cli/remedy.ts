import Big from 'big.js';
import { z } from 'zod';
import { CalendarEnds } from '#app/domain/calendar/calendar-ends.ts';
import { type Attributes, owed } from '#app/domain/remedy/owed.ts';
import { parseAmount, remedySchema } from '#app/domain/remedy/parse-remedy.ts';
import type { Amount, Remedy } from '#app/domain/remedy/remedy.ts';
import { fault } from '#app/domain/schema-fault.ts';
import { faultInWords } from '#app/i18n/findings.ts';
import type { Language } from '#app/languages/language.ts';
import { type Answer, answerCases, type ExitStatus, type Output } from './cases.ts';
import {
  type CalendarSources,
  type ClockCase,
  calendarEndsInWords,
  clockCaseFile,
  instant,
} from './clock-cases.ts';

const amount = z.string(fault('amount')).transform((text, context): Amount => {
  const parsed = parseAmount(text);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: fault('amount', { unclear: text }) });
  return z.NEVER;
});
const attributes = z.record(
  z.string(),
  z.union([z.number(), z.string()], fault('attribute-value')),
  fault('attributes', { expected: '{"fare": "80 EUR"}' }),
);

/** `kept remedy --cases <file>`: what each case owes its customer. */
export function remedyCommand(
  file: string,
  sources: CalendarSources,
  output: Output,
  language: Language = 'en',
): Promise<ExitStatus> {
  const extra = z.object({
    remedy: remedySchema,
    fulfilled: instant,
    attributes: attributes.default({}),
    owed: amount.optional(),
  });
  const answer = (one: RemedyCase) => answerOwed(one, language);
  return answerCases(file, clockCaseFile(extra, sources), answer, output, language);
}

type RemedyCase = ClockCase & { remedy: Remedy; fulfilled: number; attributes: Attributes; owed?: Amount };

function answerOwed(one: RemedyCase, language: Language): Answer {
  try {
    const answer = owed(
      one.remedy,
      one.clock,
      one.calendar,
      one.opened,
      one.pauses,
      one.fulfilled,
      one.attributes,
    );
    if ('missing' in answer)
      return { line: { owed: null, problem: faultInWords(answer.missing, language) }, agrees: false };
    return {
      line: { owed: `${answer.amount} ${answer.unit}` },
      agrees: one.owed ? same(answer, one.owed) : null,
    };
  } catch (error) {
    if (error instanceof CalendarEnds)
      return { line: { owed: null, problem: calendarEndsInWords(error, language) }, agrees: false };
    throw error;
  }
}

function same(answer: Amount, expected: Amount): boolean {
  return answer.unit === expected.unit && new Big(answer.amount).eq(expected.amount);
}
