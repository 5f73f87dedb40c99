import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translator.ts';
import type { PublicBreachView } from './breach-page.tsx';
import { Missed } from './breach-parts.tsx';
import { describeBreach } from './descriptions.ts';

const words = translator('en');
const breach = (state: PublicBreachView['state']) =>
  ({
    ...{ id: 1, at: 0, cause: null, apology: null },
    state,
    since: { is: 'over' },
    head: { ended: false, zone: 'UTC' },
    commitment: { title: { text: 'An adviser you know', language: 'en' } },
  }) as unknown as PublicBreachView;
const line = (of: PublicBreachView) =>
  renderToStaticMarkup(<Missed words={words} head={of.head} breach={of} />);

test('a breach that stands, or is exempt, says that the promise was not kept', () => {
  for (const state of ['declared', 'exempt'] as const) {
    expect(line(breach(state))).toContain('Not kept that time.');
    expect(describeBreach(words, breach(state))).toContain('we did not keep our word');
  }
});

test('one that was taken back says so, and nothing else', () => {
  expect(line(breach('corrected'))).not.toContain('Not kept');
  expect(line(breach('corrected'))).toContain('corrected: was not a breach');
  const said = describeBreach(words, breach('corrected'));
  expect(said).toContain('there was no breach');
  expect(said).not.toContain('keep our word');
});
