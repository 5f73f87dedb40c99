import { expect, test } from 'vitest';
import { pageKey } from './page-key.ts';

test.each([
  '/fr',
  '/en/charters/aurore/commitments/complaint-answer',
  '/fr/charters/aurore/editions/1/2',
  '/favicon.svg',
])('%s is kept under its own name', (url) => {
  expect(pageKey(url)).toEqual({ key: url, plain: true });
});

test.each([
  ['/fr?period=all', '/fr?period=all'],
  ['/fr?period=%61ll&period=2025', '/fr?period=all'],
  [
    '/fr/charters/aurore/breaches?period=2025&commitment=call-back',
    '/fr/charters/aurore/breaches?commitment=call-back&period=2025',
  ],
  ['/fr/ledger?before=100', '/fr/ledger?before=100'],
])('%s is kept among other choices, as %s', (url, key) => {
  expect(pageKey(url)).toEqual({ key, plain: false });
});

test.each([
  ['/fr?utm_source=x', '/fr'],
  ['/fr?a[100]=1&_data=root&find=12', '/fr'],
  ['/fr/card.png?x=1', '/fr/card.png'],
  ['/fr/charters/aurore/card.png?period=2025', '/fr/charters/aurore/card.png'],
  ['/sitemap.xml?x', '/sitemap.xml'],
  ['/fr?period=', '/fr'],
  ['/fr/ledger?before=-1', '/fr/ledger'],
  ['/fr/ledger?before=00007', '/fr/ledger'],
  ['/fr/ledger?find=+', '/fr/ledger'],
  ['/fr/charters/aurore/breaches?before=never&after=2026-01-01T00:00:00Z', '/fr/charters/aurore/breaches'],
])('%s says nothing that its page reads: it is %s', (url, key) => {
  expect(pageKey(url)).toEqual({ key, plain: true });
});

test('all that a page cannot mean is one mistake, which one page says', () => {
  const mistake = { key: '/fr?period=-', plain: false };
  for (const made of ['never', '1', '20250', '2025x', 'tout%20le%20temps', '-', '%00'])
    expect(pageKey(`/fr?period=${made}`), made).toEqual(mistake);
  const register = '/fr/charters/aurore/breaches';
  for (const made of ['<script>', 'A', 'x'.repeat(81)])
    expect(pageKey(`${register}?commitment=${made}`)).toEqual({
      key: `${register}?commitment=-`,
      plain: false,
    });
});

test.each(['/fr/ledger/entries/12', '/en/receipts/69ba699435c6eda598af9aa17e5c0c12'])(
  '%s is one of as many as there are entries: kept where it drives out no other page',
  (url) => {
    expect(pageKey(url)).toEqual({ key: url, plain: false });
    expect(pageKey(`${url}?`)).toEqual({ key: url, plain: false });
    expect(pageKey('/fr/ledger')).toEqual({ key: '/fr/ledger', plain: true });
  },
);

test.each([
  ['/fr?', '/fr'],
  ['/fr/', '/fr'],
  ['/fr/x/../charters', '/fr/charters'],
  ['/fr/Charters/aurore', '/fr/charters/aurore'],
  ['/fr/charters/%61urore', '/fr/charters/aurore'],
  ['/fr//charters', '/fr/charters'],
])('%s is spelt otherwise, and is the page %s', (url, key) => {
  expect(pageKey(url)).toEqual({ key, plain: true });
});

test.each([
  '/',
  '/healthz',
  '/assets/main-abc.css',
  '/de/charters',
  '/fr/staff',
  '/fr/staff/cases/new?x=1',
  '/fr/x/../staff',
  '/fr/x%2F..%2Fstaff',
  '/fr/staff%2Fcases',
  '/fr/é',
  '/fr/compliance/breaches.csv',
  '/fr/sign-in?to=%2Ffr',
  '//evil.example/fr',
  'http://evil.example/fr',
  '*',
  '',
  `/fr?${'x'.repeat(500)}`,
])('%s is not kept', (url) => {
  expect(pageKey(url)).toBeNull();
});
