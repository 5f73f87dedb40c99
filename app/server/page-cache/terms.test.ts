import { expect, test } from 'vitest';
import { keptFor, type MadeFrom, madeFromHeader } from '#app/http/public-page.ts';
import { termsOf } from './terms.ts';

test.each<MadeFrom>(['ledger', 'checkpoints', 'publications', 'program'])(
  'an answer made from %s is kept as that',
  (madeFrom) => {
    expect(termsOf(new Response('', keptFor(true, madeFrom, 30)))).toEqual({ seconds: 30, madeFrom });
  },
);

test('an answer that does not say so is outdated by any entry', () => {
  const headers = { 'Cache-Control': 'public, max-age=60' };
  const unknown = { ...headers, [madeFromHeader]: 'elsewhere' };
  for (const said of [headers, unknown])
    expect(termsOf(new Response('', { headers: said }))).toEqual({ seconds: 60, madeFrom: 'ledger' });
});

test('what is for the signed-in is not kept', () => {
  expect(termsOf(new Response('', keptFor(false)))).toBeNull();
});
