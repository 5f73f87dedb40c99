import type { ActionFunctionArgs, ServerBuild } from '@remix-run/node';
import { problemKind, problemText } from '#app/http/problem-words.ts';
import { languages } from '#app/languages/language.ts';
import { languageIn } from '#app/paths.ts';

type Route = NonNullable<ServerBuild['routes'][string]>;
type Answerer = (args: never) => unknown;

/**
 * The same routes, of which those that answer with a file refuse in words: where a page has its error boundary, they had an
 * empty answer, or Remix's own `{"message":"Unexpected Server Error"}`. What a refusal says by itself stays.
 */
export function refusingInWords(build: ServerBuild): ServerBuild {
  const parents = new Set(Object.values(build.routes).map((route) => route?.parentId));
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const isFile = route && !parents.has(id) && !route.module.default;
    return [id, isFile ? worded(route) : route] as const;
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

function worded(route: Route): Route {
  const { loader, action } = route.module;
  const module = {
    ...route.module,
    ...(loader ? { loader: inWords(loader) } : {}),
    // Remix refuses what is sent to a route without one, in words of its own.
    action: inWords(action ?? refuseSent),
  };
  return { ...route, module };
}

function refuseSent(): never {
  throw new Response(null, { status: 405 });
}

function inWords<Known extends Answerer>(answer: Known): Known {
  const wording = async (args: never) => {
    try {
      return await answer(args);
    } catch (error) {
      throw await refusalInWords(error, args);
    }
  };
  return wording as Known;
}

/** What was thrown, saying what it means: in the language of the address, or in all where it names none. */
async function refusalInWords(error: unknown, { request, context }: ActionFunctionArgs): Promise<unknown> {
  if (!(error instanceof Response)) {
    if (!request.signal.aborted) context.log.error({ err: error }, 'a file could not be made');
    return inAllWords(request, 500);
  }
  if (error.status < 400) return error;
  const text = await error.clone().text();
  const said = /json/.test(error.headers.get('Content-Type') ?? '') ? JSON.parse(text) : null;
  if (text !== '' && !said?.hindered) return error;
  return inAllWords(request, error.status, said, error.headers);
}

function inAllWords(
  request: Request,
  status: number,
  said: Parameters<typeof problemKind>[1] = null,
  given: HeadersInit = {},
): Response {
  const asked = languageIn(new URL(request.url).pathname);
  const words = problemText(problemKind(status, said), asked ? [asked] : languages);
  const headers = new Headers(given);
  headers.set('Content-Type', 'text/plain; charset=utf-8');
  return new Response(words, { status, headers });
}
