import type { SignedIn } from '#app/commands/people/begin-session.server.ts';
import { knownSeconds } from '#app/domain/session/known-browser.ts';
import { readCookie, setCookie } from './cookies.ts';
import { type Args, sessionCookie } from './session.server.ts';
import { isOverHttps } from './site.server.ts';

const plain = 'kept_browser';

/** The token by which a request's browser says that it is known; `null` when it says nothing. */
export function browserIn({ request, context }: Args): string | null {
  const https = isOverHttps(context.kept);
  return readCookie(request.headers.get('Cookie'), { plain, https, value: /^[\w-]{43}$/ });
}

/** The headers that sign a browser in and make it known: it stays so when it is signed out. */
export function signedInHeaders(args: Args, { token, browser }: SignedIn): Headers {
  const https = isOverHttps(args.context.kept);
  return new Headers([
    ['Set-Cookie', sessionCookie(args, token)],
    ['Set-Cookie', setCookie(plain, browser, { https, seconds: knownSeconds })],
  ]);
}
