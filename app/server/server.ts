import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { Logger } from 'pino';
import { markOfContent } from '#app/content/page-text.server.ts';
import type { Context } from '#app/context.server.ts';
import { problemText } from '#app/http/problem-words.ts';
import { isOverHttps, siteOf } from '#app/http/site.server.ts';
import { languages } from '#app/languages/language.ts';
import { Admission } from './admission.ts';
import { readAssets } from './assets.ts';
import { clientOf } from './client-of.ts';
import { securityHeaders, settleHeaders } from './headers.ts';
import { HealthDesk } from './health-desk.ts';
import { logRequests } from './log.ts';
import { PageCache } from './page-cache/page-cache.ts';
import { handsOver, keepAliveSeconds } from './page-cache/send.ts';
import type { Budgets } from './page-cache/shelf.ts';
import type { Pages } from './pages.ts';
import { refuseRequests } from './refuse.ts';

type ServerOptions = {
  context: Context;
  /** 0 for any that is free. */
  port: number;
  host: string | undefined;
  /** Answers everything but the assets: see remixPages. */
  pages: Pages;
  /** Addresses of pages to have in memory before anyone can ask: the first one ever rendered takes ten times as long. */
  first?: readonly string[];
  /** The folder of built styles and fonts, whose names change with their content. */
  assets: string;
  log: Logger;
  /** How much memory pages may take, unless the usual. */
  budgets?: Budgets | undefined;
  /** Which proxies may say where a request came from: a number of hops or addresses; nobody unless given. */
  trustProxy?: string | undefined;
};
/** `stop` takes no new request, lets those under way finish for ten seconds, then closes. */
export type RunningServer = {
  port: number;
  /** The public pages in memory; `null` when no pages were given that can be kept. */
  cache: PageCache | null;
  stop: () => Promise<void>;
};

const patience = 10_000;

/** Starts listening. @throws what listening threw, such as EADDRINUSE */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const app = createApp(options);
  const https = isOverHttps(options.context);
  if (!handsOver)
    options.log.warn('this Node takes no head that is complete: pages in memory are sent more slowly');
  const assets = await readAssets(options.assets, https);
  // Pages are read beside the writers: a reader waits for no transaction.
  const { context } = options;
  const reading = { ...context, db: context.openReader() };
  const closeReader = async () => {
    if (reading.db !== context.db) await reading.db.destroy();
  };
  const { health } = options.pages;
  const cache = createCache({ ...options, context: reading }, https);
  await cache?.warm(options.first ?? []);
  const admission = new Admission({
    ...{ db: reading.db, now: context.now, othersTurn: context.othersTurn, log: options.log, https, cache },
    health: health ? new HealthDesk(health, https) : null,
    clientOf: (request) => clientOf(request, app.get('trust proxy fn')),
    pass: (request, response, locals) => app(request, Object.assign(response, { locals })),
  });
  // Memory first: only what is not there goes the long way through Express.
  const server = createServer((request, response) => {
    request.url = inOriginForm(request.url ?? '/');
    if (!assets(request, response)) admission.answer(request, response);
  });
  server.headersTimeout = 15_000;
  // A file to import may be large and come over a slow line.
  server.requestTimeout = 600_000;
  server.keepAliveTimeout = keepAliveSeconds * 1_000;
  server.listen(options.port, options.host);
  await once(server, 'listening').catch(async (error) => {
    await closeReader();
    throw error;
  });
  cache?.start();
  return {
    port: (server.address() as AddressInfo).port,
    cache,
    stop: async () => {
      await stop(server);
      await cache?.stop();
      await closeReader();
    },
  };
}

/** A request may name the whole address (RFC 9112, 3.2.2); which site is asked is known. */
function inOriginForm(url: string): string {
  const [whole, rest = ''] = /^https?:\/\/[^/?#]*(.*)$/i.exec(url) ?? [];
  if (whole === undefined) return url;
  return rest.startsWith('/') ? rest : `/${rest}`;
}

function createCache({ context, pages, log, budgets }: ServerOptions, https: boolean): PageCache | null {
  const { db, now, othersTurn, standing } = context;
  const { render } = pages;
  if (!render) return null;
  return new PageCache({
    ...{ db, now, othersTurn, standing, log, https, budgets, languages: siteOf(context).languages },
    content: () => markOfContent(context.content),
    render: (address) => render(address, context),
    renderBusy: (address) => render(address, context, 503),
  });
}

async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}

function createApp({ context, pages, log, trustProxy }: ServerOptions): Express {
  const { origin, languages: spoken } = siteOf(context);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', readTrust(trustProxy));
  app.use(logRequests(log), ...securityHeaders(isOverHttps(context)), settleHeaders, compression());
  app.use('/assets', (_request, response) => response.status(404).type('text').send('404\n'));
  app.use(refuseRequests(origin, spoken[0] ?? languages[0]));
  app.use((request, response, next) => {
    response.locals.handling = pages.handle(request, response, next);
  });
  app.use(sayBroken);
  return app;
}

/** `1` is a number of proxies; anything else names addresses, as Express reads them. */
function readTrust(text: string | undefined): boolean | number | string {
  if (!text) return false;
  return /^\d+$/.test(text) ? Number(text) : text;
}

/** The last resort, when not even an error page could be made: both languages, since none is known. */
const sayBroken: ErrorRequestHandler = (error, request, response, next) => {
  const misread = error instanceof URIError || error?.code === 'ERR_INVALID_URL';
  if (!misread) request.log.error({ err: error }, 'a request could not be answered');
  if (response.headersSent) return next(error);
  response
    .status(misread ? 400 : 500)
    .type('text')
    .send(problemText(misread ? 'misread' : 'broken', languages));
};
