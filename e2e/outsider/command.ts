import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(import.meta.dirname, '../..');

/** What a command printed, and its exit status or the signal that ended it. */
export type Ended = { status: number | null; signal: NodeJS.Signals | null; out: string; err: string };
/** A command that goes on: what it prints is waited for line by line. */
export type Running = { line: (wanted: RegExp) => Promise<string>; stop: () => Promise<Ended> };

function start(args: string[], env: Record<string, string>): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [join(root, 'build/command/kept.mjs'), ...args], {
    cwd: root,
    env: { ...process.env, LANG: 'en', LC_ALL: 'en', LOG_LEVEL: 'warn', ...env },
    stdio: 'pipe',
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  // A command that reads nothing may end before it was given anything.
  child.stdin.on('error', () => {});
  const ended = new Promise<Ended>((done) =>
    child.once('close', (status, signal) => done({ status, signal, out, err })),
  );
  return { child, ended };
}

/** Runs `kept` to its end, as anybody would. */
export function kept(...args: string[]): Promise<Ended> {
  return keptGiven('', ...args);
}

/** Runs `kept` to its end with something to read. */
export function keptGiven(input: string, ...args: string[]): Promise<Ended> {
  const { child, ended } = start(args, {});
  child.stdin?.end(input);
  return ended;
}

/** Starts a `kept` that goes on. */
export function keepRunning(args: string[], env: Record<string, string> = {}): Running {
  const { child, ended } = start(args, env);
  child.stdin?.end();
  const said: string[] = [];
  let heard = () => {};
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    said.push(line);
    heard();
  });
  let over: Ended | null = null;
  void ended.then((how) => {
    over = how;
    heard();
  });
  return {
    async line(wanted) {
      for (;;) {
        const found = said.find((line) => wanted.test(line));
        if (found !== undefined) return found;
        if (over) throw new Error(`ended without saying ${wanted}:\n${over.out}\n${over.err}`);
        await new Promise<void>((next) => {
          heard = next;
        });
      }
    },
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
      const how = await ended;
      clearTimeout(late);
      return how;
    },
  };
}
