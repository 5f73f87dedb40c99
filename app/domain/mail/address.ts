import { strayIn } from '../stray-character.ts';

/** The most that a mail server takes (RFC 5321, 4.5.3.1). */
const longest = 254;
const longestLocal = 64;

/**
 * Whether a text is one plain e-mail address, and nothing that a header or a command of SMTP would read otherwise: no
 * name, no list, no brackets, no quotes, no line.
 */
export function isMailAddress(text: string): boolean {
  if (text.length > longest || strayIn(text)) return false;
  const [, local = ''] =
    /^([^\s@<>()[\]\\,;:"\p{C}]+)@[^\s@<>()[\]\\,;:"\p{C}]+\.[^\s@<>()[\]\\,;:"\p{C}]+$/u.exec(text) ?? [];
  return local !== '' && local.length <= longestLocal;
}

/** By what texts are compared that may name somebody: an address is the same in small letters and capitals, any other text is as it stands. */
export function asNamed(text: string): string {
  return isMailAddress(text) ? text.normalize('NFC').toLowerCase() : text;
}
