import type { PlainDate } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';

/** What stands at the head of every sheet that a page of a charter is printed on: `data-running` of the root. */
export function runningTitle(
  { t, date }: Translator,
  { name, edition, asOf }: { name: string; edition: number; asOf: PlainDate },
): string {
  return t('common.running', { name, edition, date: date(asOf) });
}
