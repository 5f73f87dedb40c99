import { expect, test } from 'vitest';
import type { Site } from '#app/domain/charter/site.ts';
import { instantOf } from '#app/domain/instant.ts';
import { translator } from '#app/i18n/translator.ts';
import type { CharterHead } from '#app/queries/public/charter-now.server.ts';
import type { News } from '#app/queries/public/news.server.ts';
import { atomFeed } from './feed.ts';

const site = { name: 'Aurore & <Énergie>', origin: 'https://confiance.example' } as Site;
const told = (title: string) => ({
  head: { slug: 'aurore', zone: 'Europe/Paris', name: { text: title, language: 'fr' } } as CharterHead,
  news: [
    {
      ...{
        is: 'breach',
        at: instantOf('2026-03-02T09:00:00Z'),
        id: 7,
        missed: instantOf('2026-03-01T22:59:59Z'),
      },
      promise: { text: title, language: 'fr' },
    },
    {
      ...{ is: 'restatement', at: instantOf('2026-02-02T09:00:00Z'), entry: 5, commitment: 'call' },
      ...{ from: '2026-01-01', to: '2026-01-31', promise: { text: title, language: 'fr' } },
    },
    { is: 'edition', at: instantOf('2026-01-01T09:00:00Z'), number: 2, binding: '2026-02-01' },
  ] as News[],
});

test('names each entry by what it stays, and says when it was written', () => {
  const feed = atomFeed(translator('fr'), site, told('Nous rappelons'));
  expect([...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id)).toEqual([
    'tag:confiance.example,2025-01-01:fr/aurore',
    'tag:confiance.example,2025-01-01:fr/aurore/breaches/7',
    'tag:confiance.example,2025-01-01:fr/aurore/restatements/5',
    'tag:confiance.example,2025-01-01:fr/aurore/editions/2',
  ]);
  expect([...feed.matchAll(/<updated>(.*?)<\/updated>/g)].map(([, at]) => at)).toEqual([
    '2026-03-02T09:00:00.000Z',
    '2026-03-02T09:00:00.000Z',
    '2026-02-02T09:00:00.000Z',
    '2026-01-01T09:00:00.000Z',
  ]);
  expect(feed).toContain('xml:lang="fr"');
  expect(feed).toContain('href="https://confiance.example/fr/charters/aurore/editions/1/2"');
  expect(feed).toContain('href="https://confiance.example/fr/charters/aurore/commitments/call"');
  expect(feed).toMatch(/1er\smars\s2026/);
});

test('whatever a title holds stays a text', () => {
  const feed = atomFeed(translator('en'), site, told('A <b>bold</b> ]]> & <script>promise</script>'));
  expect(feed).not.toMatch(/<(b|script)>/);
  // A section of characters ends where it is meant to, and none is left open.
  expect(feed.split('<![CDATA[').length).toBe(feed.split(']]>').length);
  expect(feed.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')).not.toMatch(/&(?!(amp|lt|gt|quot|apos);)/);
});
