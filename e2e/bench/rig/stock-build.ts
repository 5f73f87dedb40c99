/**
 * Our build as `remix-serve` takes one: it has no place for what our server gives every loader and action as
 * context, so the modules of the routes give it themselves. Nothing else differs; see app/server/pages.ts.
 */
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import { pino } from 'pino';
import { createContext } from '#app/context.server.ts';

type Asked = { context: AppLoadContext };

const kept = await createContext(process.env.DATABASE_URL ?? '');
const path = new URL('../../../build/server/index.js', import.meta.url);
const build: ServerBuild = await import(path.href);
const log = pino({ level: 'warn' }, pino.destination(2));

export const routes = Object.fromEntries(
  Object.entries(build.routes).map(([id, route]) => {
    const { loader, action } = route?.module ?? {};
    const module = { ...route?.module, loader: withContext(loader), action: withContext(action) };
    return [id, { ...route, module }];
  }),
);
export const { assets, assetsBuildDirectory, basename, entry, future, isSpaMode, mode, publicPath } = build;

function withContext<Args extends Asked, Answer>(answer: ((args: Args) => Answer) | undefined) {
  if (!answer) return undefined;
  return (args: Args) => answer({ ...args, context: contextNow() });
}

function contextNow(): AppLoadContext {
  const now = kept.now();
  return { kept, now, log, nonce: '', requestId: '', address: '', refused: null, drained: async () => {} };
}
