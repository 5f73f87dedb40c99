import { type Instant, parseInstant } from '#app/domain/instant.ts';
import { UsageError } from './usage-error.ts';

/** How an instant is written. */
export const exampleInstant = '2026-04-01T10:00:00+02:00';
/** How a day is written. */
export const exampleDay = '2026-04-01';

/** The instant given to `--at`. @throws UsageError when it is none, or lies in the future. */
export function pastInstant(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === null) throw new UsageError('usage.notAnInstant', { given: text, example: exampleInstant });
  if (instant * 1_000 > Date.now()) throw new UsageError('usage.notPassed', { given: text });
  return instant;
}
