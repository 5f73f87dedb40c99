import { expect, test } from 'vitest';
import { saidValueKept } from './said-values.ts';
import { translator } from './translator.ts';

const none = { kept: 0, cases: 0, printed: null } as const;
const of = (ids: string[]) => ({ value: 'being-there', audience: 'employees' as const, ids });

test('a side none of whose promises can be read is not said to have nothing judged', () => {
  const words = translator('en');
  expect(saidValueKept(words, of([]), none as never).say('0 0')).toBe('no promise that can be read here');
  expect(saidValueKept(words, of(['call-back']), none as never).say('0 0')).toBe('nothing judged');
});
