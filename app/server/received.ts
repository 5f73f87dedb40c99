import type { IncomingMessage } from 'node:http';
import { mostInMemory } from '#app/http/body.server.ts';

/**
 * Waits until what a request brings is there, so that whoever sends slowly waits with nobody behind them; it is read
 * afterwards as if nobody had. What is longer than a form may be, or of unsaid length, is not waited for: it is refused.
 * @returns false when who sent it left before
 */
export function received(request: IncomingMessage): Promise<boolean> {
  const length = Number(request.headers['content-length'] ?? 0);
  if (!(length > 0 && length <= mostInMemory)) return Promise.resolve(true);
  return new Promise((done) => {
    const parts: Buffer[] = [];
    let size = 0;
    const left = () => done(false);
    const take = (part: Buffer) => {
      parts.push(part);
      size += part.length;
      if (size < length) return;
      request.off('data', take).off('close', left);
      // Put back before its end is told, after which nothing can be.
      request.pause();
      request.unshift(Buffer.concat(parts));
      done(true);
    };
    request.on('data', take).once('close', left);
  });
}
