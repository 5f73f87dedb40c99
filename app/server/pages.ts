import { createRequestHandler, type GetLoadContextFunction } from '@remix-run/express';
import { createRequestHandler as createRenderer, type ServerBuild } from '@remix-run/node';
import type { Response as Reply, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Context } from '#app/context.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { watchDrain } from './drain.ts';
import { sayingHindrances } from './hindered-build.ts';
import './load-context.ts';
import { byAddress } from './narrowed-build.ts';
import { refusingInWords } from './worded-build.ts';

/** The pages and resources of app/routes.ts. */
export type Pages = {
  /** Answers a request of Express. An answer in `response.locals.rendered` is sent as it is. */
  handle: RequestHandler;
  /**
   * What stands at an address, a path with its search, for a reader who is not signed in, or why it does not;
   * missing: keep none.
   */
  render?: (address: string, from: Context, refused?: 503) => Promise<Response>;
  /** How the service is, as /healthz says it; missing: `handle` says so too. */
  health?: () => Promise<Response>;
};

export function remixPages(context: Context, given: ServerBuild, log: Logger): Required<Pages> {
  const mode = 'production';
  const build = refusingInWords(sayingHindrances(given));
  const getLoadContext: GetLoadContextFunction = (request, response) => ({
    kept: context,
    now: context.now(),
    nonce: response.locals.nonce,
    requestId: String(request.id),
    address: request.ip ?? '',
    log: request.log,
    drained: watchDrain(response),
    refused: response.locals.refused ?? null,
  });
  const answererAt = byAddress(build, (narrowed) =>
    createRequestHandler({ build: narrowed, mode, getLoadContext }),
  );
  const rendererAt = byAddress(build, (narrowed) => createRenderer(narrowed, mode));
  const { origin } = siteOf(context);
  const render: Required<Pages>['render'] = (address, from, refused) => {
    const url = wholePage(new URL(address, origin));
    return rendererAt(url.pathname)(new Request(url), {
      kept: from,
      now: from.now(),
      nonce: '',
      requestId: '',
      address: '',
      log,
      drained: async () => {},
      refused: refused ?? null,
    });
  };
  return {
    handle: (request, response, next) => {
      const { rendered } = response.locals;
      if (rendered) return sendRendered(rendered, response).catch(next);
      const { pathname, search } = wholePage(new URL(`http://kept.invalid${request.originalUrl}`));
      request.originalUrl = pathname + search;
      return answererAt(pathname)(request, response, next);
    },
    // Nothing of whoever asks reaches these: the answer may be shown to anyone.
    render,
    health: () => render('/healthz', context),
  };
}

/** To `?_data=` Remix answers with a part of a page, and a warning in the log. No page of ours asks for one. */
function wholePage(url: URL): URL {
  if (url.searchParams.has('_data')) url.searchParams.delete('_data');
  return url;
}

async function sendRendered(rendered: Response, response: Reply): Promise<void> {
  response.status(rendered.status);
  for (const [name, value] of rendered.headers) response.append(name, value);
  response.end(Buffer.from(await rendered.arrayBuffer()));
}
