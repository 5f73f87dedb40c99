import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from './language.ts';
import { held, raiseOrdinals, typeset } from './typography.ts';

/** `_` for a narrow no-break space, `~` for a no-break space. */
const shown = (text: string) => text.replaceAll('\u202f', '_').replaceAll('\u00a0', '~');

describe('French', () => {
  test.each([
    ['Vraiment ? Oui ! Bon ; voilà : « oui ».', 'Vraiment_? Oui_! Bon_; voilà~: «_oui_».'],
    ['Oui! Non? «non»', 'Oui_! Non_? «_non_»'],
    ['de 95 % à 96,5%, 30 € ou 30€', 'de 95_% à 96,5_%, 30~€ ou 30~€'],
    ['à 10:30, « a: b », https://a.example/?b', 'à 10:30, «_a: b_», https://a.example/?b'],
    ['a &amp; b &#38; c', 'a &amp; b &#38; c'],
    [`l'eau d'aujourd'hui`, 'l’eau d’aujourd’hui'],
    [`il dit "oui", puis 'non'`, 'il dit «_oui_», puis “non”'],
    ['10 jours, 1 h 30, 45 min, 12 mois', '10~jours, 1~h~30, 45~min, 12~mois'],
    ['le 1er avril 2026, du 2 au 18 mars', 'le 1er~avril 2026, du 2 au 18~mars'],
    ['n° 12, n°3, art. 5, § 2', 'n°~12, n°~3, art.~5, §~2'],
    ['une idée - la bonne...', 'une idée – la bonne…'],
    [
      '{count, plural, one {# jour} other {# jours}} : {rate} %',
      '{count, plural, one {#~jour} other {#~jours}}~: {rate}_%',
    ],
    ['{before} ; {after}', '{before}_; {after}'],
    ['« {title} », {why} ?', '«_{title}_», {why}_?'],
    ['Quoi ?!', 'Quoi_?!'],
    ['--cases, a-b, 2023-133, “---”', '--cases, a-b, 2023-133, “---”'],
  ])('%s', (written, set) => {
    expect(shown(typeset(written, 'fr'))).toBe(set);
  });

  test('raises what follows an ordinal number, and nothing else', () => {
    expect(raiseOrdinals('le 1er et le 2e, REF-2e, e2e, 3ème', 'fr')).toBe(
      'le 1<sup>er</sup> et le 2<sup>e</sup>, REF-2e, e2e, 3ème',
    );
    expect(raiseOrdinals('the 1st', 'en')).toBe('the 1st');
  });
});

describe('English', () => {
  test.each([
    ['Really ? Yes ! Well ; so : this', 'Really? Yes! Well; so: this'],
    ['95 % or 96.5%', '95% or 96.5%'],
    [`She said "yes", then 'no'; it's the agents' call`, 'She said “yes”, then ‘no’; it’s the agents’ call'],
    ['“Outer "inner" quotes”', '“Outer “inner” quotes”'],
    ['10 days, 18 March 2026, 3 h', '10~days, 18~March 2026, 3~h'],
    ['No. 12, p. 3', 'No.~12, p.~3'],
    ['An idea - a good one...', 'An idea – a good one…'],
  ])('%s', (written, set) => {
    expect(shown(typeset(written, 'en'))).toBe(set);
  });
});

test('a run continues the line before it', () => {
  expect(shown(typeset(' ? Oui', 'fr', 'x'))).toBe('_? Oui');
  expect(typeset('" and on', 'en', 'x')).toBe('” and on');
  expect(typeset('"and on', 'en', ' ')).toBe('“and on');
});

test.each([
  ['fr', '0 h0', '0~h~0'],
  ['en', '" ?', '"?'],
] as const)('odd texts are set at once, in %s: %s', (language, text, expected) => {
  expect(shown(typeset(text, language))).toBe(expected);
});

test.each(languages)('what is set in %s stays as it is, and loses no letter', (language) => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'"\'«»“”;!?:%€ 12-.…{}#n°h',
      ' mars',
      ' jours',
      ' days',
      '1er',
      '\u00a0',
      '\u202f',
      'é',
      '&amp;',
    ),
    fc.string({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const once = typeset(pieces.join(''), language);
      expect(typeset(once, language)).toBe(once);
      const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
      expect(letters(once)).toBe(letters(pieces.join('')));
    }),
    { numRuns: 2000 },
  );
});

test('a text of no known language keeps its letters, and no line of it begins with a mark', () => {
  expect(held('Rappelé ; « absent » : à revoir ! Why? a ;b')).toBe(
    'Rappelé\u00a0; «\u00a0absent\u00a0»\u00a0: à revoir\u00a0! Why? a ;b',
  );
});
