import { expect, test } from 'vitest';
import { caseIds } from './case-ids.server.ts';

test('as many ids as are expected take one call for their bits; no two are the same', () => {
  const asked: number[] = [];
  const random = (count: number) =>
    Buffer.alloc(count).fill(`${asked.push(count)} abcdefghijklmnopqrstuvwxyz`);
  const ids = caseIds({ now: 1_775_034_000, random }, 3);
  const taken = Array.from({ length: 4 }, () => ids.next().value);
  expect(asked).toEqual([36, 36]);
  expect(new Set(taken).size).toBe(4);
  for (const id of taken) expect(id).toMatch(/^69ccde90[0-9a-f]{24}$/);
});
