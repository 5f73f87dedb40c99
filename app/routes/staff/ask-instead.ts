import { isProblem } from '#app/domain/problem.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { CorrectableEntry } from '#app/queries/staff/entry.server.ts';

/** What is said to somebody who may not make a correction alone: how they get it. `null` where that is not why it was refused. */
export function askInstead(
  result: object,
  { request }: CorrectableEntry,
  event: 'correct' | 'ask',
  { t }: Translator,
): string | null {
  if (event === 'ask' || !isProblem(result)) return null;
  const { problem } = result;
  if (problem !== 'role-missing' && problem !== 'same-person') return null;
  return request ? t('correction.notYoursAsked') : t('correction.notYours', { ask: t('correction.ask') });
}
