import { expect, test } from 'vitest';
import { disarmed, isolated } from './isolated.ts';

const apart = (text: string) => `\u2068${text}\u2069`;

test.each([
  'AUR-1',
  'Évreux — 2ᵉ étage, « Accueil »',
  'Ελλάδα 12',
  '支店',
  '👩‍💻 नमस्ते',
  '12/2026',
  'a\u200eb',
  '',
])('what runs from left to right is the same, byte for byte: %j', (text) => {
  expect(isolated(text, 'ltr')).toBe(text);
});

test.each(['مركز الخدمة', 'שירות 12', 'AUR-א', '٣', 'x\u200f', 'ﷲ', '𞤀𞤁'])(
  'what holds a letter from right to left is set apart, once: %j',
  (text) => {
    expect(isolated(text, 'ltr')).toBe(apart(text));
    expect(isolated(apart(text), 'ltr')).toBe(apart(text));
  },
);

test('in a sentence from right to left it is the other way round', () => {
  expect(isolated('שירות 12', 'rtl')).toBe('שירות 12');
  expect(isolated('1 234,5', 'rtl')).toBe('1 234,5');
  expect(isolated('AUR-1', 'rtl')).toBe(apart('AUR-1'));
});

test('a sentence in which something is set apart already is not set apart with it', () => {
  const sentence = `Dossier ${apart('א-1')}`;
  expect(isolated(sentence, 'ltr')).toBe(sentence);
  const around = apart(`ב ${apart('א')} ג`);
  expect(isolated(around, 'ltr')).toBe(around);
  expect(isolated(`${apart('א')} ב`, 'ltr')).toBe(apart(`${apart('א')} ב`));
});

test('each line is set apart on its own, since what is opened in one ends with it', () => {
  expect(isolated('א\nb\nג', 'ltr')).toBe(`${apart('א')}\nb\n${apart('ג')}`);
  expect(isolated(`${apart('א')}\nb`, 'ltr')).toBe(`${apart('א')}\nb`);
});

test('what a text commands of direction is shown and not obeyed, nor does it end its own isolate', () => {
  expect(isolated('a\u202Egnp.exe', 'ltr')).toBe('a\\u202egnp.exe');
  expect(isolated('א\u2069\u202Eb', 'ltr')).toBe(apart('א\\u2069\\u202eb'));
  expect(isolated('\u2067x\u2069', 'ltr')).toBe('\\u2067x\\u2069');
  expect(disarmed('\u2068a\nb\u2069')).toBe('\\u2068a\nb\\u2069');
  expect(disarmed(apart('א'))).toBe(apart('א'));
});
