import { type Problem, problem } from './problem.ts';

/** A character that a text must not have, as Unicode names it, and its place, counted from 1 as people count. */
export type Stray = { character: string; place: number };

/**
 * What no text of one line has: control characters and line ends, halves of characters, and controls of the direction
 * of writing, with which a text can show as another than it is (CVE-2021-42574). Letters of every script are let be.
 */
const STRAY = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;
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
}): Problem | null {
  for (const field of ['reference', 'unit', 'apology', 'note'] as const) {
    const oneLine = field === 'reference' || field === 'unit';
    const stray = strayIn(said[field] ?? '', oneLine ? STRAY : STRAY_IN_LINES);
    if (stray) return problem('stray-character', field, stray);
  }
  return null;
}
