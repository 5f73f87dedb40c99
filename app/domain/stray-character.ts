import { type Problem, problem } from './problem.ts';

/** A character that a text must not have, as Unicode names it, and its place, counted from 1 as people count. */
export type Stray = { character: string; place: number };

/** Scripts whose letters stand beside each other as they are: a joiner between them shows nothing. */
const UNJOINED = [
  ...[
    'Latin',
    'Greek',
    'Cyrillic',
    'Armenian',
    'Georgian',
    'Hebrew',
    'Han',
    'Hiragana',
    'Katakana',
    'Hangul',
  ],
  ...['Common', 'Inherited'],
]
  .map((script) => `\\p{Script=${script}}`)
  .join('');

/** Characters that show nothing themselves, where they change how what stands beside them is written. */
const NEEDED = [
  // As Persian and the scripts of India need them.
  `(?<=(?![${UNJOINED}])[\\p{L}\\p{M}])[\\u200C\\u200D]`,
  // Pictures made of several, in colour or not, and keys with a figure.
  '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D(?=\\p{Extended_Pictographic})',
  '(?<=\\p{Extended_Pictographic})[\\uFE0E\\uFE0F]',
  '(?<=[0-9#*])\\uFE0F(?=\\u20E3)',
  // Another form of the same letter, as in names of Japan.
  '(?<=\\p{Script=Han})[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]',
  '(?<=\\p{Script=Mongolian})[\\u180B-\\u180D\\u180F]',
].join('|');

/**
 * What no text of one line has: control characters and line ends, halves of characters, controls of the direction
 * of writing, with which a text can show as another than it is (CVE-2021-42574), and what does not show at all, with which
 * two texts look the same. Letters of every script are let be, with what they need.
 */
const STRAY = new RegExp(
  `[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Bidi_Control}\\p{Noncharacter_Code_Point}\\uFFF9-\\uFFFB\\u2800]|(?=\\p{Default_Ignorable_Code_Point})(?!${NEEDED})[^]`,
  'u',
);
/** The same of a text of several lines; a direction ends with its line there. */
const STRAY_IN_LINES = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/** The first character that a text of one line must not have; `null` when it has none. */
export function strayIn(text: string, strays = STRAY): Stray | null {
  const at = text.search(strays);
  if (at < 0) return null;
  const code = text.codePointAt(at) ?? 0;
  const character = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return { character, place: [...text.slice(0, at)].length + 1 };
}

/** A text that nobody here chose, such as the name of a file, with a sign in the place of what it must not have. */
export function withoutStrays(text: string): string {
  return text.replace(new RegExp(STRAY, 'gu'), '\uFFFD');
}

/** Refuses what is said of an event in texts that could deceive or break whatever shows them; `null`: nothing does. */
export function refuseStray(said: {
  reference?: string | null;
  unit?: string | null;
  apology?: string | null;
  note?: string | null;
  reason?: string | null;
  what?: string | null;
  contact?: string | null;
}): Problem | null {
  for (const field of ['reference', 'unit', 'apology', 'note', 'reason', 'what', 'contact'] as const) {
    const text = said[field];
    if (!text) continue;
    const oneLine = field === 'reference' || field === 'unit' || field === 'contact';
    const stray = strayIn(text, oneLine ? STRAY : STRAY_IN_LINES);
    if (stray) return problem('stray-character', field, stray);
  }
  return null;
}
