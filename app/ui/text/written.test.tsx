import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translator.ts';
import { Apology } from '../pages/public/breach-parts.tsx';
import { Written } from './written.tsx';

const text = 'Pardon ; nous avons dit "demain" : c’était faux !\n\nVous aviez raison ?';
const french = { language: 'fr', breach: 7, text } as const;
const apology = (reader: 'fr' | 'en') =>
  renderToStaticMarkup(<Apology words={translator(reader)} {...french} />);

test('what somebody wrote is set by the rules of its own language, whatever the page’s', () => {
  for (const reader of ['fr', 'en'] as const) {
    const drawn = apology(reader);
    expect(drawn).toContain(
      'Pardon\u202f; nous avons dit «\u202fdemain\u202f»\u00a0: c’était faux\u202f!</p>',
    );
    expect(drawn).toContain('raison\u202f?</p>');
  }
  const english = renderToStaticMarkup(
    <Apology words={translator('fr')} language="en" breach={7} text="Sorry ; it's our fault !" />,
  );
  expect(english).toContain('Sorry; it’s our fault!');
});

test('where that is not the page’s, the page says which, to eyes as to machines', () => {
  expect(apology('fr')).not.toMatch(/lang=|écrit/);
  expect(apology('en')).toContain(
    '<p class="note">In French, as we wrote it.</p><blockquote class="apology" lang="fr" data-figure="breaches.7.apology" data-value="signed">',
  );
});

test('marks keep their letters, and the line around them its spaces', () => {
  const written = { language: 'fr', text: 'Madame Petit ; 06 12' } as const;
  const drawn = renderToStaticMarkup(
    <Written
      words={translator('en')}
      {...written}
      marks={[
        { from: 7, to: 12 },
        { from: 15, to: 20 },
      ]}
    />,
  );
  expect(drawn).toBe(
    '<span class="written" dir="auto" lang="fr">Madame <mark>Petit</mark>\u202f; <mark>06 12</mark></span>',
  );
});
