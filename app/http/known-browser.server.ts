import type { SignedIn } from '#app/commands/begin-session.server.ts';
import { knownSeconds } from '#app/domain/session/known-browser.ts';
import { sessionCookie } from './session.server.ts';

const cookieName = 'kept_browser';
const inCookies = new RegExp(`(?:^|;)\\s*${cookieName}=([\\w-]{43})\\s*(?:;|$)`);

/** The token by which a request's browser says that it is known; `null` when it says nothing. */
export function browserIn(request: Request): string | null {
  return inCookies.exec(request.headers.get('Cookie') ?? '')?.[1] ?? null;
}

/** The headers that sign a browser in and make it known: it stays so when it is signed out. */
export function signedInHeaders(request: Request, { token, browser }: SignedIn): Headers {
  const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : '';
  const known = `${cookieName}=${browser}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${knownSeconds}${secure}`;
  return new Headers([
    ['Set-Cookie', sessionCookie(request, token)],
    ['Set-Cookie', known],
  ]);
}
