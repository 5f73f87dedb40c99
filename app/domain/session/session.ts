import { createHash } from 'node:crypto';
import type { Instant } from '../instant.ts';

/** A browser left alone for this long is signed out: what WCAG 2.2.1 asks for where nobody is warned. */
const idleSeconds = 20 * 3_600;
/** However busy, a browser signs in again after this long. */
export const longestSeconds = 7 * 86_400;

/** When a session that began at `created` and is used `now` ends. */
export function sessionEnd(created: Instant, now: Instant): Instant {
  return Math.min(now + idleSeconds, created + longestSeconds);
}

/** Under which id the session of a cookie's token is stored: the table alone opens nothing. */
export function sessionId(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
