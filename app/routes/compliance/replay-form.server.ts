import { z } from 'zod';
import { isPlainDate, type PlainDate } from '#app/domain/instant.ts';
import { longestTerms, readOtherTerms } from '#app/domain/replay/other-terms.ts';
import { monthsBefore } from '#app/domain/trust/period.ts';
import { languageOf } from '#app/http/language.server.ts';
import type { Args } from '#app/http/session.server.ts';
import { formatFinding } from '#app/i18n/findings.ts';
import { translator } from '#app/i18n/translator.ts';
import type { ToReplay } from '#app/queries/compliance/replay.server.ts';
import {
  type PromiseToReplay,
  readOwnTerms,
  readPromise,
  readReplayCalendars,
} from '#app/queries/compliance/replay-promise.server.ts';

const day = z.string({ error: 'forms.missing' }).trim().refine(isPlainDate, { error: 'forms.badDate' });
export const replaySchema = z.object({
  terms: z.string({ error: 'forms.missing' }),
  from: day,
  to: day,
});
type Answers = z.output<typeof replaySchema>;

/** The promise that the address names; `null` where it names none that was published. */
export async function promiseAsked({ request, context }: Args): Promise<PromiseToReplay | null> {
  const id = new URL(request.url).searchParams.get('commitment');
  return id === null ? null : readPromise(context.kept, id.slice(0, 200));
}

/** What the form begins with: the terms that the promise has, and the year up to the end of its record. */
export async function usualAnswers({ context: { kept } }: Args, promise: PromiseToReplay): Promise<Answers> {
  const { asOf } = promise;
  return { terms: await readOwnTerms(kept, promise), from: monthsBefore(asOf, 12), to: asOf };
}

/** What the answers ask for, or what is wrong with them, by field. */
export async function understand(
  { params, context: { kept } }: Args,
  { charter, terms, first, asOf }: PromiseToReplay,
  { terms: text, from, to }: Answers,
): Promise<{ toReplay: ToReplay } | { error: Record<string, string[]> }> {
  const { t, date, language } = translator(languageOf(params));
  if (text.length > longestTerms) return { error: { terms: [t('replay.tooLong', { most: longestTerms })] } };
  const wrongDays = daysAtFault({ from, to }, asOf);
  if (wrongDays === 'too-late')
    return { error: { to: [t('replay.tooLate', { day: date(to), last: date(asOf) })] } };
  if (wrongDays === 'backwards')
    return { error: { to: [t('replay.backwards', { from: date(from), to: date(to) })] } };
  const calendars = await readReplayCalendars(kept);
  const { other, findings } = readOtherTerms('terms.yml', text, terms, { first, calendars });
  if (!other) return { error: { terms: findings.map((found) => formatFinding(found, language)) } };
  return { toReplay: { charter, terms, other, period: { from, to }, calendars } };
}

function daysAtFault({ from, to }: { from: PlainDate; to: PlainDate }, asOf: PlainDate) {
  if (to > asOf) return 'too-late';
  return from > to ? 'backwards' : null;
}
