import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import type { Answer } from './answer.ts';
import { fetchPackage } from './packages.ts';
import { freePort, type Server, startServer } from './server.ts';

/** Where a server runs and writes: its core, a folder of the run, and the database that it alone has. */
export type Place = { core: number | undefined; folder: string; database: string };

const root = resolve(import.meta.dirname, '..', '..', '..');
const run = join(root, 'app', 'run.mjs');

/** Kept as it runs in production. */
export async function startKept({ core, folder, database }: Place): Promise<Server> {
  const env = { DATABASE_URL: database };
  return startServer({
    name: 'kept',
    command: ['npm', '-s', 'start'],
    port: await freePort(),
    core,
    env,
    folder,
  });
}

/** The same, with a machine that logs so many events a second into it. */
export async function startLogging({ core, folder, database }: Place, perSecond: number): Promise<Server> {
  const machine = join(import.meta.dirname, 'logging-server.ts');
  const command = [process.execPath, run, machine, String(perSecond)];
  const env = { DATABASE_URL: database };
  return startServer({ name: 'kept-logging', command, port: await freePort(), core, env, folder });
}

/** Remix's own server, of the version that Kept has, rendering the same build from a database of the same content. */
export async function startStock({ core, folder, database }: Place): Promise<Server> {
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules', '@remix-run', 'node', 'package.json'), 'utf8'),
  ) as { version: string };
  const serve = await fetchPackage('@remix-run/serve', version);
  const build = join(import.meta.dirname, 'stock-build.ts');
  const command = [process.execPath, run, join(serve, 'dist', 'cli.js'), build];
  const env = { DATABASE_URL: database };
  return startServer({ name: 'remix-serve', command, port: await freePort(), core, env, folder });
}

/** Headers that nginx says by itself, or that belong to one connection. */
const itsOwn = /^(connection|content-length|content-type|date|keep-alive|server|transfer-encoding)$/;

/**
 * nginx with one worker, serving one answer of Kept's as a file: the same bytes under the same headers, with nothing
 * to negotiate, to compress or to log. Needs no root.
 */
export async function startNginx(
  { core, folder }: Omit<Place, 'database'>,
  path: string,
  answer: Answer,
): Promise<Server> {
  const port = await freePort();
  const own = join(folder, 'nginx');
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'page'), answer.body);
  const headers = Object.entries(answer.headers)
    .filter(([name]) => !itsOwn.test(name))
    .map(([name, value]) => `add_header ${name} ${quoted(value)};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(own, kind)};`,
  );
  const config = `
    daemon off;
    ${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
    worker_processes 1;
    pid ${join(own, 'pid')};
    error_log stderr;
    events { worker_connections 1024; }
    http {
      ${temporary.join('\n')}
      access_log off;
      sendfile on;
      tcp_nopush on;
      tcp_nodelay on;
      keepalive_timeout 65;
      keepalive_requests 1000000000;
      open_file_cache max=16 inactive=1h;
      open_file_cache_valid 1h;
      server_tokens off;
      etag off;
      server {
        listen 127.0.0.1:${port};
        location = ${path} {
          alias ${join(own, 'page')};
          default_type ${quoted(answer.headers['content-type'] ?? '')};
          add_header Last-Modified "";
          ${headers.join('\n')}
        }
      }
    }`;
  writeFileSync(join(own, 'nginx.conf'), config);
  const command = ['nginx', '-c', join(own, 'nginx.conf'), '-e', 'stderr'];
  return startServer({ name: 'nginx', command, port, core, folder });
}

/** Node's own server, with nothing to decide: the same bytes under the same headers, from memory. */
export async function startBare(
  { core, folder }: Omit<Place, 'database'>,
  { body, headers }: Answer,
): Promise<Server> {
  const own = join(folder, 'bare');
  mkdirSync(own, { recursive: true });
  const files = [join(own, 'body'), join(own, 'headers.json')] as const;
  writeFileSync(files[0], body);
  const said = Object.entries(headers).filter(([name]) => !/^(connection|date|keep-alive)$/.test(name));
  writeFileSync(files[1], JSON.stringify(said.flat()));
  const command = [process.execPath, run, join(import.meta.dirname, 'bare-server.ts'), ...files];
  return startServer({ name: 'bare', command, port: await freePort(), core, folder });
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
