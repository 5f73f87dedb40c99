import type { Site } from '#app/domain/charter/site.ts';
import { formatInstant, type Instant } from '#app/domain/instant.ts';
import type { Language } from '#app/languages/language.ts';
import type { CharterToFind } from '#app/queries/public/sitemap.server.ts';
import { paths } from '../paths.ts';
import { type Alternate, alternatesOf, languagesOffered } from './alternates.ts';

type MappedUrl = { url: string; changed: Instant | null; alternates: Alternate[] };
type MappedPage = { at: (language: Language) => string; changed: Instant | null };

/**
 * Every address that search engines should know: each public page, once in each language that it is written in.
 * @param texts pages of the site that are about no charter
 */
export function mappedUrls(
  site: Site,
  charters: readonly CharterToFind[],
  texts: readonly MappedPage['at'][],
): MappedUrl[] {
  const home = charters.find(({ slug }) => slug === site.home);
  const inLanguages = ({ at, changed }: MappedPage, offered: readonly Language[]) => {
    const alternates = alternatesOf(site.origin, offered, at);
    return offered.map((language) => ({ url: site.origin + at(language), changed, alternates }));
  };
  const offeredFor = (charter?: CharterToFind) =>
    languagesOffered(site.languages, charter?.languages ?? site.languages);
  return [
    ...inLanguages({ at: paths.home, changed: home?.changed ?? null }, offeredFor(home)),
    ...inLanguages({ at: paths.siteMap, changed: newestEdition(charters) }, offeredFor()),
    ...(charters.length > 0
      ? [
          ...inLanguages({ at: paths.ledger, changed: latest(charters) }, offeredFor()),
          ...inLanguages({ at: paths.kinds, changed: null }, offeredFor()),
          ...inLanguages({ at: paths.publicEncounters, changed: latest(charters) }, offeredFor()),
          ...inLanguages({ at: paths.voice, changed: latest(charters) }, offeredFor()),
          ...inLanguages({ at: paths.symmetry, changed: latest(charters) }, offeredFor()),
          ...inLanguages({ at: paths.values, changed: latest(charters) }, offeredFor()),
          ...inLanguages({ at: paths.trustCriteria, changed: null }, offeredFor()),
        ]
      : []),
    ...charters.flatMap((charter) =>
      pagesOf(charter).flatMap((page) => inLanguages(page, offeredFor(charter))),
    ),
    ...texts.flatMap((at) => inLanguages({ at, changed: null }, offeredFor())),
  ];
}

/** When anything was written last: the ledger is one for all charters. */
function latest(charters: readonly CharterToFind[]): Instant {
  return Math.max(...charters.map(({ changed }) => changed));
}

/** When an edition was published last; `null` before any was. */
function newestEdition(charters: readonly CharterToFind[]): Instant | null {
  const published = charters.flatMap(({ editions }) => editions.map((edition) => edition.published));
  return published.length > 0 ? Math.max(...published) : null;
}

function pagesOf({ slug, commitments, editions, surveys, changed }: CharterToFind): MappedPage[] {
  const published = editions.at(-1)?.published ?? null;
  return [
    { at: (language) => paths.charter(language, slug), changed },
    ...commitments.map((id) => ({ at: (lang: Language) => paths.commitment(lang, slug, id), changed })),
    { at: (language) => paths.breaches(language, slug), changed },
    { at: (language) => paths.method(language, slug), changed },
    { at: (language) => paths.honesty(language, slug), changed },
    { at: (language) => paths.circumstances(language, slug), changed },
    { at: (language) => paths.editions(language, slug), changed: published },
    { at: (language) => paths.sharing(language, slug), changed: published },
    ...surveys.map((survey) => ({ at: (lang: Language) => paths.voiceSurvey(lang, survey), changed })),
    ...editions.slice(1).map((edition) => ({
      at: (language: Language) => paths.comparison(language, slug, edition.number - 1, edition.number),
      changed: edition.published,
    })),
  ];
}

/** A map of the site as sitemaps.org defines it, each address with its other languages. */
export function sitemapXml(urls: readonly MappedUrl[]): string {
  const lines = urls.flatMap(({ url, changed, alternates }) => [
    '<url>',
    `<loc>${escapeXml(url)}</loc>`,
    ...(changed === null ? [] : [`<lastmod>${formatInstant(changed)}</lastmod>`]),
    ...alternates.map(
      ({ hrefLang, href }) =>
        `<xhtml:link rel="alternate" hreflang="${hrefLang}" href="${escapeXml(href)}"/>`,
    ),
    '</url>',
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...lines,
    '</urlset>',
    '',
  ].join('\n');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}
