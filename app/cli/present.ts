import type { Instant } from '#app/domain/instant.ts';

/** The present on this machine's clock, for commands that open no database; others ask their context. */
export function present(): Instant {
  return Math.floor(Date.now() / 1_000);
}
