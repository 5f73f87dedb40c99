import type { Language } from '../language.ts';

const NARROW = '\u202f';
const NO_BREAK = '\u00a0';
const SPACES = '[ \\u00a0\\u202f]';

/** `;`, `!` and `?` that end a word; not the `;` of a character reference such as `&amp;`. */
const HIGH_MARKS = new RegExp(`(?<!&#?\\w{1,31})(?<![\\s([{«;!?])${SPACES}*([;!?]+)(?=[\\s»)\\]”…]|$)`, 'gu');
const HIGH_MARKS_ALONE = new RegExp(`(^|[\\s])${SPACES}([;!?]+)(?=[\\s»)\\]”…]|$)`, 'gu');
const COLON = new RegExp(`${SPACES}+:(?=\\s|$)`, 'gu');
const GUILLEMET_OPENS = new RegExp(`«${SPACES}*`, 'gu');
const GUILLEMET_CLOSES = new RegExp(`${SPACES}*»`, 'gu');
const NUMBER_UNIT = new RegExp(`(?<=\\d)${SPACES}+(?=[%€])`, 'gu');
const APOSTROPHE = /(?<=[\p{L}\p{N}])'/gu;

/**
 * A run of text as a typographer would set it: U+2019 in both languages; in French a narrow no-break space before
 * `;`, `!`, `?` and inside guillemets, a no-break space before `:`, `%` and `€`. Addresses are left alone.
 */
export function typeset(text: string, language: Language): string {
  if (/^(?:https?:\/\/|www\.|mailto:)\S*$/.test(text)) return text;
  const curly = text.replace(APOSTROPHE, '’');
  if (language !== 'fr') return curly;
  return curly
    .replace(HIGH_MARKS, `${NARROW}$1`)
    .replace(HIGH_MARKS_ALONE, `$1${NARROW}$2`)
    .replace(COLON, `${NO_BREAK}:`)
    .replace(GUILLEMET_OPENS, `«${NARROW}`)
    .replace(GUILLEMET_CLOSES, `${NARROW}»`)
    .replace(NUMBER_UNIT, NO_BREAK);
}
