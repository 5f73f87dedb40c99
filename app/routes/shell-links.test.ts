import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translator.ts';
import { markCurrent, publicLinks } from './shell-links.ts';

const current = (pathname: string, charter?: string) =>
  markCurrent(publicLinks(translator('fr'), charter), pathname).flatMap(({ label, current }) =>
    current ? [`${label}, ${current}`] : [],
  );

test.each([
  ['/fr/charters/aurore', ['Charte, page']],
  ['/fr', ['Charte, section']],
  ['/fr/charters/aurore/commitments/call-back', ['Charte, section']],
  ['/fr/charters/aurore/method', ['Méthode, page']],
  ['/fr/charters/aurore/editions/1/2', ['Éditions, section']],
  ['/fr/charters/aurore-employees', []],
  ['/fr/sign-in', []],
])('on %s the head marks %j', (pathname, marks) => {
  expect(current(pathname, 'aurore')).toEqual(marks);
});

test('before a charter is published the head leads home', () => {
  expect(current('/fr')).toEqual(['Charte, page']);
});
