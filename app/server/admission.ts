import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Instant } from '#app/domain/instant.ts';
import { sessionId } from '#app/domain/session/session.ts';
import { areaOf } from '#app/http/area.ts';
import { tokenIn, withoutSession } from '#app/http/session.server.ts';
import type { Database } from '#db/schema.ts';
import { findSession } from '#db/stores/sessions.server.ts';
import type { HealthDesk } from './health-desk.ts';
import { type Answered, onlyReads, type PageCache } from './page-cache/page-cache.ts';
import { type PageKey, pageKey } from './page-cache/page-key.ts';
import { QueueFull, RenderQueue } from './page-cache/render-queue.ts';
import { received } from './received.ts';
import { handled, headSent } from './settled.ts';
import { isTransfer } from './transfers.ts';

/** What is known of a request that goes on to the pages; `rendered`: the answer, when it was made already. */
export type Admitted = { signedIn: boolean; rendered?: Response | undefined };
type Options = {
  /** See Context. */
  othersTurn: () => Promise<void>;
  /** Read beside the writers. */
  db: Kysely<Database>;
  now: () => Instant;
  log: Logger;
  https: boolean;
  /** The public pages in memory; `null` where none are kept: then nothing waits for its turn either. */
  cache: PageCache | null;
  clientOf: (request: IncomingMessage) => string;
  /** Answers whoever asks how the service is; `null` where pages do. */
  health: HealthDesk | null;
  pass: (request: IncomingMessage, response: ServerResponse, admitted: Admitted) => void;
};

/** Files on their way in or out at once, and how many may wait for that; each takes as long as its line. */
const transfers = { width: 4, most: 20, patience: 10_000 };

/**
 * Lets requests in: whether somebody is signed in is looked up before anything is granted, what is in memory is shown at
 * once, and everything else waits for its turn. See content/decisions/taking-turns.md.
 */
export class Admission {
  readonly #options: Options;
  readonly #transfers: RenderQueue;

  constructor(options: Options) {
    this.#options = options;
    this.#transfers = new RenderQueue({ ...transfers, othersTurn: options.othersTurn });
  }

  /** Answers a request, now or in its turn. */
  answer(request: IncomingMessage, response: ServerResponse): void {
    const { cache, https, health, log, pass } = this.#options;
    if (health && asksHealth(request) && onlyReads(request))
      return void this.#sayHealth(health, request, response);
    // Who answers a survey is nobody, in whatever else they are signed in.
    const token = areaOf(request.url ?? '') === 'survey' ? null : tokenIn(request.headers.cookie, https);
    if (cache?.show(request, response, token !== null)) return;
    this.#admit(request, response, token).catch((error) => {
      log.error({ err: error }, 'a request could not take its turn');
      if (!response.headersSent) pass(request, response, { signedIn: false });
    });
  }

  #sayHealth(health: HealthDesk, request: IncomingMessage, response: ServerResponse): void {
    health.answer(request, response).catch((error) => {
      this.#options.log.error({ err: error }, 'nobody can say how the service is');
      if (!response.headersSent) this.#options.pass(request, response, { signedIn: false });
    });
  }

  async #admit(request: IncomingMessage, response: ServerResponse, token: string | null): Promise<void> {
    const { cache, https, pass } = this.#options;
    const isHealth = asksHealth(request);
    const signedIn = token !== null && !isHealth && (await this.#lasts(token));
    if (!signedIn) forgetSession(request, https);
    if (!cache || isHealth) return pass(request, response, { signedIn });
    const client = this.#options.clientOf(request);
    const key = onlyReads(request) ? pageKey(request.url ?? '') : null;
    // What its page does not read is not there for anyone.
    if (key) request.url = key.key;
    try {
      const answered =
        signedIn || !key ? null : await this.#fromMemory(cache, key, { request, response, client });
      if (answered === 'shown') return;
      if (answered) return pass(request, response, { signedIn, rendered: answered });
      await this.#inTurn(cache, request, response, { signedIn, client });
    } catch (error) {
      if (!(error instanceof QueueFull)) throw error;
      if (!response.destroyed) await cache.refuse(request, response);
    }
  }

  /** Looked up each time: whoever signed out, or was disabled, is nobody from that moment on. */
  async #lasts(token: string): Promise<boolean> {
    const { db, now, log } = this.#options;
    try {
      return (await findSession(db, sessionId(token), now())) !== null;
    } catch (error) {
      log.error({ err: error }, 'a session could not be looked up');
      return false;
    }
  }

  async #fromMemory(
    cache: PageCache,
    key: PageKey,
    { request, response, client }: { request: IncomingMessage; response: ServerResponse; client: string },
  ): Promise<Answered> {
    // Whoever is found not to be signed in is shown what is there, as if they had never said so.
    if (cache.show(request, response, false)) return 'shown';
    try {
      return await cache.answer(key, request, response, client);
    } catch (error) {
      if (error instanceof QueueFull) throw error;
      this.#options.log.error({ err: error }, 'a page could not be kept');
      return null;
    }
  }

  async #inTurn(
    cache: PageCache,
    request: IncomingMessage,
    response: ServerResponse,
    { signedIn, client }: { signedIn: boolean; client: string },
  ): Promise<void> {
    const reads = onlyReads(request);
    const isFile = signedIn && isTransfer(request);
    if (!reads && !isFile && !(await received(request))) return;
    // Whoever left while something was waited for leaves no more.
    if (response.destroyed) return;
    const urgency = signedIn ? 'signed' : reads ? 'odd' : 'sent';
    const queue = isFile ? this.#transfers : cache.queue;
    const turn = queue.add({ urgency, client }, async () => {
      const over = isFile ? handled(response) : headSent(response);
      this.#options.pass(request, response, { signedIn });
      await over;
    });
    response.once('close', turn.leave);
    await turn.done;
  }
}

/** Whatever answers must not find a session that has ended since: nothing is granted twice. */
function forgetSession({ headers }: IncomingMessage, https: boolean): void {
  const { cookie } = headers;
  if (cookie === undefined) return;
  const others = withoutSession(cookie, https);
  if (others === undefined) delete headers.cookie;
  else headers.cookie = others;
}

/** Asked by whoever decides whether to end this process: it must not wait behind readers. */
function asksHealth({ url = '' }: IncomingMessage): boolean {
  return url === '/healthz' || url.startsWith('/healthz?');
}
