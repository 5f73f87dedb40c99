import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type Kind, kindNamed, kinds } from '#app/domain/ledger/kinds.ts';
import { translator } from '#app/i18n/translator.ts';
import { KindsPage } from './kinds-page.tsx';

test('explains every kind that something writes, and none other, under no empty heading', () => {
  const page = renderToStaticMarkup(<KindsPage words={translator('fr')} />);
  const explained = [...page.matchAll(/<div id="([^"]+)"><dt>/g)].map(([, kind]) => kind);
  const written = (Object.keys(kinds) as Kind[]).filter((kind) => kindNamed(kind).written);
  expect(explained.toSorted()).toEqual(written.toSorted());
  expect(page).not.toContain('<dl class="kinds"></dl>');
});
