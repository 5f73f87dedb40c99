import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

/** What node:http keeps the head of an answer in: a private field, see handOver. */
type Head = { _header: string | null };

/** Ends an answer with this text, head and body, in one piece. Only where `takesWholeHead` said that it does. */
export function handOver(response: ServerResponse, text: string): void {
  (response as unknown as Head)._header = text;
  response.end();
}

/**
 * Whether this Node writes the head that it is handed, byte for byte and nothing else: no promise of it says so. Tried
 * with two answers to a socket that only listens; costs a millisecond.
 * @param Answer what node:http makes answers with
 */
export function takesWholeHead(Answer: typeof ServerResponse = ServerResponse): boolean {
  // All 256 bytes, as compressed bodies have them.
  const body = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)).toString('latin1');
  const text = `HTTP/1.1 200 OK\r\nContent-Length: 256\r\nX-Name: value\r\n\r\n${body}`;
  try {
    return [text, text.replace('value', 'other')].every((each) => heard(Answer, each) === each);
  } catch {
    return false;
  }
}

/** What goes over the wire when an answer is handed this text. */
function heard(Answer: typeof ServerResponse, text: string): string {
  const pieces: string[] = [];
  const socket = new Socket();
  socket.write = (piece: string | Uint8Array, encoding?: unknown) => {
    pieces.push(
      typeof piece === 'string'
        ? Buffer.from(piece, encoding as BufferEncoding).toString('latin1')
        : Buffer.from(piece).toString('latin1'),
    );
    return true;
  };
  const request = new IncomingMessage(socket);
  request.method = 'GET';
  request.httpVersionMajor = 1;
  request.httpVersionMinor = 1;
  const answer = new Answer(request);
  answer.assignSocket(socket);
  handOver(answer, text);
  answer.detachSocket(socket);
  socket.destroy();
  return pieces.join('');
}
