import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Written } from './content.ts';
import { handOver, takesWholeHead } from './whole-head.ts';

/** How long an idle connection is kept for its next request, seconds; answers say it. */
export const keepAliveSeconds = 65;

type Facts = {
  /** Seconds since it was made, which caches add to their own. */
  age: number;
  /** The present, on the clock of `performance.now()`. */
  now: number;
};
/** Whether answers are handed their head, complete: looked at once, when the server starts. */
export const handsOver = takesWholeHead();
export const send = sender(handsOver);

/**
 * Answers a GET or HEAD with a body as it was written, or says that the reader has it already.
 *
 * Node checks and joins some twenty headers anew for each answer, which costs as much as all else it does. So what is
 * the same for everyone in this second is joined once, head and body, and handed to the answer as its head, complete,
 * which `end` then writes in one piece. Connections, pipelining and keep-alive stay Node's business. Whatever is not
 * a plain GET on a connection that goes on is sent by writeHead, and everything where Node takes no such head.
 */
export function sender(whole: boolean) {
  return (request: IncomingMessage, response: ServerResponse, written: Written, facts: Facts): void => {
    const known = request.headers['if-none-match'];
    if (known !== undefined && names(known, written.etag)) {
      response.writeHead(304, [...written.unchanged, ...ownOf(facts)]).end();
    } else if (
      whole &&
      request.method === 'GET' &&
      response.shouldKeepAlive &&
      request.httpVersionMinor === 1
    ) {
      // There is no body. To find out by itself Node would read it to the end, in several rounds of events.
      request.read(0);
      handOver(response, wireOf(written, facts));
    } else {
      response.writeHead(200, [...written.headers, ...ownOf(facts)]);
      response.end(request.method === 'HEAD' ? undefined : written.body);
    }
  };
}

/** RFC 9110, 13.1.2: a list of tags, compared weakly, or `*`. */
function names(header: string, etag: string): boolean {
  if (header === etag) return true;
  return header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

function ownOf({ age }: Facts): string[] {
  return age > 0 ? ['Age', String(age)] : [];
}

function wireOf(written: Written, facts: Facts): string {
  const { age, now } = facts;
  const { wire } = written;
  if (wire && now < wire.until && age === wire.age) return wire.text;
  const left = 1_000 - (Date.now() % 1_000);
  const text = join(written, facts);
  written.wire = { age, until: now + left, text };
  return text;
}

/** As Node would write it. The body goes along byte for byte: latin1 is one byte for each character. */
function join({ headers, body }: Written, facts: Facts): string {
  const connection = ['Connection', 'keep-alive', 'Keep-Alive', `timeout=${keepAliveSeconds}`];
  const all = [...headers, ...ownOf(facts), 'Date', new Date().toUTCString(), ...connection];
  let head = 'HTTP/1.1 200 OK\r\n';
  for (let place = 0; place < all.length; place += 2) head += `${all[place]}: ${all[place + 1]}\r\n`;
  return `${head}\r\n${body.toString('latin1')}`;
}
