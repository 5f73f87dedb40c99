import type { HeadersFunction, MetaDescriptor } from '@remix-run/node';
import type { Site } from '#app/domain/charter/site.ts';
import { type Translator, translator } from '#app/i18n/translator.ts';
import { factsOf, type Language } from '#app/languages/language.ts';
import { paths } from '../paths.ts';
import { alternatesOf, languagesOffered } from './alternates.ts';
import { noIndex, titleTag } from './page-title.ts';
import { structuredData, type Thing } from './structured-data.ts';

type Matches = readonly { id: string; data?: unknown }[];

/** The charter in view, as the shell of public pages knows it. */
type CharterInView = {
  slug: string;
  name: string;
  fictional: boolean;
  languages: Language[];
  isPublic: boolean;
};

type PublicPage = {
  language: Language;
  title: string;
  description: string;
  /** The page in a language, without what is chosen on it: a period or a filter is no page of its own. */
  at: (language: Language) => string;
  /** The charter that it is about: the one in view, unless the page is about none. */
  charter?: null;
  /** False for what search engines should not list: pages of a list, which move on with every new line. */
  listed?: boolean;
  /** What the social card shows, in words, where the page knows the scores. */
  cardAlt?: string;
  /** What the page is about, for machines; given its canonical address. */
  about?: (place: { url: string; site: Site; charter: CharterInView | null }) => Thing[];
};

/** The `headers` of a public page: those that its loader gave, and above them those of an action that refused a form. */
export const headersOfLoader: HeadersFunction = ({ loaderHeaders, actionHeaders, errorHeaders }) => {
  if (errorHeaders) return errorHeaders;
  const all = new Headers(loaderHeaders);
  for (const [name, value] of actionHeaders) all.set(name, value);
  return all;
};

/**
 * What a public answer is made from, beside the clock: whatever the ledger holds; that and what is signed of it;
 * publications alone (editions, calendars, methods, their words); or nothing that changes while the program runs. The
 * company's name and its own pages are in all of them: a change of those makes every page another.
 */
export const madeFrom = ['ledger', 'checkpoints', 'publications', 'program'] as const;
export type MadeFrom = (typeof madeFrom)[number];

/** Says to our own server what an answer is made from; it never leaves the house. See app/server/page-cache. */
export const madeFromHeader = 'Kept-Made-From';

/**
 * How long an answer may be kept by others, and what makes it another one: a minute unless given, or not at all when
 * only the signed-in may see it.
 */
export function keptFor(
  isPublic: boolean,
  from: MadeFrom = 'ledger',
  seconds = 60,
): { headers: Record<string, string> } {
  if (!isPublic) return { headers: { 'Cache-Control': 'private, no-store' } };
  return { headers: { 'Cache-Control': `public, max-age=${seconds}`, [madeFromHeader]: from } };
}

/**
 * All that a public page says of itself to search engines, to other sites and to machines: title, description,
 * canonical address, its other languages, its card, its data. A charter that is not public says none of it.
 */
export function publicMeta(matches: Matches, page: PublicPage): MetaDescriptor[] {
  const { site } = dataOf<{ site: Site }>(matches, 'root') ?? {};
  const shell = dataOf<{ charter: CharterInView | null }>(matches, 'routes/public/layout');
  const charter = page.charter === null ? null : (shell?.charter ?? null);
  const section = charter && site && charter.slug !== site.home ? charter.name : undefined;
  const own = page.title === section ? [page.title] : [page.title, section];
  const tags = [titleTag([...own, site?.name]), { name: 'description', content: page.description }];
  if (!site) return tags;
  if (page.listed === false || charter?.isPublic === false) return [...tags, noIndex];

  const offered = languagesOffered(site.languages, charter?.languages ?? site.languages);
  const original = offered.includes(page.language) ? page.language : (offered[0] ?? page.language);
  const url = site.origin + page.at(original);
  const alternates = original === page.language ? alternatesOf(site.origin, offered, page.at) : [];
  const title = own.filter(Boolean).join(' – ');
  return [
    ...tags,
    { tagName: 'link', rel: 'canonical', href: url },
    ...alternates.map((alternate) => ({ tagName: 'link', rel: 'alternate', ...alternate })),
    ...feedLink(page.language, charter),
    ...socialTags(site, page, { title, url, charter, offered }),
    { 'script:ld+json': dataFor(site, page, { title, url, section, charter }) },
  ];
}

/**
 * The `meta` of a page that is about the company's site, not about a charter. Its loader says whose site it is, and the
 * reader's language.
 */
export function siteMeta(
  at: PublicPage['at'],
  say: (words: Translator, company: string) => Pick<PublicPage, 'title' | 'description'>,
): (args: {
  data: { language: Language; company: string } | undefined;
  matches: Matches;
}) => MetaDescriptor[] {
  return ({ data, matches }) => {
    if (!data) return [];
    const { language, company } = data;
    return publicMeta(matches, { language, ...say(translator(language), company), at, charter: null });
  };
}

/** Where programs find what is new of the charter; from the root, so that an export has a feed of its own. */
function feedLink(language: Language, charter: CharterInView | null): MetaDescriptor[] {
  if (charter === null) return [];
  const title = translator(language).t('feed.title', { charter: charter.name });
  const href = paths.feed(language, charter.slug);
  return [{ tagName: 'link', rel: 'alternate', type: 'application/atom+xml', title, href }];
}

/** Open Graph, which every network reads; the one name of X's own asks it for the large picture. */
function socialTags(
  site: Site,
  page: PublicPage,
  is: { title: string; url: string; charter: CharterInView | null; offered: Language[] },
): MetaDescriptor[] {
  const { language } = page;
  const { charter } = is;
  const ofHome = charter === null || page.at(language) === paths.home(language);
  const card = ofHome ? paths.homeCard(language) : paths.card(language, charter.slug);
  const alt = page.cardAlt ?? translator(language).t('found.card', { charter: charter?.name ?? site.name });
  const locale = (of: Language) => factsOf(of).locale.replace('-', '_');
  const properties: [name: string, content: string][] = [
    ['og:type', 'website'],
    ['og:site_name', site.name],
    ['og:title', is.title],
    ['og:description', page.description],
    ['og:url', is.url],
    ['og:locale', locale(language)],
    ...is.offered
      .filter((other) => other !== language)
      .map((other): [string, string] => ['og:locale:alternate', locale(other)]),
    ['og:image', site.origin + card],
    ['og:image:type', 'image/png'],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['og:image:alt', alt],
  ];
  return [
    ...properties.map(([property, content]) => ({ property, content })),
    { name: 'twitter:card', content: 'summary_large_image' },
    { name: 'twitter:image:alt', content: alt },
  ];
}

function dataFor(
  site: Site,
  page: PublicPage,
  is: { title: string; url: string; section: string | undefined; charter: CharterInView | null },
) {
  const { origin, name, contact, fictional } = site;
  const { language } = page;
  const trail = [{ name, url: origin + paths.home(language) }];
  if (is.section && is.charter)
    trail.push({ name: is.section, url: origin + paths.charter(language, is.charter.slug) });
  if (trail.every(({ url }) => url !== is.url)) trail.push({ name: page.title, url: is.url });
  return structuredData({
    origin,
    company: name,
    contact,
    standing: fictional ? translator(language).t('common.fictional') : null,
    url: is.url,
    language,
    title: is.title,
    description: page.description,
    trail,
    about: page.about?.({ url: is.url, site, charter: is.charter }) ?? [],
  });
}

function dataOf<Data>(matches: Matches, id: string): Data | undefined {
  return matches.find((match) => match.id === id)?.data as Data | undefined;
}
