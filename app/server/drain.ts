import type { ServerResponse } from 'node:http';

/**
 * Watches what is written to an answer. What it gives answers at once while that is taken, else when it has been, or
 * when nobody reads any more: Remix writes a stream without ever waiting. To be put over compression, which decides
 * what is taken.
 */
export function watchDrain(response: ServerResponse): () => Promise<void> {
  const write = response.write.bind(response) as (...args: unknown[]) => boolean;
  let full = false;
  let waiting: (() => void)[] = [];
  response.write = (...args: unknown[]) => {
    full = !write(...args);
    return !full;
  };
  const letGo = () => {
    full = false;
    for (const done of waiting) done();
    waiting = [];
  };
  // Once and for all: compression passes `drain` on to itself, whence no listener can be taken away again.
  response.on('drain', letGo);
  response.on('close', letGo);
  return async () => {
    if (full && !response.destroyed) await new Promise<void>((done) => waiting.push(done));
  };
}
