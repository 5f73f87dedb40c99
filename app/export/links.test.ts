import { expect, test } from 'vitest';
import { exportAsset, exportPage } from './links.ts';
import { placeOf, wayTo } from './places.ts';

const site = 'https://trust.example';

function exported(html: string, address: string) {
  const place = placeOf(address);
  if (!('file' in place)) throw new Error(`${address} is not exported`);
  const met: string[] = [];
  const page = {
    address,
    file: place.file,
    site,
    meet: ({ address: to }: { address: string }) => void met.push(to),
  };
  return { html: exportPage(html, page), met };
}

test.each([
  ['/fr', 'fr/index.html'],
  ['/', 'index.html'],
  ['/fr/charters/aurore/', 'fr/charters/aurore/index.html'],
  ['/fr/charters/aurore?period=2017', 'fr/charters/aurore/period=2017/index.html'],
  [
    '/fr/b?period=all&before=2016-05-03T12:00:00Z.7',
    'fr/b/before=2016-05-03T12_00_00Z.7/period=all/index.html',
  ],
  ['/fr/charters/aurore/card.png', 'fr/charters/aurore/card.png'],
  ['/sitemap.xml', 'sitemap.xml'],
  ['/ledger/tile/0/000.p/7', 'ledger/tile/0/000.p/7'],
])('%s stands in %s', (address, file) => {
  expect(placeOf(address)).toMatchObject({ file });
});

test('two orders of the same choices are one page', () => {
  expect(placeOf('/fr/b?x=1&a=2')).toEqual(placeOf('/fr/b?a=2&x=1'));
});

test.each([
  '/fr/sign-in',
  '/fr/claims/new/aurore/call-back',
  '/fr/s/expectations',
  '/en/staff/cases/1',
  '/fr/compliance/breaches',
  '/fr/ledger/entries/12',
  '/fr/ledger?from=3',
  '/ledger/proofs/12.tlog-proof',
])('%s is left to the site', (address) => {
  expect(exported(`<a href="${address}">x</a>`, '/fr').html).toBe(`<a href="${site}${address}">x</a>`);
});

test('links lead from file to file, wherever the page stands', () => {
  const { html, met } = exported(
    '<a class="x" href="/fr/charters/aurore/breaches?period=all&amp;before=9#b">7</a><img src="/assets/a.png"><a href="#c">8</a>',
    '/fr/charters/aurore/commitments/call?period=2017',
  );
  const way = '../../../breaches/before=9/period=all/index.html#b';
  expect(html).toBe(
    `<a class="x" href="${way}">7</a><img src="../../../../../../assets/a.png"><a href="#c">8</a>`,
  );
  expect(met).toEqual(['/fr/charters/aurore/breaches?before=9&period=all', '/assets/a.png']);
});

test('forms ask the site; other sites, letters and what is no link stay as they are', () => {
  const others =
    '<a href="https://elsewhere.example/x">x</a><a href="mailto:a@b.example">x</a><p>href="/fr"</p>';
  expect(exported(others, '/fr')).toEqual({ html: others, met: [] });
  const { html } = exported('<form action="/fr/charters/aurore/breaches#a">', '/fr');
  expect(html).toBe(`<form action="${site}/fr/charters/aurore/breaches#a">`);
});

test('styles and scripts name their neighbours', () => {
  const page = { address: '/assets/a.css', file: 'assets/a.css', site, meet: () => {} };
  expect(exportAsset('src:url(/assets/f.woff2);x:url("data:,")', page)).toBe(
    'src:url(f.woff2);x:url("data:,")',
  );
  expect(exportAsset('import"/assets/b-1.js";', page)).toBe('import"./b-1.js";');
});

test('the way from a file to another', () => {
  expect(wayTo('fr/index.html', 'index.html')).toBe('fr/index.html');
  expect(wayTo('index.html', 'fr/a/index.html')).toBe('../../index.html');
  expect(wayTo('fr/a/index.html', 'fr/a/index.html')).toBe('index.html');
  expect(wayTo('fr/a/b/index.html', 'fr/a/c/index.html')).toBe('../b/index.html');
});
