import type { Language } from '#app/domain/language.ts';
import { languageIn, paths } from '#app/http/paths.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { NavLink, OtherLanguage } from '#app/ui/shell/nav-links.tsx';

type Link = {
  href: string;
  label: string;
  /** Another address that shows what this one leads to. */
  alsoAt?: string;
};

/**
 * Marks the one link that leads to the page at `pathname`, or to the closest section that it stands in.
 * @param among all links of the navigation, when `links` are one group of it
 */
export function markCurrent(links: readonly Link[], pathname: string, among = links): NavLink[] {
  const around = among.filter(
    ({ href, alsoAt }) => alsoAt === pathname || `${pathname}/`.startsWith(`${href}/`),
  );
  const closest = Math.max(...around.map(({ href }) => href.length));
  return links.map((link) => {
    if (link.href.length !== closest || !around.includes(link)) return link;
    return { ...link, current: link.href === pathname ? 'page' : 'section' };
  });
}

/** The links of the public head: to the charter's pages, or home before one is published. */
export function publicLinks({ t, language }: Translator, charter: string | undefined): Link[] {
  const home = paths.home(language);
  if (charter === undefined) return [{ href: home, label: t('nav.charter') }];
  return [
    { href: paths.charter(language, charter), label: t('nav.charter'), alsoAt: home },
    { href: paths.breaches(language, charter), label: t('nav.breaches') },
    { href: paths.method(language, charter), label: t('nav.method') },
    { href: paths.editions(language, charter), label: t('nav.editions') },
  ];
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
