import type { Instant } from '../instant.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './decide.ts';

/** Whether the case already says this, so that importing or sending twice changes nothing. */
export function alreadySaid(known: Case, event: Exclude<CaseEvent, { event: 'open' }>): boolean {
  switch (event.event) {
    case 'fulfil':
      return wasClosed(known, event.at, 'fulfilled');
    case 'withdraw':
      return wasClosed(known, event.at, 'withdrawn');
    case 'pause':
      return known.stops.some((stop) => stop.from === event.at && stop.ground === event.ground);
    case 'resume':
      return known.stops.some((stop) => stop.to === event.at && stop.ground !== null);
    case 'reopen':
      return known.stops.some((stop) => stop.to === event.at && stop.ground === null);
  }
}

/** Whether the case was closed at that moment, be it that it was reopened since. */
function wasClosed(known: Case, at: Instant, as: Case['state']): boolean {
  if (known.state === as && known.closed === at) return true;
  return known.stops.some((stop) => stop.from === at && stop.ground === null);
}
