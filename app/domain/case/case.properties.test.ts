import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Case, contributionOf, fold, outcomeOf } from './case.ts';
import {
  corrected,
  exempted,
  fulfilled,
  march,
  opened,
  paused,
  type Reopen,
  reopened,
  resumed,
  swept,
  tried,
  withdrawn,
} from './test-case.ts';

test('whatever is tried of a case, fold and decision agree and the figures are those of its end', () => {
  const step = fc.oneof(
    ...[paused, resumed, fulfilled, withdrawn, swept, exempted].map((each) => fc.constant(each)),
    fc.constantFrom<Reopen>('continue', 'restart').map((how) => (day: number) => reopened(day, how)),
    fc.tuple(fc.nat(6), fc.option(fc.nat(60))).map(
      ([seq, at]) =>
        (day: number) =>
          corrected(day, seq, at === null ? null : { at: march(2) + at * 43_200 }),
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.integer({ min: 0, max: 9 })), { maxLength: 10 }), (steps) => {
      const dayAt = (index: number) => steps.slice(0, index + 1).reduce((day, [, after]) => day + after, 2);
      const later = steps.map(([make], index) => make(dayAt(index)));
      const { state, history } = tried([opened(2), ...later]);
      const told = history.reduce<Case | null>((before, entry) => fold(before, entry), null);
      expect(told).toEqual(state);
      expect(contributionOf(state as Case, 'Europe/Paris')).toHaveLength(outcomeOf(state as Case) ? 1 : 0);
    }),
    { numRuns: 200 },
  );
});
