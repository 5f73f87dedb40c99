import type { Role } from '#app/domain/person/kinds.ts';
import { firstPageOf } from '#app/http/first-page.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import type { NavLink } from '#app/ui/shell/nav-links.tsx';

type Link = {
  href: string;
  label: string;
  /** Another address that shows what this one leads to. */
  alsoAt?: string;
  shortcut?: string;
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

/** What stands under every public page: whom to write to, every page of the site, how to show the scores elsewhere, the way in. */
export function footerLinks(
  { t, language }: Translator,
  {
    contact,
    charter,
    reader,
  }: {
    contact: string;
    charter: { slug: string; isPublic: boolean } | null;
    reader: { role: Role } | null;
  },
): NavLink[] {
  const sharing = charter?.isPublic
    ? [{ href: paths.sharing(language, charter.slug), label: t('sharing.title') }]
    : [];
  return [
    { href: `mailto:${contact}`, label: t('common.contact') },
    { href: paths.siteMap(language), label: t('siteMap.title') },
    { href: paths.accessibility(language), label: t('accessibility.link') },
    ...sharing,
    reader
      ? { href: firstPageOf(reader.role, language), label: t('common.ownPage') }
      : { href: paths.signIn(language), label: t('common.signIn') },
  ];
}

/** Who is signed in, and the way to where their work waits; `null` for readers. */
export function signedInLink(
  { t, language, typed }: Translator,
  reader: { name: string; role: Role } | null,
): NavLink | null {
  if (!reader) return null;
  const label = t('common.signedInAs', { name: typed(reader.name) });
  return { href: firstPageOf(reader.role, language), label };
}

/** The links of the public head: to the charter's pages, or home before one is published. */
export function publicLinks({ t, language }: Translator, charter: string | undefined): Link[] {
  const home = paths.home(language);
  const ledger = { href: paths.ledger(language), label: t('nav.ledger') };
  if (charter === undefined) return [{ href: home, label: t('nav.charter') }, ledger];
  return [
    { href: paths.charter(language, charter), label: t('nav.charter'), alsoAt: home },
    { href: paths.breaches(language, charter), label: t('nav.breaches') },
    { href: paths.method(language, charter), label: t('nav.method') },
    { href: paths.editions(language, charter), label: t('nav.editions') },
    ledger,
  ];
}
