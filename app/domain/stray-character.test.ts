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
  ['AUR\u200B-1', { character: 'U+200B', place: 4 }],
  ['AUR\u00AD-1', { character: 'U+00AD', place: 4 }],
  ['\u2060AUR', { character: 'U+2060', place: 1 }],
  ['A\uFEFFUR', { character: 'U+FEFF', place: 2 }],
  ['A\u206AUR', { character: 'U+206A', place: 2 }],
  ['A\uFFF9UR', { character: 'U+FFF9', place: 2 }],
  ['A\uFFFFUR', { character: 'U+FFFF', place: 2 }],
  ['A\u{1FFFE}UR', { character: 'U+1FFFE', place: 2 }],
  ['A\u{E0041}UR', { character: 'U+E0041', place: 2 }],
  ['A\u3164UR', { character: 'U+3164', place: 2 }],
  ['A\u115F\u1160', { character: 'U+115F', place: 2 }],
  ['A\uFFA0', { character: 'U+FFA0', place: 2 }],
  ['A\u034FU', { character: 'U+034F', place: 2 }],
  ['A\u2800U', { character: 'U+2800', place: 2 }],
  ['A\u200DUR', { character: 'U+200D', place: 2 }],
  ['AUR-1\u200C', { character: 'U+200C', place: 6 }],
  ['\u200Dنامه', { character: 'U+200D', place: 1 }],
  ['AUR-1\uFE0F', { character: 'U+FE0F', place: 6 }],
  ['A\u{E0100}', { character: 'U+E0100', place: 2 }],
  ['می\u200Cخواهم', null],
  ['क्\u200Dष', null],
  ['❤\uFE0F\u200D🔥 👩🏽\u200D💻 1\uFE0F\u20E3', null],
  ['葛\u{E0100}城', null],
  ['ᠠ\u180Bᠠ', null],
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
