import type { Context } from '../../context.server.ts';
import type { Instant } from '../../domain/instant.ts';

/** Bytes of an id that are random. */
const randomLength = 12;

/**
 * Ids of new cases: opaque, 96 random bits behind the second in which one is recorded, which its entries say anyway. Ids
 * written together lie together in every index, so that a long import does not slow down as the database grows.
 * @param atOnce how many cases are expected: one call for the bits of all, as each call asks the operating system
 */
export function* caseIds(
  { now, random }: { now: Instant; random: Context['random'] },
  atOnce: number,
): Generator<string, never> {
  const second = now.toString(16).padStart(8, '0');
  for (;;) {
    const bits = random(randomLength * atOnce);
    for (let from = 0; from < bits.length; from += randomLength)
      yield second + bits.toString('hex', from, from + randomLength);
  }
}
