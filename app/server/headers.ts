import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { areaOf } from '#app/http/area.ts';
import { madeFromHeader } from '#app/http/public-page.ts';

/** What other sites may show in their pages: the badge, the social cards, and the one page that is made for a frame. */
const shownElsewhere = /^\/[a-z]{2}\/(card\.png|charters\/[^/?]+\/(card\.png|badge\.svg|embed))(\?|$)/;
/** The one public page with a script, which comes from here: it checks a receipt. */
const checkedPage = /^\/[a-z]{2}\/receipts\/[^/?]+(\?|$)/;
/** Where a browser may blind what it asks to be signed: the script comes from here too. */
const blindedPage = /^\/[a-z]{2}\/s\/[^/?]+\/i\/[^/?]+(\?|$)/;
/** Drawings that carry their own style, as pictures on other sites must. */
const styledDrawing = /^\/(favicon|[a-z]{2}\/charters\/[^/?]+\/badge)\.svg(\?|$)/;

/**
 * Gives the request its nonce, and the answer its security headers. Public pages run no script, but one.
 * @param https whether browsers come over https: they are told to do so always
 */
export function securityHeaders(https: boolean): RequestHandler[] {
  return [giveNonce, withHelmet, ...(https ? [transportSecurity] : []), ours];
}

/** The security headers of a public page, for an answer that no request waits for: what the same handlers set. */
export function headersOfPublic(path: string, https: boolean): Map<string, string> {
  const set = new Map<string, string>();
  const response = {
    locals: {},
    setHeader: (name: string, value: string) => set.set(name.toLowerCase(), value),
    removeHeader: (name: string) => set.delete(name.toLowerCase()),
  };
  for (const handle of securityHeaders(https))
    handle({ url: path, headers: {} } as Request, response as unknown as Response, () => {});
  return set;
}

/** Headers of which an answer may have several. */
const manifold = new Set(['set-cookie', 'vary', 'link']);

/**
 * The last word on an answer's headers, just before they are sent: what a page says itself stands in place of what
 * the house says; what was made for a person, or answers what somebody sent, is kept by nobody, however public the page;
 * what says nothing about being kept is not.
 */
export const settleHeaders: RequestHandler = (request, response, next) => {
  const isSent = request.method === 'POST';
  const writeHead = response.writeHead as (...all: unknown[]) => typeof response;
  response.writeHead = (...all: unknown[]) => {
    settle(response, isSent || response.locals.signedIn === true);
    return writeHead.apply(response, all);
  };
  next();
};

function settle(response: ServerResponse, personal: boolean): void {
  for (const name of response.getHeaderNames()) {
    const value = response.getHeader(name);
    if (Array.isArray(value) && !manifold.has(name)) response.setHeader(name, value.at(-1) ?? '');
  }
  const sameForAll = response.getHeader(madeFromHeader) === 'program';
  response.removeHeader(madeFromHeader);
  if (personal && !sameForAll && /^public/.test(String(response.getHeader('Cache-Control'))))
    response.setHeader('Cache-Control', 'private, no-store');
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store');
  // Whoever sends a form where none is expected is told what is (RFC 9110, 15.5.6).
  if (response.statusCode === 405 && !response.hasHeader('Allow')) response.setHeader('Allow', 'GET, HEAD');
}

const giveNonce: RequestHandler = (_request, response, next) => {
  response.locals.nonce = randomBytes(16).toString('base64');
  next();
};

const withHelmet: RequestHandler = helmet({
  // Read by browsers and programs alone that are gone (Internet Explorer 8, Flash), and sent with everything.
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: [(request, response) => scriptsOf(request.url ?? '', response)],
      styleSrc: [(request) => (styledDrawing.test(request.url ?? '') ? "'unsafe-inline'" : "'self'")],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: [(request) => (shownElsewhere.test(request.url ?? '') ? '*' : "'none'")],
    },
  },
  // Stricter ones make browsers send `Origin: null` with forms, which the origin check must refuse.
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  xFrameOptions: { action: 'deny' },
  strictTransportSecurity: false,
});

const transportSecurity: RequestHandler = (_request, response, next) => {
  response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  next();
};

const ours: RequestHandler = (request, response, next) => {
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  if (shownElsewhere.test(request.url)) {
    response.removeHeader('X-Frame-Options');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.setHeader('Access-Control-Allow-Origin', '*');
  }
  const area = areaOf(request.url);
  // Being apart costs every browser a new process, made when the answer is there: not for what everyone sees alike.
  if (area === 'public' && !response.locals.signedIn) {
    response.removeHeader('Cross-Origin-Opener-Policy');
    response.removeHeader('Origin-Agent-Cluster');
  }
  if (area === 'staff') response.setHeader('Cache-Control', 'private, no-store');
  // The address of an invitation goes to nobody, not even to the pages where it is answered.
  if (area === 'survey') response.setHeader('Referrer-Policy', 'strict-origin');
  next();
};

function scriptsOf(url: string, response: object): string {
  if (areaOf(url) === 'staff') return `'self' 'strict-dynamic' 'nonce-${nonceOf(response)}'`;
  return checkedPage.test(url) || blindedPage.test(url) ? "'self'" : "'none'";
}

function nonceOf(response: object): string {
  return (response as { locals: { nonce: string } }).locals.nonce;
}
