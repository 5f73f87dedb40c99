import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { headersOf } from './page-cache/terms.ts';

type Told = { status: number; headers: Record<string, string>; body: Buffer };

/** Looks begin so far apart, milliseconds: however many ask, looking at database, disk and key costs next to nothing. */
const apart = 50;

/**
 * Says how the service is to whoever asks, at once and past all queues: it decides whether the process is ended. One
 * look serves all who asked before it began; nobody is told what was found before they asked.
 */
export class HealthDesk {
  readonly #look: () => Promise<Response>;
  readonly #https: boolean;
  #next: Promise<Told> | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #began = Number.NEGATIVE_INFINITY;

  /** @param look makes the answer of app/routes/api/healthz.ts */
  constructor(look: () => Promise<Response>, https: boolean) {
    this.#look = look;
    this.#https = https;
  }

  /** @throws what the look threw */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // One under way may have begun before what is asked about.
    this.#next ??= this.#lookNext();
    const { status, headers, body } = await this.#next;
    response.writeHead(status, { ...headers, 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  async #lookNext(): Promise<Told> {
    await this.#last;
    const rest = this.#began + apart - performance.now();
    if (rest > 0) await pause(rest);
    this.#next = null;
    this.#began = performance.now();
    const told = this.#tell();
    this.#last = told.catch(() => undefined);
    return told;
  }

  async #tell(): Promise<Told> {
    const answer = await this.#look();
    const headers = Object.fromEntries(headersOf('/healthz', answer, this.#https));
    return { status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) };
  }
}
