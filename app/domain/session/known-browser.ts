import { createHash } from 'node:crypto';
import type { Instant } from '../instant.ts';

/** For so long a browser in which somebody signed in is known as theirs, unless they sign in there again. */
export const knownSeconds = 180 * 86_400;
/** At most this many browsers are known of one person: those in which they signed in last. */
export const mostBrowsers = 20;

/** When a browser in which somebody signs in `now` is no longer known. */
export function knownUntil(now: Instant): Instant {
  return now + knownSeconds;
}

/** Under which id the browser of a cookie's token is stored: the table alone makes no browser known. */
export function browserId(token: string): string {
  return createHash('sha256').update(`browser ${token}`).digest('hex');
}
