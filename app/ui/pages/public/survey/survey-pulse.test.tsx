import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translator.ts';
import { SurveyPulse } from './survey-pulse.tsx';

const plain = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replaceAll(/[\u00a0\u202f\s]+/g, ' ')
    .replaceAll('&#x27;', '’');
const said = (text: string) => ({ text, language: 'fr' as const });
const pulse = {
  ...{ of: 'leadership' as const, atLeast: 10 },
  units: [
    { id: 'lille', words: said('Agence de Lille'), n: 14, mean: 5.5 },
    { id: 'lyon', words: said('Agence de Lyon'), n: null, mean: null },
  ],
};

test.each([
  ['fr', 'Agence de Lille 5,50 14', 'Agence de Lyon – –', 'moins de 10 personnes ont répondu'],
  ['en', 'Agence de Lille 5.50 14', 'Agence de Lyon – –', 'fewer than 10 people answered'],
] as const)('a pulse is shown by unit, and a unit without a mean too: %s', (language, shown, hidden, why) => {
  const markup = renderToStaticMarkup(<SurveyPulse words={translator(language)} pulse={pulse} />);
  for (const expected of [shown, hidden, why]) expect(plain(markup)).toContain(expected);
  expect(markup).toContain(`href="/${language}/voice/symmetry"`);
});
