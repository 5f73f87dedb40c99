import type { Language } from '#app/languages/language.ts';

/** One thing that a page says about itself in JSON-LD, by the terms of schema.org. */
export type Thing = { '@type': string; [property: string]: unknown };

type PageInData = {
  origin: string;
  company: string;
  contact: string;
  /** What is invented about the company, in words. */
  standing: string | null;
  url: string;
  language: Language;
  title: string;
  description: string;
  /** The way to this page, itself last. */
  trail: readonly { name: string; url: string }[];
  /** What this page is about. */
  about: readonly Thing[];
};

/** What machines are told of a page: who publishes it, where it stands, what it is about. No rating: nobody gave one. */
export function structuredData(page: PageInData): { '@context': string; '@graph': Thing[] } {
  const organization = { '@id': `${page.origin}/#organization` };
  const website = { '@id': `${page.origin}/#website` };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Organization',
        ...organization,
        name: page.company,
        url: page.origin,
        email: page.contact,
        ...(page.standing === null ? {} : { description: page.standing }),
      },
      { '@type': 'WebSite', ...website, name: page.company, url: page.origin, publisher: organization },
      {
        '@type': 'WebPage',
        '@id': page.url,
        url: page.url,
        name: page.title,
        description: page.description,
        inLanguage: page.language,
        isPartOf: website,
        publisher: organization,
        ...(page.about.length > 0
          ? { mainEntity: page.about.map((thing) => ({ '@id': thing['@id'] })) }
          : {}),
      },
      ...(page.trail.length > 1 ? [breadcrumbs(page.trail)] : []),
      ...page.about.map((thing) => ({ ...thing, publisher: organization, isAccessibleForFree: true })),
    ],
  };
}

function breadcrumbs(trail: PageInData['trail']): Thing {
  const itemListElement = trail.map(({ name, url }, place) => ({
    '@type': 'ListItem',
    position: place + 1,
    name,
    item: url,
  }));
  return { '@type': 'BreadcrumbList', itemListElement };
}
