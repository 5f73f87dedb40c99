import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Deadlines } from './deadlines.ts';

test('those whose time has come are given, the earliest first, and once', () => {
  const times = fc.array(fc.nat(50), { maxLength: 200 });
  fc.assert(
    fc.property(times, fc.nat(50), (froms, until) => {
      const deadlines = new Deadlines(new Set(froms.map((_, at) => String(at))));
      for (const [at, from] of froms.entries()) deadlines.add(from, String(at));
      const given = [...deadlines.passed(until)].map((id) => froms[Number(id)] as number);
      expect(given).toEqual(froms.filter((from) => from < until).sort((one, other) => one - other));
      expect([...deadlines.passed(until)]).toEqual([]);
    }),
  );
});

test('those that no longer matter are forgotten, and no other', () => {
  const open = new Set<string>();
  const deadlines = new Deadlines(open);
  for (let at = 0; at < 100_000; at++) {
    open.add(String(at));
    deadlines.add(100_000 - at, String(at));
    if (at % 100 !== 0) open.delete(String(at));
  }
  const given = [...deadlines.passed(Number.POSITIVE_INFINITY)];
  expect(given.length).toBeLessThan(4_000);
  expect(given.filter((id) => open.has(id))).toEqual([...open].reverse());
});
