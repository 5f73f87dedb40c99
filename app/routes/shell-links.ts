import type { Language } from '#app/domain/language.ts';
import { languageIn } from '#app/http/paths.ts';
import type { NavLink, OtherLanguage } from '#app/ui/shell/nav-links.tsx';

type Link = { href: string; label: string };

/**
 * Marks the one link that leads to the page at `pathname`, or to the closest section that it stands in.
 * @param among all links of the navigation, when `links` are one group of it
 */
export function markCurrent(links: readonly Link[], pathname: string, among = links): NavLink[] {
  const around = among.filter(({ href }) => `${pathname}/`.startsWith(`${href}/`));
  const closest = Math.max(...around.map(({ href }) => href.length));
  return links.map((link) => {
    if (link.href.length !== closest || !around.includes(link)) return link;
    return { ...link, current: link.href === pathname ? 'page' : 'section' };
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
