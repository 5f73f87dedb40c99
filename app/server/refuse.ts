import type { Request, RequestHandler } from 'express';
import { languageIn, paths } from '#app/http/paths.ts';

/** The most that a form may weigh, and a file to import; bytes. */
const mostForm = 1_000_000;
const mostUpload = 500_000_000;
/** What is posted here proves itself by a signature, whoever sends it, and no cookie counts. */
const fromAnywhere = paths.ledgerCosignatures();
const uploads = /^\/[a-z]{2}\/staff\/imports$/;

/**
 * Refuses what must not reach an action: a form sent from another site, a body too large or of unsaid length. The
 * request goes on as a plain look at the home page, whose root loader answers with the refusal in the reader's
 * language; the body is never read.
 * @param site the site's public origin, which a proxy may hide from us
 */
export function refuseBodies(site: string, fallback: string): RequestHandler {
  return (request, response, next) => {
    const refused = refusalOf(request, site);
    if (refused) {
      response.locals.refused = refused;
      response.setHeader('Connection', 'close');
      request.method = 'GET';
      request.url = request.originalUrl = `/${languageIn(request.path) ?? fallback}`;
    }
    // Remix would ask once more, and knows only the host that a proxy says.
    delete request.headers.origin;
    next();
  };
}

function refusalOf(request: Request, site: string): 403 | 411 | 413 | null {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return null;
  if (request.path !== fromAnywhere && !isOurs(request, site)) return 403;
  // Browsers always say the length; node then reads no byte more than was said.
  if (request.get('Transfer-Encoding') !== undefined) return 411;
  const most = uploads.test(request.path) ? mostUpload : mostForm;
  return Number(request.get('Content-Length') ?? 0) > most ? 413 : null;
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
