import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Stage } from './cast-server.ts';

/** A server that plays the cast: its address and database, what its pages are about, and how to end it. */
export type RunningServer = { url: string; database: string; stage: Stage; stop: () => Promise<void> };

const root = resolve(import.meta.dirname, '..');

/** Starts e2e/cast-server.ts on a free port with a database of its own. @throws Error with what the server said */
export async function startCastServer(): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'kept-e2e-'));
  const database = join(folder, 'kept.sqlite');
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'e2e', 'cast-server.ts'), database], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(late);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const started = await new Promise<{ url: string; stage: Stage }>((done, fail) => {
      let stage: Stage | undefined;
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.startsWith('{')) stage = JSON.parse(line);
        if (line.startsWith('http') && stage) done({ url: line, stage });
      });
      child.once('close', (code) => fail(new Error(`The server ended with status ${code}:\n${said}`)));
    });
    return { ...started, database, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
