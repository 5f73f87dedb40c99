import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';

const script = '/app/cli/dev/follow-changes.ts';
const stream = '/app/cli/dev/changes';

/**
 * The pages that are open in browsers while someone develops. Each holds a script that follows a stream of events:
 * which program is the present one, and what is wrong with the next.
 */
export class OpenPages {
  #version: string = randomUUID();
  #fault: string | null = null;
  readonly #streams = new Set<ServerResponse>();

  /** Another program makes the pages from now on. */
  renew(): void {
    this.#version = randomUUID();
    this.tell(null);
  }

  /** What keeps the next program from being made, or `null`. */
  tell(fault: string | null): void {
    this.#fault = fault;
    for (const response of this.#streams) this.#say(response);
  }

  /** Lets go of every page, so that the server can stop; they come back by themselves. */
  leave(): void {
    for (const response of this.#streams) response.end();
  }

  /** Answers who follows the stream, and lets the script into the answers to all others. */
  readonly handle: RequestHandler = (request, response, next) => {
    if (request.path !== stream) {
      const policy = String(response.getHeader('Content-Security-Policy'));
      response.setHeader('Content-Security-Policy', allowing(response.locals.nonce, policy));
      return next();
    }
    const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform' };
    response.set({ ...headers, Connection: 'close' });
    response.write('retry: 100\n');
    this.#say(response);
    this.#streams.add(response);
    response.once('close', () => this.#streams.delete(response));
  };

  /** The same program, with the script in each of its pages. */
  followed(build: ServerBuild): ServerBuild {
    const version = this.#version;
    const { default: make, ...module } = build.entry.module;
    const follow: typeof make = async (...given) => {
      const made = await make(...given);
      const { nonce } = given[4] as AppLoadContext;
      const src = `${script}?${new URLSearchParams({ version, changes: stream })}`;
      const tag = `<script type="module" src="${src.replace('&', '&amp;')}" nonce="${nonce}"></script>`;
      const page = (await made.text()).replace('</body>', () => `${tag}</body>`);
      made.headers.set('Cache-Control', 'no-store');
      return new Response(page, made);
    };
    return { ...build, entry: { module: { ...module, default: follow } } };
  }

  #say(response: ServerResponse): void {
    response.write(`data: ${JSON.stringify({ version: this.#version, fault: this.#fault })}\n\n`);
  }
}

/** A content policy that takes scripts with a nonce besides what it took. */
function allowing(nonce: string, policy: string): string {
  return policy.replace(/script-src ([^;]*)/, (_, taken: string) => {
    const others = taken.split(' ').filter((source) => source !== "'none'" && !source.startsWith("'nonce-"));
    return ['script-src', ...others, `'nonce-${nonce}'`].join(' ');
  });
}
