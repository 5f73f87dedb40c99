import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { prolongSession } from '#app/commands/people/prolong-session.server.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import type { Role } from '#app/domain/person/kinds.ts';
import { longestSeconds, sessionEnd, sessionId } from '#app/domain/session/session.ts';
import { isLanguage } from '#app/languages/language.ts';
import { findSession, type Session } from '#db/stores/sessions.server.ts';
import { paths } from '../paths.ts';
import { readCookie, setCookie, withoutCookie } from './cookies.ts';
import { languageOf } from './language.server.ts';
import { isOverHttps } from './site.server.ts';

/** What a loader or an action is given; both fit. */
export type Args = Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>;
/** Who is signed in. `who` goes into commands; `csrf` is the session's secret for forms (see formKey). */
export type Person = { id: string; name: string; role: Role; who: Who; csrf: string };

const plain = 'kept_session';
const tokenFormat = /^[\w-]{43}$/;
/** A session is written to at most once in this many seconds, however many pages are read. */
const extendEvery = 600;

/** One look-up per request, however many loaders ask: every loader of a request gets the same `context`. */
const found = new WeakMap<Args['context'], Promise<Person | null>>();

/** Who is signed in, or `null`. For pages that readers see too; staff pages use requirePerson. */
export function findPerson(args: Args): Promise<Person | null> {
  const known = found.get(args.context);
  if (known) return known;
  const person = lookUp(args);
  found.set(args.context, person);
  return person;
}

/**
 * Who is signed in, as the shell of a public page shows them; `null` for readers. Pages in memory are made without a
 * cookie and shown to nobody who has a session: they know of nobody.
 */
export async function readerOf(args: Args): Promise<Pick<Person, 'name' | 'role'> | null> {
  const person = await findPerson(args);
  return person && { name: person.name, role: person.role };
}

/** Who may read the compliance register: whoever works through it, and who runs the place. */
export const registerReaders = ['compliance', 'administrator'] as const satisfies Role[];

/** Who may say what was paid for a broken promise. */
export const payers = ['agent', 'compliance'] as const satisfies Role[];

/**
 * The signed-in person, who may do what one of `roles` may: any role is an agent too, while `compliance` and
 * `administrator` are only themselves. Call it first in every staff loader and action.
 * @throws Response a redirect to sign-in when nobody is signed in, 403 for another role
 */
export async function requirePerson(args: Args, roles: Role | readonly Role[] = 'agent'): Promise<Person> {
  const language = languageOf(args.params);
  const person = await findPerson(args);
  if (!person) {
    const back = pageOf(args.request);
    throw redirect(paths.signIn(language) + (back ? `?to=${encodeURIComponent(back)}` : ''));
  }
  if (roles !== 'agent' && ![roles].flat().includes(person.role)) throw new Response(null, { status: 403 });
  return person;
}

/** The token in the request's cookie; `null` when it has none. */
export function tokenOf({ request, context }: Args): string | null {
  return tokenIn(request.headers.get('Cookie'), isOverHttps(context.kept));
}

/** The token of a session, there or not, in a Cookie header; `null` when what it has could not be one. */
export function tokenIn(cookies: string | null | undefined, https: boolean): string | null {
  return readCookie(cookies, { plain, https, value: tokenFormat });
}

/** A Cookie header without the session: what stands for nobody is not shown to anything that answers. */
export function withoutSession(cookies: string | undefined, https: boolean): string | undefined {
  return withoutCookie(cookies, { plain, https });
}

/** The Set-Cookie header that signs a browser in, or out when `token` is `null`. */
export function sessionCookie({ context }: Args, token: string | null): string {
  const https = isOverHttps(context.kept);
  return setCookie(plain, token ?? '', { https, seconds: token ? longestSeconds : 0 });
}

/**
 * Where to go after signing in: `wanted` when it is a page of ours, written as a path that begins with a
 * language; else `fallback`. Anything that a browser could read as another site's address is refused.
 */
export function safeReturn(wanted: string | null, fallback: string): string {
  if (!wanted?.startsWith('/') || wanted.length > 2_000) return fallback;
  if (!URL.canParse(wanted, 'http://kept.invalid')) return fallback;
  const { host, pathname, search } = new URL(wanted, 'http://kept.invalid');
  const ours = host === 'kept.invalid' && isLanguage(pathname.split('/')[1]) && !pathname.includes('//');
  return ours ? pathname + search : fallback;
}

async function lookUp(args: Args): Promise<Person | null> {
  const token = tokenOf(args);
  if (!token) return null;
  const { context } = args;
  const { db } = context.kept;
  const session = await findSession(db, sessionId(token), context.now);
  if (!session) return null;
  const end = sessionEnd(session.created, context.now);
  if (end - session.expires >= extendEvery) await prolongSession(context.kept, session.id, end);
  return personOf(session);
}

function personOf({ person, csrf }: Session): Person {
  return { ...person, who: { id: person.id, role: person.role }, csrf };
}

/** The page to come back to: this one, or for a form the page that it stood on. */
function pageOf(request: Request): string | null {
  const { pathname, search, host } = new URL(request.url);
  if (request.method === 'GET') return pathname + search;
  const referer = request.headers.get('Referer');
  if (!referer || !URL.canParse(referer)) return null;
  const from = new URL(referer);
  return from.host === host ? from.pathname + from.search : null;
}
