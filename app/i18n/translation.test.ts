import { expect, test } from 'vitest';
import { shell as english } from './en/shell.ts';
import { shell as french } from './fr/shell.ts';
import type { Arguments } from './message-arguments.ts';
import { translation } from './translation.ts';

// The compiler is what is tested here: an expected error that does not come is an error of `npm run check:types`.
const german = translation<typeof french>();
const { common } = french;

test('an area with every string of the French one is one', () => {
  const fromTo = 'bis {to} von {from}';
  const whole = german({ ...french, common: { ...common, fromTo } });
  expect(Object.keys(whole).sort()).toEqual(Object.keys(english).sort());
});

test('one that lacks a string, has one beside, or takes other values does not compile', () => {
  const { skip: _, ...lacking } = common;
  // @ts-expect-error: `skip` is missing
  german({ ...french, common: lacking });
  // @ts-expect-error: French has no such string
  german({ ...french, common: { ...common, beside: 'daneben' } });
  // @ts-expect-error: `{to}` is missing
  german({ ...french, common: { ...common, fromTo: 'von {from}' } });
  // @ts-expect-error: French has no `{until}`
  german({ ...french, common: { ...common, fromTo: 'von {from} bis {until}' } });
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
