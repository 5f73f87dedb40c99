import { expect, test } from 'vitest';
import { KeySieve } from './key-sieve.ts';

test('a sieve has every key that was added, and nearly none that was not', () => {
  const sieve = new KeySieve();
  const key = (n: number) => `${(n * 2_654_435_761) >>> 0}-${n}`;
  for (let n = 0; n < 200_000; n++) sieve.add(key(n));
  const numbers = Array.from({ length: 200_000 }, (_, n) => n);
  expect(numbers.every((n) => sieve.mayHave(key(n)))).toBe(true);
  const passed = numbers.filter((n) => sieve.mayHave(key(n + 200_000))).length;
  expect(passed).toBeLessThan(200);
});

test('an empty sieve has nothing', () => {
  expect(new KeySieve().mayHave('')).toBe(false);
});
