import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translator.ts';
import { LocalisedName, LocalisedText } from './localised-text.tsx';

const drawn = (reader: 'fr' | 'en', Part = LocalisedText) =>
  renderToStaticMarkup(<Part words={translator(reader)} text={{ fr: 'Réponse aux réclamations' }} />);

test('a text that a reader’s language does not have says in which it is, to eyes as to machines', () => {
  expect(drawn('en')).toBe(
    '<span lang="fr">Réponse aux réclamations</span><span class="note"> (in French)</span>',
  );
  expect(drawn('fr')).toBe('<span>Réponse aux réclamations</span>');
  expect(
    renderToStaticMarkup(<LocalisedText words={translator('fr')} text={{ en: 'Bed bugs' }} />),
  ).toContain('<span class="note"> (en anglais)</span>');
});

test('a name is what it is in any language', () => {
  expect(drawn('en', LocalisedName)).toBe('<span lang="fr">Réponse aux réclamations</span>');
});
