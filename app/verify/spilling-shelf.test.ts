import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spillingShelves } from './spilling-shelf.server.ts';

const steps = fc.array(fc.record({ key: fc.nat(40), put: fc.boolean() }), { maxLength: 400 });

test('a shelf gives back what was put last, from memory or from disk', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const shelves = spillingShelves(8);
      const shelf = shelves.make<{ at: number }>('cases');
      const expected = new Map<string, { at: number }>();
      try {
        for (const [at, { key, put }] of taken.entries()) {
          const name = `case ${key}`;
          if (put) {
            shelf.put(name, { at });
            expected.set(name, { at });
          } else expect(shelf.get(name)).toEqual(expected.get(name));
        }
        for (const [name, value] of expected) expect(shelf.get(name)).toEqual(value);
      } finally {
        shelves.close();
      }
    }),
  );
});

test('shelves know nothing of each other', () => {
  const shelves = spillingShelves(1);
  const [cases, breaches] = [shelves.make<number>('cases'), shelves.make<number>('breaches')];
  for (const key of ['a', 'b', 'c']) cases.put(key, 1);
  breaches.put('a', 2);
  expect([cases.get('a'), breaches.get('a'), breaches.get('b')]).toEqual([1, 2, undefined]);
  shelves.close();
});
