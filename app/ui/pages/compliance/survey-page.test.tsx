import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translator.ts';
import { SurveyPage } from './survey-page.tsx';

const survey = {
  ...{ slug: 'passers-by', state: 'open' as const, terms: null, number: 1, faults: [], publishable: false },
  ...{ counts: null, answered: 10, closed: null, drawn: null, officer: true, done: null },
};
const address = 'https://trust.lantern.example/s/passers-by';

test('the address of a survey that anybody may answer is there to be given, and its page to be read', () => {
  const markup = renderToStaticMarkup(<SurveyPage words={translator('en')} {...survey} address={address} />);
  expect(markup).toContain(`<a href="/en/s/passers-by">${address}</a>`);
  expect(markup).toContain('href="/en/voice/passers-by"');
});

test('what only those invited may answer, and what is not published, has neither', () => {
  const markup = renderToStaticMarkup(
    <SurveyPage words={translator('en')} {...survey} number={null} state="draft" address={null} />,
  );
  expect(markup).not.toContain('/s/passers-by');
  expect(markup).not.toContain('/voice/passers-by');
});
