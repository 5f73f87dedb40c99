import type { Language } from '#app/domain/language.ts';
import type { NavLink, OtherLanguage } from '#app/ui/shell/nav-links.tsx';
import { languageIn } from './paths.ts';

/** Marks the links that lead to the page at `pathname`, or to the section that it stands in. */
export function markCurrent(links: readonly { href: string; label: string }[], pathname: string): NavLink[] {
  return links.map((link) => {
    if (link.href === pathname) return { ...link, current: 'page' };
    return pathname.startsWith(`${link.href}/`) ? { ...link, current: 'section' } : link;
  });
}

/** The same page in the other language of the site; `null` when it speaks one only. */
export function otherLanguage(
  languages: readonly Language[],
  { pathname, search }: { pathname: string; search: string },
): OtherLanguage | null {
  const own = languageIn(pathname);
  const language = languages.find((candidate) => candidate !== own);
  if (!own || !language) return null;
  return { language, href: `/${language}${pathname.slice(1 + own.length)}${search}` };
}
