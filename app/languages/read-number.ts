import { factsOf, type Language } from './language.ts';

/**
 * A number as somebody wrote it: its digits with a point before decimals (`1250.5`), which loses none of them, or why it is
 * not known. `doubtful`: a sign may stand before decimals or between thousands; `readings` are both, that of the language first.
 */
export type NumberRead = { number: string } | { doubtful: [string, string] } | { wrong: true };

/** Longer than any number that one writes. */
const longest = 40;
/** Between thousands: a space, a no-break, narrow no-break or thin one. */
const spaces = /(?<=\d)[ \u00A0\u202F\u2009](?=\d{3}(?!\d))/gu;
const signed = /^([-\u2212+]?)(.*)$/su;

/**
 * Reads a number as people of a language write it: `12,5`, `1 250`, `1 250,5` with any space, `1.250,5`, `1,250.5`. What
 * could be a thousand or a decimal, `1,250` or `1.250`, is not guessed, unless the sign before decimals is said.
 * @param decimal the sign before decimals, where it is known
 */
export function readNumber(text: string, language: Language, decimal?: '.' | ','): NumberRead {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > longest) return { wrong: true };
  const [, sign = '', rest = ''] = signed.exec(trimmed) ?? [];
  const minus = sign === '' || sign === '+' ? '' : '-';
  const hasSpaces = spaces.test(rest);
  spaces.lastIndex = 0;
  const digits = rest.replaceAll(spaces, '');
  const named = (number: string) => ({ number: minus + plain(number) });
  if (/^\d+$/.test(digits)) return isGrouped(rest, hasSpaces) ? named(digits) : { wrong: true };
  if (!isGrouped(rest.split(/[.,]/)[0] ?? '', hasSpaces)) return { wrong: true };
  for (const [point, group] of [
    ['.', ','],
    [',', '.'],
  ] as const) {
    if (decimal !== undefined && decimal !== point) continue;
    const parts = digits.split(point);
    const [whole = '', fraction] = parts;
    const groups = whole.split(group);
    const isThousands =
      groups.length === 1
        ? /^\d+$/.test(whole)
        : !hasSpaces &&
          /^[1-9]\d{0,2}$/.test(groups[0] ?? '') &&
          groups.slice(1).every((each) => /^\d{3}$/.test(each));
    if (!isThousands || parts.length > 2 || (fraction !== undefined && !/^\d+$/.test(fraction))) continue;
    const written = groups.join('') + (fraction === undefined ? '' : `.${fraction}`);
    const isLone = fraction !== undefined ? groups.length === 1 : groups.length === 2;
    const doubtful = isLone && !hasSpaces && /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
    if (!doubtful || decimal !== undefined) return named(written);
    const [one, other] = digits.split(/[.,]/) as [string, string];
    const readings: [string, string] = [`${minus}${one}.${other}`, `${minus}${one}${other}`];
    const isDecimal = digits.includes(factsOf(language).numbers.decimal);
    return { doubtful: isDecimal ? readings : [readings[1], readings[0]] };
  }
  return { wrong: true };
}

/** Where spaces stand between thousands, they stand between all of them. */
function isGrouped(whole: string, hasSpaces: boolean): boolean {
  return !hasSpaces || /^[1-9]\d{0,2}([ \u00A0\u202F\u2009]\d{3})+$/u.test(whole);
}

function plain(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}
