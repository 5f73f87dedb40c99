import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(import.meta.dirname, '../..');

/** What a command printed, and its exit status. */
export type Ended = { status: number | null; out: string; err: string };
/** A command that goes on: what it prints is waited for line by line. */
export type Running = { line: (wanted: RegExp) => Promise<string>; stop: () => unknown };

function start(args: string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', join(root, 'app/cli/kept.ts'), ...args], {
    cwd: root,
    env: { ...process.env, LANG: 'en', LC_ALL: 'en', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs `kept` to its end, as anybody would. */
export async function kept(...args: string[]): Promise<Ended> {
  const child = start(args, {});
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const status = await new Promise<number | null>((ended) => child.once('close', ended));
  return { status, out, err };
}

/** Starts a `kept` that goes on. */
export function keepRunning(args: string[], env: Record<string, string> = {}): Running {
  const child = start(args, env);
  const said: string[] = [];
  let err = '';
  let heard = () => {};
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    said.push(line);
    heard();
  });
  let over = false;
  const ended = new Promise<void>((done) =>
    child.once('close', () => {
      over = true;
      heard();
      done();
    }),
  );
  return {
    async line(wanted) {
      for (;;) {
        const found = said.find((line) => wanted.test(line));
        if (found !== undefined) return found;
        if (over) throw new Error(`ended without saying ${wanted}:\n${said.join('\n')}\n${err}`);
        await new Promise<void>((next) => {
          heard = next;
        });
      }
    },
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(late);
    },
  };
}
