import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { instantOf } from '#app/domain/instant.ts';
import { nothingReversed } from '#app/domain/reversal/report.ts';
import { translator } from '#app/i18n/translator.ts';
import { ReversalPage } from './reversal-page.tsx';

/** An officer before an order to take an import back. */
const pageOf = (state: 'open' | 'approved') => {
  const at = instantOf('2026-03-18T09:00:00Z');
  const meta = { id: 'f', errorId: 'f-error', name: 'f' } as never;
  return renderToStaticMarkup(
    createElement(ReversalPage, {
      ...{ words: translator('en'), title: 'Take it back', run: { id: 'x', file: 'f.csv' }, secrets: null },
      shown: {
        reversal: {
          ...{ seq: 7, because: 'other', state, at, byName: 'Ann', decidedName: null },
          decided: state === 'open' ? null : { at },
        },
        ...{ may: 'decide', zone: 'Europe/Paris' },
      },
      state: { phase: 'counted', report: { ...nothingReversed, cases: 1 } },
      form: { id: 'reversal', errors: [] },
      fields: { because: meta, decision: meta, note: meta },
    }),
  );
};

test('an order that waits can be carried out or declined', () => {
  expect(pageOf('open')).toContain('value="decline"');
});

test('one that is being carried out can only be gone on with', () => {
  const page = pageOf('approved');
  expect(page).not.toContain('value="decline"');
  expect(page).toMatch(/<input type="hidden" name="decision" value="carry-out"\/>/);
  expect(page).toContain(translator('en').t('reversal.goOn'));
});
