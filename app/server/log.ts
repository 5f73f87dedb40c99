import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Logger, pino } from 'pino';
import { pinoHttp } from 'pino-http';
import { environment } from '../environment.server.ts';
import { areaOf, wordsOf } from '../http/area.ts';

/** The service's log: one JSON line each, on standard error; `LOG_LEVEL` by environment. */
export function createLog(): Logger {
  return pino({ level: environment.logLevel, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}

/**
 * One line per request that is not answered from memory, with an id of our own that the answer carries as
 * X-Request-Id. Of the request only method and path are said: searches, cookies, bodies and addresses are nobody's
 * business, nor is the code in the path of a claimant's page, or what of a survey is looked at.
 */
export function logRequests(log: Logger) {
  return pinoHttp<IncomingMessage, ServerResponse>({
    logger: log,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        path: loggedPath(url),
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
    autoLogging: { ignore: ({ url }) => url === '/healthz' },
    customLogLevel: (_request, { statusCode }, error) => (error || statusCode >= 500 ? 'error' : 'info'),
  });
}

/** A path without what only a claimant may know, and of a survey not even which page: in which order they come depends on the code. */
export function loggedPath(url: string): string {
  const [path = ''] = url.split('?');
  if (areaOf(path) === 'survey') return '/s/…';
  const [language, word] = wordsOf(path);
  // The name of an invitation, of sixteen signs, is by itself enough to take its code.
  if (word === 'invitations') return `/${language}/invitations/…`;
  return areaOf(path) === 'claim' ? path.replace(/[\w%-]{24,}/g, '…') : path;
}
