import type { Language } from '#app/domain/language.ts';

const NARROW = '\u202f';
const WIDE = '\u00a0';

/**
 * The text with the spaces its language demands, so that catalogues and charters can be typed with plain ones.
 * French: narrow no-break space before `;` `!` `?` and inside guillemets, no-break space before `:`, typographic
 * apostrophe between letters. English is left alone. Source: Imprimerie nationale, *Lexique des règles typographiques*.
 */
export function typeset(language: Language, text: string): string {
  if (language !== 'fr') return text;
  return text
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/[ \u00a0\u202f]+(?=[;!?])/g, NARROW)
    .replace(/[ \u00a0\u202f]+(?=»)/g, NARROW)
    .replace(/(?<=«)[ \u00a0\u202f]+/g, NARROW)
    .replace(/[ \u00a0\u202f]+(?=:(?!:))/g, WIDE);
}
