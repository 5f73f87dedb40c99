import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import type { Context } from '#app/context.server.ts';
import { watchDrain } from './drain.ts';
import './load-context.ts';

/** The pages and resources of app/routes.ts. */
export function remixPages(context: Context, build: ServerBuild): RequestHandler {
  return createRequestHandler({
    build,
    mode: 'production',
    getLoadContext: (request, response) => ({
      kept: context,
      now: context.now(),
      nonce: response.locals.nonce,
      requestId: String(request.id),
      address: request.ip ?? '',
      log: request.log,
      drained: watchDrain(response),
      refused: response.locals.refused ?? null,
    }),
  });
}
