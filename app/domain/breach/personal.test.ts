import { describe, expect, test } from 'vitest';
import { couldBeReferences, personalIn, refuseUnconfirmed } from './personal.ts';

const known = {
  names: ['Inès Moreau', 'Paul Lefèvre', 'Claire Petit', 'Jean-Luc O’Neill'],
  references: ['R-2026-0117', 'ab', 'Dossier Ménard'],
};
const said = (text: string) =>
  personalIn(text, known).map(({ from, to, kind }) => [kind, text.slice(from, to)].join(' '));

describe('what looks personal', () => {
  test.each([
    ['Écrivez à m.durand@exemple.fr, nous répondrons.', 'email m.durand@exemple.fr'],
    ['Write to “jane_doe+home@mail.example.co.uk”.', 'email jane_doe+home@mail.example.co.uk'],
    ['Nous vous avons rappelée au 06 12 34 56 78 hier.', 'phone 06 12 34 56 78'],
    ['Votre numéro : 06.12.34.56.78.', 'phone 06.12.34.56.78'],
    ['au +33 (0)6 12 34 56 78', 'phone +33 (0)6 12 34 56 78'],
    ['We called 020 7946 0958 twice.', 'phone 020 7946 0958'],
    ['We called +44 20 7946 0958 twice.', 'phone +44 20 7946 0958'],
    ['We called (020) 7946-0958.', 'phone (020) 7946-0958'],
    ['sur le compte FR76 3000 6000 0112 3456 7890 189, enfin', 'number FR76 3000 6000 0112 3456 7890 189'],
    ['to GB29NWBK60161331926819', 'number GB29NWBK60161331926819'],
    ['votre carte 4970 1012 3456 7890', 'number 4970 1012 3456 7890'],
    ['votre numéro 1 84 12 76 451 089 46', 'number 1 84 12 76 451 089 46'],
    ['le compteur 09123456789012 est relevé', 'phone 09123456789012'],
    ['meter 912345678', 'number 912345678'],
    ['Votre demande r-2026-0117 a attendu.', 'reference r-2026-0117'],
    ['Le dossier Ménard a attendu.', 'reference dossier Ménard'],
    ['Ines Moreau vous a oublié.', 'name Ines Moreau'],
    ['M. Lefèvre vous a oublié.', 'name M. Lefèvre'],
    ['C’est Lefevre qui devait appeler.', 'name Lefevre'],
    ['Jean-Luc O’Neill called.', 'name Jean-Luc O’Neill'],
    ['Madame Durand-Ruel, nous', 'name Madame Durand-Ruel'],
    ['Dear Mrs Smith, we kept you waiting.', 'name Mrs Smith'],
    ['au 12 bis, rue de la République, un technicien', 'address 12 bis, rue de la République'],
    ['au 4 rue Victor Hugo', 'address 4 rue Victor Hugo'],
    ['au 8 place de la Bourse', 'address 8 place de la Bourse'],
    ['chez vous à 69003 Lyon', 'address 69003 Lyon'],
    ['at 12 Acacia Avenue, as agreed', 'address 12 Acacia Avenue'],
    ['at 221B Baker Street', 'address 221B Baker Street'],
    ['in SW1A 1AA', 'address SW1A 1AA'],
  ])('%s', (text, what) => {
    expect(said(text)).toEqual([what]);
  });

  test('is said in the order of the text, once where several shapes fit', () => {
    expect(said('M. Lefèvre, 12 rue Pasteur, 69003 Lyon, 06 12 34 56 78, p.l@exemple.fr')).toEqual([
      'name M. Lefèvre',
      'address 12 rue Pasteur',
      'address 69003 Lyon',
      'phone 06 12 34 56 78',
      'email p.l@exemple.fr',
    ]);
  });
});

test.each([
  'Nous avions dix jours ouvrés et nous les avons laissés passer. Pardon.',
  'Promise due on 2026-03-12 at 17:00, kept on 14/03/2026 at 9h30.',
  'Promis le 12.03.2026 à 18 h 30, tenu du 13-03-2026 au 14-03-26.',
  'Nous vous devions 1 234 567,89 € et 12 000 000 euros.',
  'We owed you £12,345,678.00, that is €20 or $1,000,000.',
  'In 2025 and 2026 we missed 12,000 of 100,000 calls, 99.95 %.',
  'Madame, Monsieur, nous vous prions de nous excuser.',
  'Claire et nette, notre promesse ne l’était pas ; un petit retard. Paul aussi.',
  'Il a fallu 3 places de plus, et 12 routes barrées. 2 avenues sont fermées.',
  'Un délai de 48 heures, 3 relances, 15 jours, art. L. 121-1.',
  'Du 12/03/2026 18 dossiers, le 1.3.26 15 autres, au 12.03.2026 14:30.',
  'abracadabra, ab.',
  'Appelez le 3639.',
])('no false alarm: %s', (text) => {
  expect(said(text)).toEqual([]);
});

test('an hour of any text is not read: the work is bounded', () => {
  for (const unit of ['1 ', 'a.', 'A ', '1 rue de ', '(0', 'Mr A', 'é@', '0.0/'])
    expect(personalIn(unit.repeat(20_000), known).every(({ to }) => to <= 10_000)).toBe(true);
});

test('what could be a reference has a figure, and is looked up once', () => {
  expect(couldBeReferences('Votre demande KEY-12ab, KEY-12ab. et 2026/0117: vu')).toEqual([
    'KEY-12ab',
    '2026/0117',
  ]);
  expect(couldBeReferences('a1b2 '.repeat(3)).length).toBe(1);
});

describe('what was not confirmed is refused', () => {
  const text = 'M. Lefèvre, 06 12 34 56 78';
  const spans = personalIn(text, known);

  test('whole or in part, at the box to tick', () => {
    expect(refuseUnconfirmed(text, spans)).toEqual({
      ...{ problem: 'personal-words', field: 'confirmed', values: { count: 2 } },
    });
    expect(refuseUnconfirmed(text, spans, 'M. Lefèvre')).toMatchObject({ values: { count: 1 } });
    expect(refuseUnconfirmed(text, spans, 'M. Lefèvre\r\n06 12 34 56 78')).toBeNull();
  });

  test('and nothing is where nothing looks personal', () => {
    expect(refuseUnconfirmed('Pardon.', [])).toBeNull();
  });
});
