import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Steadiness } from './steadiness.ts';

const noon = 1_800_000_000;
const hour = 3_600;
const [day, year] = [24 * hour, 365 * 24 * hour];

/** A machine that booted an hour ago, whose clock a test sets. */
function machine() {
  let [clock, sinceBoot] = [noon, hour];
  const steadiness = new Steadiness(clock - sinceBoot);
  const look = () => steadiness.look(clock, sinceBoot);
  return {
    steadiness,
    look,
    /** Time goes on, as clocks should show it. */
    pass(seconds: number) {
      clock += seconds;
      sinceBoot += seconds;
      return look();
    },
    jump(seconds: number) {
      clock += seconds;
      return look();
    },
    ahead: () => clock - sinceBoot,
  };
}

test.each([hour, day, year, -hour, -day, -year, 31, -31])('a jump of %i s is not believed', (by) => {
  const { look, jump, pass } = machine();
  expect(look()).toBeNull();
  expect(jump(by)).toEqual({ by, wait: 600 });
  expect(pass(599)).toEqual({ by, wait: 1 });
  expect(pass(1), 'it has held for ten minutes').toBeNull();
  expect(pass(year)).toBeNull();
});

test.each([30, -30, 2, -2])('a correction by %i s is', (by) => {
  const { jump, pass } = machine();
  expect(jump(by)).toBeNull();
  expect(pass(day)).toBeNull();
});

test('small corrections add up: none of them but the one that goes too far is asked about', () => {
  const { jump, pass } = machine();
  for (let week = 0; week < 10; week++) {
    expect(jump(20)).toBeNull();
    // Each was believed by the time of the next.
    pass(7 * day);
  }
  expect(jump(20)).toBeNull();
  expect(jump(20)).toEqual({ by: 40, wait: 600 });
});

test('a clock that comes back is believed at once, and its other time not remembered', () => {
  const { jump, pass } = machine();
  jump(year);
  pass(75);
  expect(jump(-year)).toBeNull();
  expect(jump(year)).toEqual({ by: year, wait: 600 });
});

test('a clock that jumps while it is on trial begins again', () => {
  const { jump, pass } = machine();
  jump(day);
  pass(500);
  expect(jump(hour)).toEqual({ by: day + hour, wait: 600 });
  expect(pass(500)).toEqual({ by: day + hour, wait: 100 });
});

test('a clock that creeps is found out, in whatever steps', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 29 }), fc.integer({ min: 0, max: 599 }), (step, pause) => {
      const { jump, pass } = machine();
      let crept = 0;
      while (crept <= 30) {
        jump(step);
        crept += step;
        pass(pause);
      }
      expect(pass(0)).not.toBeNull();
    }),
  );
});

test('somebody who has looked at another clock has it believed', () => {
  const { jump, pass, look, steadiness, ahead } = machine();
  jump(-day);
  steadiness.trust(ahead());
  expect(look()).toBeNull();
  expect(pass(hour)).toBeNull();
});

test('sleep is no jump: both go on', () => {
  const { pass } = machine();
  expect(pass(3 * day)).toBeNull();
});
