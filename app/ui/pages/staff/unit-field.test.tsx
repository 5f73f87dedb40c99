import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { translator } from '#app/i18n/translator.ts';
import type { Meta } from './form-fields.tsx';
import { UnitField, type UnitOffer } from './unit-field.tsx';

const metaOf = (name: string, initialValue?: string) =>
  ({ id: name, errorId: `${name}-error`, name, initialValue }) as unknown as Meta;
const unit = (key: string, from: string | null = null, until: string | null = null) => ({
  ...{ key, name: { en: key }, from, until },
});
const offer: UnitOffer = {
  lists: [
    {
      ...{ charter: { en: 'Aurore' }, slugs: ['aurore'] },
      units: [unit('Lyon', '2026-03-01'), unit('Lille', null, '2026-03-01'), unit('Brest')],
    },
    { charter: { en: 'Boston' }, slugs: ['boston-311'], units: [unit('Tremont Street')] },
  ],
  suggested: null,
};
/** The units that the field offers. */
function offered(promise?: string, at?: string, given = offer): string[] {
  const about = { promise: metaOf('promise', promise), at: metaOf('at', at) };
  const props = { words: translator('en'), meta: metaOf('unit'), offer: given, about };
  const page = renderToStaticMarkup(createElement(UnitField, props));
  return [...page.matchAll(/<option value="([^"]+)"/g)].map(([, key]) => key as string);
}

test('before a promise is chosen the units of every charter are offered', () => {
  expect(offered()).toEqual(['Lyon', 'Lille', 'Brest', 'Tremont Street']);
});

test('with a promise, those of its charter, and with a day, those that are there on it', () => {
  expect(offered('aurore/complaint-answer')).toEqual(['Lyon', 'Lille', 'Brest']);
  expect(offered('boston-311/bed-bugs')).toEqual(['Tremont Street']);
  expect(offered('aurore/complaint-answer', '2026-02-27T10:00')).toEqual(['Lille', 'Brest']);
  expect(offered('aurore/complaint-answer', '2026-03-18T10:00')).toEqual(['Lyon', 'Brest']);
});

test('where only another charter takes any text, a promise of one with a list has the list alone', () => {
  const mixed = { ...offer, suggested: ['Nord'] };
  expect(offered('aurore/complaint-answer', undefined, mixed)).toEqual(['Lyon', 'Lille', 'Brest']);
  expect(offered('other/answer', undefined, mixed)).toEqual(['Nord']);
});

describe('among very many units', () => {
  const streets = Array.from({ length: 101 }, (_, at) => unit(`street-${at}`));
  const long = {
    ...offer,
    lists: [...offer.lists, { charter: { en: 'Streets' }, slugs: ['streets'], units: streets }],
  };
  const page = (promise?: string, now?: string | null) => {
    const about = { promise: metaOf('promise', promise) };
    const props = { words: translator('en'), meta: metaOf('unit', 'street-x'), offer: long, about };
    return renderToStaticMarkup(createElement(UnitField, now === undefined ? props : { ...props, now }));
  };

  test('one is found by writing, and what was written is kept', () => {
    for (const promise of [undefined, 'streets/repair']) {
      expect(page(promise)).toMatch(/<input[^>]* list="unit-known"[^>]* value="street-x"/);
      expect(page(promise)).toMatch(/write its name.*<datalist id="unit-known">.*value="street-100"/);
      expect(page(promise)).not.toContain('<select');
    }
  });

  test('one is chosen from a list again where the promise has few, and where an entry names one already', () => {
    expect(page('aurore/complaint-answer')).toMatch(/^(?!.*<input).*<select/);
    expect(page('streets/repair', 'street-1')).toMatch(/^(?!.*<input).*<select/);
  });
});
