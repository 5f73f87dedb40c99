import type { TermWords } from '../languages/facts.ts';
import { factsOf, languages } from '../languages/language.ts';
import { type Unit, units } from './clock/clock.ts';

/** How people write the terms of a promise: units, decimals, shares and money, in every language, with any space. */

const words = languages.map((language) => factsOf(language).termWords);

/** The units of time under each of their names, as `plainUnit` makes them. */
const unitsByName = new Map<string, Unit>(
  units.flatMap((unit) =>
    [unit, ...words.flatMap((each) => each.units[unit])].map((name) => [plainUnit(name), unit] as const),
  ),
);

/** Without capitals, accents and the `s` of a plural, each space an ordinary one. */
function plainUnit(name: string): string {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
  return bare
    .split(/\s+/)
    .map((word) => word.replace(/s$/, ''))
    .join(' ');
}

/** The unit of time that a name means: `working days` of `jours ouvrés`; `null` for what no language calls one. */
export function unitNamed(name: string): Unit | null {
  return unitsByName.get(plainUnit(name)) ?? null;
}

/** A regular expression of a word in whatever language: of `every` and `tous les`. */
export function inAnyLanguage(name: Exclude<keyof TermWords, 'units'>): string {
  return `(?:${[...new Set(words.map((each) => each[name]))].join('|')})`;
}

/** Digits, those from the thousands on perhaps in threes with a space between them, and decimals behind a point or a comma. */
const NUMBER = '(\\d+|\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+)(?:([.,])(\\d+))?';
const WHOLE_NUMBER = new RegExp(`^${NUMBER}$`);

/**
 * A number as it is written in either language, with a decimal point and without spaces: `1250.5` of `1 250,5`. `null` for
 * what is none, and for a comma before three digits, which is a decimal in one language and a thousand in the other.
 */
export function plainDecimal(text: string): string | null {
  const [, whole = '', mark = '', decimals = ''] = WHOLE_NUMBER.exec(text.trim()) ?? [];
  if (whole === '' || (mark === ',' && decimals.length === 3)) return null;
  return `${whole.replace(/\s/g, '')}${decimals === '' ? '' : `.${decimals}`}`;
}

/** The figure of `95 %` or `95,5 %`, with a decimal point; `null` for what is no percentage. */
export function plainPercent(text: string): string | null {
  const [, whole = '', decimals = ''] = /^(\d+)(?:[.,](\d+))?\s*%$/.exec(text.trim()) ?? [];
  return whole === '' ? null : `${whole}${decimals === '' ? '' : `.${decimals}`}`;
}

/** Signs of money that mean one currency; `$` and `¥` mean several. */
const currencies: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP' };
const SIGNS = Object.keys(currencies).join('');
const AMOUNT = new RegExp(`^(?:([${SIGNS}])\\s*)?${NUMBER}\\s*([${SIGNS}]|[^\\d\\s%€£$¥.,-][^\\d%]*)?$`);

/** `30 EUR`, `30 €`, `£1 250,50`, `10000 litres`: the figure with a decimal point, and its currency by its code. */
export function plainAmount(text: string): { amount: string; unit: string } | null {
  const [, before, whole = '', mark = '', decimals = '', after] = AMOUNT.exec(text.trim()) ?? [];
  const amount = plainDecimal(`${whole}${mark}${decimals}`);
  const unit = before ?? after?.trim();
  if (amount === null || unit === undefined || (before !== undefined && after !== undefined)) return null;
  return { amount, unit: currencies[unit] ?? unit };
}
