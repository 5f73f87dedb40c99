import type { ServerBuild } from '@remix-run/node';
import { wordsOf } from '#app/http/area.ts';

type Route = ServerBuild['routes'][string];
/** A route with all that it stands in, and the words of the addresses that it answers, such as `:lang`, `staff`, `*`. */
type Place = { lineage: string[]; words: string[] };

/**
 * Makes a handler for each set of routes that some address may belong to, and finds the one of an address. Remix reads
 * the pattern of every route anew, four times for each page: given only those that can match, it takes two milliseconds
 * less of twelve, and answers the same. (Not where `.data` ends the address: so asks a script of Remix's that no page
 * of ours has.)
 */
export function byAddress<Handler>(
  build: ServerBuild,
  make: (narrowed: ServerBuild) => Handler,
): (pathname: string) => Handler {
  const places = Object.values(build.routes).map((route) => placeOf(build, route as Route));
  const made = new Map<string, Handler>();
  return (pathname) => {
    const asked = wordsOf(pathname);
    const possible = places.filter(({ words }) => mayAnswer(words, asked));
    const ids = new Set(possible.flatMap(({ lineage }) => lineage));
    const key = [...ids].join();
    const known = made.get(key);
    if (known) return known;
    const handler = make(withRoutes(build, ids));
    made.set(key, handler);
    return handler;
  };
}

function placeOf(build: ServerBuild, route: Route): Place {
  const parent = route.parentId === undefined ? undefined : build.routes[route.parentId];
  const above = parent ? placeOf(build, parent) : { lineage: [], words: [] };
  const own = (route.path ?? '').toLowerCase().split('/').filter(Boolean);
  return { lineage: [...above.lineage, route.id], words: [...above.words, ...own] };
}

/** Whether an address of these words may be of this pattern; a yes too many only costs time. */
function mayAnswer(pattern: readonly string[], asked: readonly string[]): boolean {
  for (const [place, word] of pattern.entries()) {
    if (word === '*') return true;
    const same = word.startsWith(':') ? place < asked.length : word === asked[place];
    if (!same) return false;
  }
  return pattern.length === asked.length;
}

function withRoutes(build: ServerBuild, ids: ReadonlySet<string>): ServerBuild {
  const among = <Entry>(entries: Record<string, Entry>) =>
    Object.fromEntries(Object.entries(entries).filter(([id]) => ids.has(id)));
  return {
    ...build,
    routes: among(build.routes),
    assets: { ...build.assets, routes: among(build.assets.routes) },
  };
}
