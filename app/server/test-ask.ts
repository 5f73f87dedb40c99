import { once } from 'node:events';
import { type Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export type Answer = {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
  /** The body without its encoding. */
  text: string;
};

/** For tests: asks as a browser does, but changes nothing of what comes back. */
export async function ask(
  url: string,
  headers: OutgoingHttpHeaders = {},
  { method = 'GET', agent }: { method?: string; agent?: Agent } = {},
): Promise<Answer> {
  const sent = request(url, { method, headers, agent }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part);
  const body = Buffer.concat(parts);
  const { statusCode = 0, headers: said } = response;
  return { status: statusCode, headers: said, body, text: decoded(body, said['content-encoding']) };
}

function decoded(body: Buffer, encoding: string | undefined): string {
  if (body.length === 0) return '';
  if (encoding === 'br') return brotliDecompressSync(body).toString();
  if (encoding === 'gzip') return gunzipSync(body).toString();
  return body.toString();
}
