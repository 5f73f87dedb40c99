import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translator.ts';
import { SurveyInvitationsPage } from './survey-forms.tsx';

type Page = Omit<Parameters<typeof SurveyInvitationsPage>[0], 'words'>;

const field = { id: 'file', name: 'file', errors: undefined, initialValue: undefined };
const region = { id: 'region', words: { en: 'Your region' }, categories: [] };

test.each([
  [[region], true],
  [[], false],
])('whoever sends a list is told by which titles its groups are read', (groups, isNamed) => {
  const survey = { slug: 'expectations', terms: { title: { en: 'What you expect' }, groups } };
  const form = { id: 'invitations', errors: [] };
  const most = { lines: 500_000, megabytes: 20 };
  const props = { survey, form, fields: { file: field }, most, result: null, secrets: null };
  const markup = renderToStaticMarkup(
    <SurveyInvitationsPage words={translator('en')} {...(props as unknown as Page)} />,
  );
  expect(markup.includes('in a column with this title: Your region.')).toBe(isNamed);
});
