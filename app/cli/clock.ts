import { confirmClock, settleClock } from '#app/commands/settle-clock.server.ts';
import type { Context } from '#app/context.server.ts';
import { formatInstant } from '#app/domain/instant.ts';
import type { Language } from '#app/domain/language.ts';
import { translator } from '#app/i18n/translator.ts';
import type { ExitStatus, Output } from './cases.ts';

type ClockOptions = { confirm?: boolean; json?: boolean; language: Language };

/** Says what time it is and whether that is believed (status 1 where not); `confirm` has it believed at once. */
export async function clockCommand(
  context: Context,
  { confirm = false, json, language }: ClockOptions,
  output: Output,
): Promise<ExitStatus> {
  if (confirm) await confirmClock(context);
  const doubt = await settleClock(context);
  const now = formatInstant(context.now());
  if (json) output.answer(JSON.stringify({ now, doubt }));
  else if (doubt) output.answer(translator(language).t('time.doubted', { now, ...jumpOf(doubt) }));
  else output.answer(translator(language).t('time.believed', { now }));
  return doubt ? 1 : 0;
}

/** A jump for a sentence: which way, by how much, and how many minutes until the new time is believed. */
export function jumpOf({ by, wait }: { by: number; wait: number }) {
  return {
    way: by > 0 ? 'forwards' : 'backwards',
    ...spanOf(Math.abs(by)),
    minutes: Math.max(1, Math.ceil(wait / 60)),
    command: '`kept clock --confirm`',
  };
}

/** In the largest unit that it fills. */
function spanOf(seconds: number): { count: number; unit: 'day' | 'hour' | 'minute' | 'second' } {
  const units = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ] as const;
  for (const [unit, length] of units)
    if (seconds >= length) return { count: Math.round(seconds / length), unit };
  return { count: seconds, unit: 'second' };
}
