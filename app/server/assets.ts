import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { headersOfPublic } from './headers.ts';
import { Content } from './page-cache/content.ts';
import { acceptedEncoding } from './page-cache/encoding.ts';
import { send } from './page-cache/send.ts';

/** What a build leaves; anything else is bytes. */
const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Tells whether a request is for an asset, and answers it if it is. */
export type Assets = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * The built styles and fonts, in memory. Their names change with their content, so that browsers never ask twice.
 * Styles are compressed as far as that goes before this answers; nobody asks for the others.
 * @param folder may be missing, as before a build
 * @param https whether browsers come over https
 */
export async function readAssets(folder: string, https: boolean): Promise<Assets> {
  const contents = new Map<string, Content>();
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const headers = headersOfPublic('/assets', https);
    headers.set('content-type', types[extname(name)] ?? 'application/octet-stream');
    headers.set('cache-control', 'public, max-age=31536000, immutable');
    const content = new Content([...headers], readFileSync(join(folder, name)), 'thorough');
    contents.set(`/assets/${name}`, content);
    await content.write('identity');
    if (name.endsWith('.css')) await Promise.all([content.write('br'), content.write('gzip')]);
  }
  return (request, response) => {
    const content = contents.get(request.url ?? '');
    if (!content || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    const encoding = acceptedEncoding(request.headers['accept-encoding']);
    const facts = { age: 0, now: performance.now() };
    const written = content.ready(encoding);
    if (written) send(request, response, written, facts);
    else void content.write(encoding).then((late) => send(request, response, late, facts));
    return true;
  };
}
