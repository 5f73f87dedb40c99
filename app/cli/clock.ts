import { confirmClock, settleClock } from '#app/commands/ledger/examine.server.ts';
import type { Context } from '#app/context.server.ts';
import { formatInstant } from '#app/domain/instant.ts';
import type { ClockDoubt } from '#app/domain/ledger/steadiness.ts';
import { durationInWords } from '#app/i18n/time-left.ts';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
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
  else if (doubt) output.answer(translator(language).t('time.doubted', { now, ...jumpOf(doubt, language) }));
  else output.answer(translator(language).t('time.believed', { now }));
  return doubt ? 1 : 0;
}

/** A jump for a sentence: which way, by how much, and how long until the new time is believed. */
function jumpOf({ by, wait }: ClockDoubt, language: Language) {
  return {
    way: by > 0 ? 'forwards' : 'backwards',
    jump: durationInWords(language, Math.abs(by)),
    wait: durationInWords(language, wait),
    command: '`kept clock --confirm`',
  };
}
