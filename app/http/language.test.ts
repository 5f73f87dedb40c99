import { expect, test } from 'vitest';
import { languageOf, negotiateLanguage } from './language.server.ts';

test('the language is the one that the browser likes best of those offered', () => {
  expect(negotiateLanguage('en-US,en;q=0.9,fr;q=0.8', ['fr', 'en'])).toBe('en');
  expect(negotiateLanguage('en;q=0.3, fr-CA;q=0.9', ['en', 'fr'])).toBe('fr');
  expect(negotiateLanguage('fr;q=0, en;q=0.1', ['fr', 'en'])).toBe('en');
  expect(negotiateLanguage('en', ['fr'])).toBe('fr');
  for (const header of [null, '', 'de', '*', ';;,q='])
    expect(negotiateLanguage(header, ['fr', 'en'])).toBe('fr');
});

test('an address without a language is not found', () => {
  expect(languageOf({ lang: 'en' })).toBe('en');
  for (const lang of [undefined, 'de', 'FR', '']) expect(() => languageOf({ lang })).toThrow(Response);
});
