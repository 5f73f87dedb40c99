import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import type { Body } from './bodies.ts';

/** What came back: `null` where the server, or we ourselves, closed the line without an answer. */
export type Answer = { status: number; text: string; cookie: string; location: string } | null;

const agent = new Agent({ keepAlive: true, maxSockets: 8 });
/** Longer than any answer may take on a machine that does other things as well; milliseconds. */
const patience = 60_000;

/** Asks for a page as a browser does that is signed in with this cookie. */
export function look(url: string, cookie = ''): Promise<Answer> {
  return answered(request(url, { agent, headers: { cookie }, timeout: patience }), (sent) => sent.end());
}

/** Sends a body from a page of the same site. @throws Error when no answer comes */
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
  sent.on('timeout', () =>
    sent.destroy(new Error(`no answer to ${sent.method} ${sent.path} within a minute`)),
  );
  const answer = once(sent, 'response') as Promise<[IncomingMessage]>;
  start(sent);
  try {
    const [response] = await answer;
    const parts: Buffer[] = [];
    for await (const part of response) parts.push(part);
    const { 'set-cookie': cookies = [], location = '' } = response.headers;
    const cookie = cookies[0]?.split(';')[0] ?? '';
    return { status: response.statusCode ?? 0, text: Buffer.concat(parts).toString(), cookie, location };
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('no answer')) throw error;
    return null;
  }
}
