/** Signs that take no room on paper: soft hyphens, zero-width spaces and joiners, byte order marks. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/**
 * A name or a word as anyone reads it, to be compared: composed characters (NFC), any white space as one space, none at
 * either end.
 */
export function asRead(text: string): string {
  const composed = isPlain(text) ? text : text.normalize('NFC').replace(UNSEEN, '');
  return composed.replace(/\s+/g, ' ').trim();
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7E]*$/.test(text);
}
