import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from '@remix-run/node';
import { isNotAdmitted } from '#app/commands/transact.server.ts';
import { comeAgain } from '#app/http/hindered.server.ts';
import { hindranceOf } from '#app/standing.server.ts';

type Route = NonNullable<ServerBuild['routes'][string]>;
type Args = LoaderFunctionArgs | ActionFunctionArgs;
type Answerer = (args: never) => unknown;

/**
 * The same routes, which answer 503 where another process has the database locked, or where nothing can be recorded,
 * and a form did not say so itself: that is no mistake of ours to log, and there is something to tell the reader. Nor is it
 * one where somebody may not do any more what they were about to: that is a 403.
 */
export function sayingHindrances(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [id, route && hinderable(route)] as const);
  return { ...build, routes: Object.fromEntries(routes) };
}

function hinderable(route: Route): Route {
  const { loader, action } = route.module;
  const module = {
    ...route.module,
    ...(loader ? { loader: refusing(loader) } : {}),
    ...(action ? { action: refusing(action) } : {}),
  };
  return { ...route, module };
}

function refusing<Known extends Answerer>(answer: Known): Known {
  const guarded = async (args: Args) => {
    try {
      return await answer(args as never);
    } catch (error) {
      // Who was given another role while their form was on its way is refused as whoever has none.
      if (isNotAdmitted(error)) throw new Response(null, { status: 403 });
      const hindered = hindranceOf(error);
      if (hindered === null) throw error;
      if (hindered === 'words-changed') args.context.kept.standing.set(hindered, error);
      const headers = { ...comeAgain, 'Cache-Control': 'no-store' };
      throw Response.json({ hindered }, { status: 503, headers });
    }
  };
  return guarded as unknown as Known;
}
