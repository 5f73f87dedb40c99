import { expect, test } from 'vitest';
import { defaultClaimTerms } from '../domain/claim/answer.ts';
import { paths } from '../paths.ts';
import { languagesOffered } from './alternates.ts';
import { mappedUrls, sitemapXml } from './sitemap.ts';

const site = {
  name: 'Aurore',
  languages: ['fr', 'en'] as ('fr' | 'en')[],
  origin: 'https://kept.example',
  home: 'aurore',
  contact: 'a@kept.example',
  fictional: false,
  claims: defaultClaimTerms,
  exemptions: defaultClaimTerms,
  warn: 80,
  digest: 28_800,
};
const charter = {
  slug: 'aurore',
  languages: ['en'] as 'en'[],
  commitments: ['call-back'],
  editions: [
    { number: 1, published: 1_700_000_000 },
    { number: 2, published: 1_750_000_000 },
  ],
  surveys: ['expectations'],
  changed: 1_760_000_000,
};

test('a charter is mapped in the languages that it is written in, and the ledger and other pages in those of the site, each page as of what it is made from', () => {
  const urls = mappedUrls(site, [charter], [paths.accessibility]);
  expect(urls.map(({ url, changed }) => [url.replace(site.origin, ''), changed])).toEqual([
    ['/en', charter.changed],
    ['/fr/site-map', 1_750_000_000],
    ['/en/site-map', 1_750_000_000],
    ['/fr/ledger', charter.changed],
    ['/en/ledger', charter.changed],
    ['/fr/ledger/kinds', null],
    ['/en/ledger/kinds', null],
    ['/fr/voice/encounters', charter.changed],
    ['/en/voice/encounters', charter.changed],
    ['/fr/voice', charter.changed],
    ['/en/voice', charter.changed],
    ['/fr/voice/symmetry', charter.changed],
    ['/en/voice/symmetry', charter.changed],
    ['/fr/voice/values', charter.changed],
    ['/en/voice/values', charter.changed],
    ['/fr/voice/criteria', null],
    ['/en/voice/criteria', null],
    ['/en/charters/aurore', charter.changed],
    ['/en/charters/aurore/commitments/call-back', charter.changed],
    ['/en/charters/aurore/breaches', charter.changed],
    ['/en/charters/aurore/method', charter.changed],
    ['/en/charters/aurore/honesty', charter.changed],
    ['/en/charters/aurore/circumstances', charter.changed],
    ['/en/charters/aurore/editions', 1_750_000_000],
    ['/en/charters/aurore/sharing', 1_750_000_000],
    ['/en/voice/expectations', charter.changed],
    ['/en/charters/aurore/editions/1/2', 1_750_000_000],
    ['/fr/accessibility', null],
    ['/en/accessibility', null],
  ]);
  const inSeveral = urls.filter(({ alternates }) => alternates.length > 0);
  expect(inSeveral.map(({ url }) => url.replace(site.origin, ''))).toEqual([
    '/fr/site-map',
    '/en/site-map',
    '/fr/ledger',
    '/en/ledger',
    '/fr/ledger/kinds',
    '/en/ledger/kinds',
    '/fr/voice/encounters',
    '/en/voice/encounters',
    '/fr/voice',
    '/en/voice',
    '/fr/voice/symmetry',
    '/en/voice/symmetry',
    '/fr/voice/values',
    '/en/voice/values',
    '/fr/voice/criteria',
    '/en/voice/criteria',
    '/fr/accessibility',
    '/en/accessibility',
  ]);
});

test('before a charter is published there are the home page and the map, of no date', () => {
  expect(mappedUrls(site, [], []).map(({ url, changed }) => [url, changed])).toEqual([
    ['https://kept.example/fr', null],
    ['https://kept.example/en', null],
    ['https://kept.example/fr/site-map', null],
    ['https://kept.example/en/site-map', null],
  ]);
});

test('the map is well-formed XML, whatever an address holds', () => {
  const alternates = [{ hrefLang: 'x-default' as const, href: 'https://kept.example/fr?a=1&b="2"' }];
  const xml = sitemapXml([{ url: "https://kept.example/<fr>'", changed: 1_760_000_000, alternates }]);
  expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url>
<loc>https://kept.example/&lt;fr&gt;&apos;</loc>
<lastmod>2025-10-09T08:53:20Z</lastmod>
<xhtml:link rel="alternate" hreflang="x-default" href="https://kept.example/fr?a=1&amp;b=&quot;2&quot;"/>
</url>
</urlset>
`);
});

test.each([
  [
    ['fr', 'en'],
    ['en', 'fr'],
    ['en', 'fr'],
  ],
  [['fr'], ['en', 'fr'], ['fr']],
  [['fr', 'en'], ['en'], ['en']],
  [['fr'], ['en'], ['fr']],
] as const)('a site in %j offers a charter in %j in %j', (spoken, written, offered) => {
  expect(languagesOffered(spoken, written)).toEqual(offered);
});
