import type { Request, RequestHandler, Response } from 'express';
import { mostBytesTo } from '#app/http/body.server.ts';
import { languageIn, paths } from '#app/paths.ts';

/** What is posted here proves itself by a signature, whoever sends it, and no cookie counts. */
const fromAnywhere = paths.ledgerCosignatures();
/** What anything here answers to; all else is refused before anyone has to know what it means. */
const methods = ['GET', 'HEAD', 'POST'];

/**
 * Refuses what must not reach an action: a method that nothing answers, a form sent from another site, a body too large
 * or of unsaid length. The request goes on as a plain look at the home page, whose root loader answers with the refusal
 * in the reader's language; the body is never read.
 * @param site the site's public origin, which a proxy may hide from us
 */
export function refuseRequests(site: string, fallback: string): RequestHandler {
  return (request, response, next) => {
    discardRest(request, response);
    const refused = refusalOf(request, site);
    if (refused) {
      response.locals.refused = refused;
      if (refused === 405) response.setHeader('Allow', methods.join(', '));
      response.setHeader('Connection', 'close');
      request.method = 'GET';
      request.url = request.originalUrl = `/${languageIn(request.path) ?? fallback}`;
    }
    // Remix would ask once more, and knows only the host that a proxy says.
    delete request.headers.origin;
    next();
  };
}

function refusalOf(request: Request, site: string): 403 | 405 | 411 | 413 | null {
  if (!methods.includes(request.method)) return 405;
  if (request.method !== 'POST') return null;
  if (request.path !== fromAnywhere && !isOurs(request, site)) return 403;
  // Browsers always say the length; node then reads no byte more than was said.
  if (request.get('Transfer-Encoding') !== undefined) return 411;
  return Number(request.get('Content-Length') ?? 0) > mostBytesTo(request.path) ? 413 : null;
}

/**
 * Takes what an answer left unread of its request off the line and throws it away: where a body was begun, nobody else
 * does, and the connection would stand still until it is given up.
 */
function discardRest(request: Request, response: Response): void {
  response.on('finish', () => {
    if (!request.complete) request.removeAllListeners('data').resume();
  });
}

/** Whether the page that sent this stands under the address that it was sent to. Nothing said is a no. */
function isOurs(request: Request, site: string): boolean {
  const from = request.get('Origin') ?? request.get('Referer') ?? '';
  if (!URL.canParse(from)) return false;
  const { host } = new URL(from);
  return host !== '' && hostsOf(request, site).includes(host);
}

function hostsOf(request: Request, site: string): (string | undefined)[] {
  const trusts = request.app.get('trust proxy fn') as (address: string | undefined, hop: number) => boolean;
  const forwarded = trusts(request.socket.remoteAddress, 0) ? request.get('X-Forwarded-Host') : undefined;
  return [request.get('Host'), forwarded?.split(',')[0]?.trim(), new URL(site).host];
}
