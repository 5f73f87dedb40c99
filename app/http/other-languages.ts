import type { Language } from '#app/languages/language.ts';
import { languageIn } from '../paths.ts';

/** The same page in the other languages of the site. */
export function otherLanguages(
  languages: readonly Language[],
  { pathname, search }: { pathname: string; search: string },
): { href: string; language: Language }[] {
  const own = languageIn(pathname);
  if (!own) return [];
  const rest = pathname.slice(1 + own.length) + search;
  return languages.flatMap((language) =>
    language === own ? [] : [{ language, href: `/${language}${rest}` }],
  );
}
