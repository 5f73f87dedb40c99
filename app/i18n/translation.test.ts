import { expect, test } from 'vitest';
import { french } from './catalogue.fr.ts';
import { catalogues } from './catalogues.ts';
import type { Arguments } from './message-arguments.ts';
import { translation } from './translation.ts';

// The compiler is what is tested here: an expected error that does not come is an error of `npm run check:types`.
const { language, ...messages } = french;
const german = { ...language, name: 'Deutsch', locale: 'de-DE' };
const { common } = messages;

test('a catalogue with every string of the French one is one', () => {
  const fromTo = 'bis {to} von {from}';
  const whole = translation({ ...messages, language: german, common: { ...common, fromTo } });
  expect(Object.keys(whole).sort()).toEqual(Object.keys(catalogues.en).sort());
});

test('one that lacks a string, has one beside, or takes other values does not compile', () => {
  const { skip: _, ...lacking } = common;
  // @ts-expect-error: `skip` is missing
  translation({ ...messages, language: german, common: lacking });
  // @ts-expect-error: French has no such string
  translation({ ...messages, language: german, common: { ...common, beside: 'daneben' } });
  // @ts-expect-error: `{to}` is missing
  translation({ ...messages, language: german, common: { ...common, fromTo: 'von {from}' } });
  // @ts-expect-error: French has no `{until}`
  translation({ ...messages, language: german, common: { ...common, fromTo: 'von {from} bis {until}' } });
  // @ts-expect-error: the facts of the language are missing
  translation({ ...messages });
});

test('the compiler reads the arguments of a message as its parser does', () => {
  type Same<One, Other> = [One, Other] extends [Other, One] ? true : false;
  const nested: Same<
    Arguments<'{count, plural, =0 {} one {{words} x} other {# y {n, number, ::00}}} {z}'>,
    'count' | 'words' | 'n' | 'z'
  > = true;
  const none: Same<Arguments<'nothing to put in'>, never> = true;
  expect([nested, none]).toEqual([true, true]);
});
