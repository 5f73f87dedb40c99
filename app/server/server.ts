import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Context } from '#app/context.server.ts';
import { languages } from '#app/domain/language.ts';
import { siteOf } from '#app/http/site.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { securityHeaders } from './headers.ts';
import { logRequests } from './log.ts';
import { refuseBodies } from './refuse.ts';

type ServerOptions = {
  context: Context;
  /** 0 for any that is free. */
  port: number;
  host: string | undefined;
  /** Answers everything but the assets: see remixPages. */
  pages: RequestHandler;
  /** The folder of built styles and fonts, whose names change with their content. */
  assets: string;
  log: Logger;
  /** Which proxies may say where a request came from: a number of hops or addresses; nobody unless given. */
  trustProxy?: string | undefined;
};
/** `stop` takes no new request, lets those under way finish for ten seconds, then closes. */
export type RunningServer = { port: number; stop: () => Promise<void> };

const patience = 10_000;

/** Starts listening. @throws what listening threw, such as EADDRINUSE */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = createServer(createApp(options));
  server.headersTimeout = 15_000;
  // A file to import may be large and come over a slow line.
  server.requestTimeout = 600_000;
  server.keepAliveTimeout = 65_000;
  server.listen(options.port, options.host);
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, stop: () => stop(server) };
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

function createApp({ context, pages, assets, log, trustProxy }: ServerOptions): Express {
  const { origin, languages: spoken } = siteOf(context);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', readTrust(trustProxy));
  app.use(logRequests(log), ...securityHeaders(), compression());
  app.use(
    '/assets',
    express.static(assets, { immutable: true, maxAge: '1y', index: false, redirect: false }),
  );
  app.use('/assets', (_request, response) => response.status(404).type('text').send('404\n'));
  app.use(refuseBodies(origin, spoken[0] ?? languages[0]));
  app.use(pages);
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
  const words = languages.map((language) => {
    const { t } = translator(language);
    return misread
      ? `${t('errors.misreadTitle')}. ${t('errors.misread')}`
      : `${t('errors.brokenTitle')}. ${t('errors.broken')}`;
  });
  response
    .status(misread ? 400 : 500)
    .type('text')
    .send(`${words.join('\n')}\n`);
};
