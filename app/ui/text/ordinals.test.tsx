import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translator.ts';
import { Ordinals } from './ordinals.tsx';

test('the ending of a first day is raised, and nothing else', () => {
  const { date } = translator('fr');
  const between = `du ${date('2025-04-01')} au ${date('2026-03-01')}, écriture 11er`;
  expect(renderToStaticMarkup(<Ordinals text={between} />)).toBe(
    'du 1<sup>er</sup>\u00a0avril 2025 au 1<sup>er</sup>\u00a0mars 2026, écriture 11er',
  );
  expect(renderToStaticMarkup(<Ordinals text={translator('en').date('2025-04-01')} />)).toBe(
    '1\u00a0April 2025',
  );
});
