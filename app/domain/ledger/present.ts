import { type Instant, instantOf } from '../instant.ts';

/**
 * The one present, for deciding and for recording alike: what the clock says, but never before what was recorded last
 * (content/design/ledger.md, Time). A clock that went back makes time stand still, until it has caught up.
 * @param recorded when the newest entry was recorded; `null` before the first
 */
export function presentOf(clock: Instant, recorded: string | null): Instant {
  return recorded === null ? clock : Math.max(clock, instantOf(recorded));
}
