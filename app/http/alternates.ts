import type { Language } from '#app/languages/language.ts';

/** One address of a page that is published in several languages; `x-default` is for readers of none of them. */
export type Alternate = { hrefLang: Language | 'x-default'; href: string };

/**
 * The languages in which a page has an address of its own: those that the site speaks and its charter is written in,
 * the charter's first one first. Where they have none in common the site's first language stands in: its pages say
 * openly which language the charter is in.
 */
export function languagesOffered(spoken: readonly Language[], written: readonly Language[]): Language[] {
  const common = written.filter((language) => spoken.includes(language));
  return common.length > 0 ? common : spoken.slice(0, 1);
}

/** Every address of a page by its language, the same list on each of them; empty for a page in one language. */
export function alternatesOf(
  origin: string,
  offered: readonly Language[],
  at: (language: Language) => string,
): Alternate[] {
  const [first] = offered;
  if (first === undefined || offered.length < 2) return [];
  return [
    ...offered.map((language) => ({ hrefLang: language, href: origin + at(language) })),
    { hrefLang: 'x-default', href: origin + at(first) },
  ];
}
