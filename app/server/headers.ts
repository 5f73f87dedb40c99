import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Pages of the signed-in; everything else is public. */
const staffPage = /^\/[a-z]{2}\/(staff|compliance|admin)([/.?]|$)/;

/** Gives the request its nonce, and the answer its security headers. Public pages run no script at all. */
export function securityHeaders(): RequestHandler[] {
  return [giveNonce, withHelmet, ours];
}

const giveNonce: RequestHandler = (_request, response, next) => {
  response.locals.nonce = randomBytes(16).toString('base64');
  next();
};

const withHelmet: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: [
        (request, response) =>
          staffPage.test(request.url ?? '')
            ? `'self' 'strict-dynamic' 'nonce-${nonceOf(response)}'`
            : "'none'",
      ],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // Stricter ones make browsers send `Origin: null` with forms, which the origin check must refuse.
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  xFrameOptions: { action: 'deny' },
  strictTransportSecurity: false,
});

const ours: RequestHandler = (request, response, next) => {
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  if (request.secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  if (staffPage.test(request.url)) response.setHeader('Cache-Control', 'private, no-store');
  next();
};

function nonceOf(response: object): string {
  return (response as { locals: { nonce: string } }).locals.nonce;
}
