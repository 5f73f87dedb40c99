import type { ProblemKind } from '#app/i18n/messages.ts';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';

const kinds: Record<number, ProblemKind> = {
  400: 'misread',
  403: 'forbidden',
  404: 'notFound',
  405: 'misread',
  411: 'misread',
  413: 'tooLarge',
  429: 'tooMany',
  503: 'busy',
};

/** Which words say that something was refused with a status; `said` is what the refusal itself says, as JSON. */
export function problemKind(
  status: number,
  said?: { hindered?: unknown; foreign?: unknown } | null,
): ProblemKind {
  if (said?.hindered && said.hindered !== 'busy') return 'notRecording';
  // A form sent from elsewhere is refused as a 403 too, and needs other words than a missing role.
  return said?.foreign ? 'foreign' : (kinds[status] ?? 'broken');
}

/** A problem where no page can say it: as a text, with a line for each language. */
export function problemText(kind: ProblemKind, languages: readonly Language[]): string {
  const lines = languages.map((language) => {
    const { t } = translator(language);
    return `${t(`errors.${kind}.title`)}. ${t(`errors.${kind}.saved`)} ${t(`errors.${kind}.next`)}\n`;
  });
  return lines.join('');
}
