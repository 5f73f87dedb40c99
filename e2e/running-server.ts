import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Stage } from './cast-database.ts';

/** A server that plays the cast: its address and database, what its pages are about, and how to end it. */
export type RunningServer = {
  url: string;
  pid: number;
  database: string;
  stage: Stage;
  /** Erases whoever is known under a reference, from the command line. @throws Error with what it said */
  erase: (reference: string) => Promise<void>;
  stop: () => Promise<void>;
};

const root = resolve(import.meta.dirname, '..');

/**
 * Plays the cast into a database in a new folder, once for all the servers that begin with a copy of it.
 * @returns the folder
 * @throws Error with what the process said
 */
export async function makeCast(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kept-cast-'));
  const child = start('cast-database.ts', join(folder, 'kept.sqlite'));
  writeFileSync(join(folder, 'stage.json'), await firstLine(child));
  await new Promise<void>((closed) =>
    child.exitCode === null ? child.once('close', () => closed()) : closed(),
  );
  return folder;
}

/**
 * Starts a server on a free port with a copy of the database of a cast.
 * @param content the folder of its content, the shipped one unless named
 * @throws Error with what the server said
 */
export async function startCastServer(cast: string, content?: string): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'kept-e2e-'));
  cpSync(cast, folder, { recursive: true });
  const database = join(folder, 'kept.sqlite');
  const child = start('cast-server.ts', database, ...(content ? [content] : []));
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(late);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const stage = JSON.parse(readFileSync(join(folder, 'stage.json'), 'utf8'));
    const erase = async (reference: string) => {
      await firstLine(start('cast-erase.ts', database, reference));
    };
    return { url: await firstLine(child), pid: child.pid ?? 0, stage, database, erase, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function start(program: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, [join(root, 'app/run.mjs'), join(root, 'e2e', program), ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The first line that a process prints. @throws Error with what it said when it ends before */
function firstLine(child: ChildProcess): Promise<string> {
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  return new Promise((done, fail) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).once('line', done);
    child.once('close', (code) => fail(new Error(`The process ended with status ${code}:\n${said}`)));
  });
}
