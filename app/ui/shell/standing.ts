import type { Translator } from '#app/i18n/translator.ts';

/**
 * What a page says at its head of who is invented: the company of the charter that it shows or, on a page about none,
 * the company of the site. On the site of an invented company, a charter that is not fictional replays public records.
 */
export function standingInWords(
  { t }: Translator,
  site: { fictional: boolean },
  charter: { name: string; fictional: boolean } | undefined,
): string | null {
  if (charter ? charter.fictional : site.fictional) return t('common.fictional');
  return charter && site.fictional ? t('common.replayed', { charter: charter.name }) : null;
}
