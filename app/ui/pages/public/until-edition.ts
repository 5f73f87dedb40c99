import type { Translator } from '#app/i18n/translator.ts';

/** A promise whose number another one bears now says until which edition it was one. */
export function untilInWords({ t }: Translator, label: string, until: number | null): string {
  return until === null ? label : t('register.untilEdition', { label, edition: until });
}
