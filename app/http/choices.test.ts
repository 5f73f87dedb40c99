import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { areaOf } from './area.ts';
import { choicesOf, choosers, isMistake, knownSearch } from './choices.ts';
import { places } from './test-places.ts';

/** Neither kept nor the same for everyone. */
const notKept = places.filter(({ at }) =>
  ['staff', 'entrance', 'claim', 'survey'].includes(areaOf(`/${at}`)),
);

test('public pages read of a search what the table of choices has, and nothing past it', () => {
  const pastIt = new Set(notKept.map(({ file }) => file));
  for (const folder of ['public', 'ledger', 'api']) {
    for (const name of readdirSync(`app/routes/${folder}`)) {
      const file = `routes/${folder}/${name}`;
      const source = readFileSync(`app/${file}`, 'utf8');
      if (pastIt.has(file)) continue;
      expect(/searchParams|\.search\b|useSearchParams/i.exec(source)?.[0], file).toBeUndefined();
      const read = [...source.matchAll(/choicesOf\(\s*[\w.]+,\s*'(\w+)'/g)].map(([, page]) => page);
      const own = places.filter((place) => place.file === file).map(({ at }) => at);
      const said = Object.entries(choosers).filter(([, { at }]) => own.includes(at));
      expect([file, read]).toEqual([file, said.map(([page]) => page)]);
    }
  }
});

test('every page of the table has an address', () => {
  const known = places.map(({ at }) => at);
  for (const { at } of Object.values(choosers)) expect(known).toContain(at);
});

test('a page reads its choices as they are kept: once, as they may be, or as one mistake', () => {
  const read = (search: string) =>
    choicesOf(new Request(`http://kept.invalid/fr/charters/a/breaches${search}`), 'breaches');
  const nothing = { commitment: null, period: null, before: null, after: null };
  expect(read('')).toEqual(nothing);
  expect(read('?commitment=&period=all&period=2025&x=1')).toEqual({ ...nothing, period: 'all' });
  const place = '2026-01-01T00:00:00Z,7';
  expect(read(`?after=${place}&before=never`)).toEqual({ ...nothing, after: place });
  const { commitment, period } = read('?commitment=%3Cscript%3E&period=1000');
  expect([isMistake(commitment), isMistake(period)]).toEqual([true, true]);
});

test('only the page of an address says what of its search is known', () => {
  const search = () => new URLSearchParams('since=2026-01-01&period=all&find=7');
  expect(knownSearch(['fr'], search())).toBe('?period=all');
  expect(knownSearch(['fr', 'ledger'], search())).toBe('?find=7');
  expect(knownSearch(['fr', 'charters', 'aurore', 'method'], search())).toBe('?since=2026-01-01');
  expect(knownSearch(['fr', 'site-map'], search())).toBe('');
});
