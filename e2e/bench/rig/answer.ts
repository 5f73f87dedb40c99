import { once } from 'node:events';
import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** An answer as it came over the wire, its body still compressed; header names in lower case. */
export type Answer = {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  /** From the request to the first byte of the answer, milliseconds. */
  firstByte: number;
};
export type Ask = (
  url: string,
  options?: { method?: string; headers?: OutgoingHttpHeaders; body?: string },
) => Promise<Answer>;

/** What browsers say they take. */
export const browserHeaders = { 'Accept-Encoding': 'gzip, deflate, br, zstd' };

/**
 * A client that keeps one connection, or as many as are asked at once. `close` ends them.
 * @param from the address that it asks from, unless the usual
 */
export function openClient(from?: string): { ask: Ask; close: () => void } {
  const agent = new Agent({ keepAlive: true, ...(from ? { localAddress: from } : {}) });
  const ask: Ask = async (url, { method = 'GET', headers = {}, body } = {}) => {
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const asked = performance.now();
    const sent = request(url, { agent, method, headers: { ...browserHeaders, ...headers, ...length } });
    sent.end(body);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const firstByte = performance.now() - asked;
    const parts: Buffer[] = [];
    for await (const part of response) parts.push(part);
    const said = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
    return {
      status: response.statusCode ?? 0,
      headers: Object.fromEntries(said),
      body: Buffer.concat(parts),
      firstByte,
    };
  };
  return { ask, close: () => agent.destroy() };
}

/** The text of an answer, whatever it was compressed with. */
export function textOf({ headers, body }: Answer): string {
  const encoding = headers['content-encoding'];
  if (encoding === 'br') return brotliDecompressSync(body).toString();
  if (encoding === 'gzip') return gunzipSync(body).toString();
  if (encoding) throw new Error(`The answer is in ${encoding}`);
  return body.toString();
}
