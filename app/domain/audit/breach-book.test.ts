import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Breach, breachStates, isSetAside } from '../breach/breach.ts';
import { instantOf } from '../instant.ts';
import { BreachBook } from './breach-book.ts';
import { inMemory } from './shelf.ts';

const began = instantOf('2026-03-01T00:00:00Z');
const move = fc.record({
  id: fc.integer({ min: 0, max: 8 }),
  at: fc.integer({ min: began, max: began + 4 * 86_400 }),
  state: fc.constantFrom(...breachStates),
});

test('whatever moves, it has the counts and the order of a register that is sorted anew', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), fc.integer({ min: 0, max: 5 }), (moves, days) => {
      const book = new BreachBook(inMemory());
      const all = new Map<number, Breach>();
      for (const { id, at, state } of moves) {
        const commitment = id % 2 === 0 ? 'call' : 'answer';
        const found = id % 3 === 0 ? 'remedy' : 'sweep';
        const after = { id, at, state, found, charter: 'a', commitment } as Breach;
        book.move(all.get(id) ?? null, after);
        all.set(id, after);
      }
      const find = (id: number) => all.get(id);
      const end = began + days * 86_400 - 7;
      const before = [...all.values()].filter(({ at }) => at < end);
      const sorted = (some: Breach[]) => some.sort((one, other) => other.at - one.at || other.id - one.id);
      expect(book.countBefore('a', end, find)).toEqual({
        ...{ all: before.length, setAside: before.filter(({ state }) => isSetAside(state)).length },
        late: before.filter(({ id }) => id % 3 === 0).length,
      });
      expect(book.newest({ charter: 'a' }, end, 3, find)).toEqual(sorted(before).slice(0, 3));
      const calls = [...all.values()].filter(({ commitment }) => commitment === 'call');
      expect(book.newest({ charter: 'a', commitment: 'call' }, null, 2, find)).toEqual(
        sorted(calls).slice(0, 2),
      );
      const first = all.size === 0 ? null : Math.min(...[...all.values()].map(({ at }) => at));
      expect(book.first('a', find)).toBe(first);
    }),
  );
});
