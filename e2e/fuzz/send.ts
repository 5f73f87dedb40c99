import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import type { Body } from './bodies.ts';

/** What came back: `null` where the server, or we ourselves, closed the line without an answer; `late`: nothing did. */
export type Answer = Come | null | 'late';
type Come = { status: number; text: string; cookie: string; location: string };

const agent = new Agent({ keepAlive: true, maxSockets: 8 });
/** Longer than any answer may take on a machine that does other things as well; milliseconds. */
const patience = 60_000;

/** Asks for a page as a browser does that is signed in with this cookie. */
export function look(url: string, cookie = ''): Promise<Answer> {
  return answered(request(url, { agent, headers: { cookie }, timeout: patience }), (sent) => sent.end());
}

/** Sends a body from a page of the same site. */
export function send(url: string, body: Body, cookie = '', method = 'POST'): Promise<Answer> {
  const { bytes, type, stops } = body;
  const headers = {
    origin: new URL(url).origin,
    ...(cookie ? { cookie } : {}),
    ...(type === null ? {} : { 'content-type': type }),
    'content-length': bytes.length,
  };
  return answered(request(url, { agent, method, headers, timeout: patience }), (sent) => {
    if (stops === undefined) sent.end(bytes);
    else sent.write(bytes.subarray(0, stops), () => setImmediate(() => sent.destroy()));
  });
}

async function answered(
  sent: ReturnType<typeof request>,
  start: (sent: ReturnType<typeof request>) => void,
): Promise<Answer> {
  let isLate = false;
  sent.on('timeout', () => {
    isLate = true;
    sent.destroy();
  });
  const answer = once(sent, 'response') as Promise<[IncomingMessage]>;
  start(sent);
  try {
    const [response] = await answer;
    const parts: Buffer[] = [];
    for await (const part of response) parts.push(part);
    const { 'set-cookie': cookies = [], location = '' } = response.headers;
    const cookie = cookies[0]?.split(';')[0] ?? '';
    return { status: response.statusCode ?? 0, text: Buffer.concat(parts).toString(), cookie, location };
  } catch {
    return isLate ? 'late' : null;
  }
}

/** 0 where none came. */
export function statusOf(answer: Answer): number {
  return answer === null || answer === 'late' ? 0 : answer.status;
}
