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
  ['/fr?b=2&a=1', '/fr?a=1&b=2'],
  ['/fr?a=%7e&b=x+y', '/fr?a=%7E&b=x+y'],
  ['/fr/', '/fr/'],
  ['/fr/Charters/aurore', '/fr/Charters/aurore'],
  ['/fr/charters/%61urore', '/fr/charters/%61urore'],
  ['/fr//charters', '/fr//charters'],
])('%s is kept among other ways to say things, as %s', (url, key) => {
  expect(pageKey(url)).toEqual({ key, plain: false });
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
  ['/fr/x/../charters', '/fr/charters'],
])('%s says nothing more than %s', (url, key) => {
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
