import type { Logger } from 'pino';
import type { Context } from '#app/context.server.ts';
import type { Instant } from '#app/domain/instant.ts';

/** What every loader and action is given as `context`. */
type RequestContext = {
  kept: Context;
  /** The present, read once for the whole request. */
  now: Instant;
  /** For scripts of signed-in pages. */
  nonce: string;
  requestId: string;
  /** Whom throttling counts: the address that the request came from. */
  address: string;
  /** Says things with the request's id. Never a name, an address, a search or a secret. */
  log: Logger;
  /** Waits while the reader is slower than we are; for long streams, which Remix writes without waiting. */
  drained: () => Promise<void>;
  /** Set when the server has already refused the request: the root loader answers with this status. */
  refused: 403 | 405 | 411 | 413 | 503 | null;
};

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends RequestContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
