import { z } from 'zod';
import type { Instant, PlainDate } from '#app/domain/instant.ts';
import { schemaAbout } from '#app/http/form-schemas.server.ts';
import { parseLocalTime, timeText } from '#app/http/local-time.ts';
import { noteText, shortText } from '#app/http/written-text.ts';
import type { CharterChoices } from '#app/queries/staff/commitment-choices.server.ts';
import type { DutyChoice } from '#app/queries/staff/duties.server.ts';

/** The promise that a form is about. */
export type ChosenPromise = { charter: string; commitment: string; zone: string };

/** What tells one offer of promises from another, as far as promiseField goes. */
export function offerOf(charters: readonly CharterChoices[]): string {
  return JSON.stringify(
    charters.map(({ charter, zone, promises, intakes }) => [
      charter,
      zone,
      promises.map(({ id }) => id),
      intakes.map(({ key, opens }) => [key, ...opens.map(({ id }) => id)]),
    ]),
  );
}

/** One of the values that a form offers; longer than any. */
export const choice = z.string().max(1_000);

/** A field that a PromiseField fills with `charter/commitment`: one of the promises that the form offers. */
export function promiseField(charters: readonly CharterChoices[]) {
  return choice.transform((text, issues): ChosenPromise => {
    for (const { charter, zone, promises } of charters) {
      const found = promises.find(({ id }) => `${charter}/${id}` === text);
      if (found) return { charter, commitment: found.id, zone };
    }
    issues.addIssue({ code: 'custom', message: 'problems.unknown-commitment' });
    return z.NEVER;
  });
}

/** The promise that an address names, `?promise=charter/commitment`, where the form offers it. */
export function promiseIn(url: string, charters: readonly CharterChoices[]): string | null {
  const text = new URL(url).searchParams.get('promise') ?? '';
  return promiseField(charters).safeParse(text).success ? text : null;
}

/** A field that holds `charter/commitment/from`: one of the periods of a duty that the form offers. */
export function dutyField(duties: readonly DutyChoice[]) {
  return choice.transform((text, issues): ChosenPromise & { from: PlainDate } => {
    for (const { charter, commitment, zone, periods } of duties) {
      const period = periods.find(({ from }) => `${charter}/${commitment}/${from}` === text);
      if (period) return { charter, commitment, zone, from: period.from };
    }
    issues.addIssue({ code: 'custom', message: 'problems.unknown-commitment' });
    return z.NEVER;
  });
}

/** Reads the time of a form on the wall of the promise that it is about; for the `transform` of its schema. */
export function onItsWall<Answers extends { promise: { zone: string }; at: string }>(
  answers: Answers,
  issues: z.RefinementCtx,
): Omit<Answers, 'at'> & { at: Instant } {
  const at = parseLocalTime(answers.at, answers.promise.zone);
  if (typeof at === 'number') return { ...answers, at };
  issues.addIssue({ ...at.issue, path: ['at'] });
  return z.NEVER;
}

/** The answers of the form that logs an occurrence. */
export const occurrenceSchema = schemaAbout(offerOf, (charters) => {
  const about = { reference: shortText, unit: shortText, at: timeText, note: noteText };
  const kept = z.enum(['yes', 'no']);
  return z.object({ promise: promiseField(charters), kept, ...about }).transform(onItsWall);
});
