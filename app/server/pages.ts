import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler, Response } from 'express';
import type { Context } from '#app/context.server.ts';
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

/** Answers at once while what was written is taken, else when it has been, or when nobody reads any more. */
function watchDrain(response: Response): () => Promise<void> {
  const write = response.write.bind(response) as (...args: unknown[]) => boolean;
  let full = false;
  response.write = (...args: unknown[]) => {
    full = !write(...args);
    return !full;
  };
  return async () => {
    if (!full || response.destroyed) return;
    await new Promise<void>((done) => {
      response.once('drain', done);
      response.once('close', done);
    });
    full = false;
  };
}
