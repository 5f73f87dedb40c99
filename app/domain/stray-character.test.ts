import { expect, test } from 'vitest';
import { refuseStray, strayIn, withoutStrays } from './stray-character.ts';

test.each([
  ['AUR-1', null],
  ['Évreux — 2ᵉ étage, « Accueil »', null],
  ['مركز الخدمة', null],
  ['שירות 12', null],
  ['👩‍💻 नमस्ते', null],
  ['', null],
  ['Lille\u0000', { character: 'U+0000', place: 6 }],
  ['a\nb', { character: 'U+000A', place: 2 }],
  ['\u001b[2J', { character: 'U+001B', place: 1 }],
  ['a\u0085', { character: 'U+0085', place: 2 }],
  ['😀\u202Egnp.exe', { character: 'U+202E', place: 2 }],
  ['\u2066x\u2069', { character: 'U+2066', place: 1 }],
  ['x\u200F', { character: 'U+200F', place: 2 }],
  ['a\u2028b', { character: 'U+2028', place: 2 }],
  ['\ud800', { character: 'U+D800', place: 1 }],
])('%j', (text, stray) => {
  expect(strayIn(text)).toEqual(stray);
});

test('references and units stand on one line, notes on several', () => {
  expect(refuseStray({ reference: 'AUR-1', unit: null, note: 'one\n\ttwo \u202E\r\nthree' })).toBeNull();
  expect(refuseStray({ reference: 'AUR\u202E-1' })).toEqual({
    problem: 'stray-character',
    field: 'reference',
    values: { character: 'U+202E', place: 4 },
  });
  expect(refuseStray({ unit: 'a\tb' })).toMatchObject({ field: 'unit' });
  expect(refuseStray({ note: 'a\u0007' })).toMatchObject({ field: 'note', values: { character: 'U+0007' } });
  expect(refuseStray({ apology: '\udc00' })).toMatchObject({ field: 'apology' });
});

test('in a name that nobody here chose a sign stands for each', () => {
  expect(withoutStrays('année\u202Evsc.\0exe')).toBe('année\uFFFDvsc.\uFFFDexe');
  expect(withoutStrays('Relevés – 2026 😀.csv')).toBe('Relevés – 2026 😀.csv');
});
