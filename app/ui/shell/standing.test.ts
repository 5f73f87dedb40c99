import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translator.ts';
import { standingInWords } from './standing.ts';

const en = translator('en');
const invented = { name: 'Ours', fictional: true };
const real = { name: 'Streets', fictional: false };

test.each([
  ['an invented company', true, undefined, /^Fictional company/],
  ['its own charter', true, invented, /^Fictional company/],
  ['records of others, replayed on its site', true, real, /^“Streets”: real public records.*no part in this/],
  ['a real company', false, undefined, null],
  ['its own charter', false, real, null],
  ['an invented charter on its site', false, invented, /^Fictional company/],
])('of %s (site fictional: %s)', (_, fictional, charter, says) => {
  const said = standingInWords(en, { fictional }, charter);
  if (says) expect(said).toMatch(says);
  else expect(said).toBeNull();
});
