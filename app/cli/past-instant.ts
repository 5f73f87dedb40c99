import { type Instant, parseInstant } from '#app/domain/instant.ts';
import { UsageError } from './usage-error.ts';

/** The instant given to `--at`. @throws UsageError when it is none, or lies in the future. */
export function pastInstant(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === null)
    throw new UsageError(
      `--at ${text}: expected an instant with its offset, such as 2026-04-01T10:00:00+02:00`,
    );
  if (instant * 1_000 > Date.now()) throw new UsageError(`--at ${text}: expected a moment that has passed`);
  return instant;
}
