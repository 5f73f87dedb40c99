import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heartbeatDue, isHeartbeat } from './heartbeat.ts';

const hour = 3_600;
const every = 3_000;

describe('a heartbeat', () => {
  test('is due when the last is old, and goes on from it', () => {
    expect(heartbeatDue(10_000, 5_000, 12_999, every)).toBeNull();
    expect(heartbeatDue(10_000, 5_000, 13_000, every)).toEqual({ from: 10_000, to: 13_000 });
  });

  test('begins where watching began, which leaves a gap', () => {
    expect(heartbeatDue(null, 5_000, 5_060, every)).toEqual({ from: 5_000, to: 5_060 });
    expect(heartbeatDue(1_000, 5_000, 5_060, every)).toEqual({ from: 5_000, to: 5_060 });
    expect(heartbeatDue(1_000, 5_000, 5_000, every)).toBeNull();
  });

  test('never covers more than an hour: what is longer ago was not said in time', () => {
    expect(heartbeatDue(10_000, 5_000, 20_000, every)).toEqual({ from: 20_000 - hour, to: 20_000 });
  });

  test('whatever is due may stand, when it is written then', () => {
    const instant = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(fc.option(instant), instant, instant, (last, watchedFrom, now) => {
        const span = heartbeatDue(last, watchedFrom, now, every);
        // A clock that went back writes none before the last.
        if (span && (last === null || now >= last)) expect(isHeartbeat(span, last, now)).toBe(true);
      }),
    );
  });

  test.each([
    ['over more than an hour', { from: 0, to: hour + 1 }, null, hour + 1],
    ['over what was watched already', { from: 99, to: 200 }, 100, 200],
    ['that ends before it begins', { from: 200, to: 199 }, 100, 200],
    ['written long after its end', { from: 100, to: 200 }, 100, 321],
    ['written before its end', { from: 100, to: 200 }, 100, 199],
  ])('%s may not stand', (_, span, last, recorded) => {
    expect(isHeartbeat(span, last, recorded)).toBe(false);
  });
});
