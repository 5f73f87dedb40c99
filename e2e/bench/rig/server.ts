import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onCore } from './cores.ts';

/** A server under measurement: where it answers, what it has used of its core, how to end it. */
export type Server = {
  url: string;
  /** When it began to start, on the clock of `performance.now()`. */
  began: number;
  /** Processor time of it and of all that it started, in seconds. */
  cpuSeconds: () => number;
  stop: () => Promise<void>;
};
type Start = {
  name: string;
  command: readonly string[];
  port: number;
  core: number | undefined;
  env?: Record<string, string>;
  /** Where what it says goes, as it would to a file of a log. */
  folder: string;
};

/** Ticks of the system's clock in a second: what Linux counts processor time in, on every machine there is. */
const ticks = 100;
const patience = 60_000;

/** Starts a server in a process group of its own and waits until it answers. @throws Error with what it said last */
export async function startServer({ name, command, port, core, env, folder }: Start): Promise<Server> {
  const said = join(folder, `${name}.log`);
  const log = openSync(said, 'a');
  const began = performance.now();
  const [program = '', ...args] = onCore(core, command);
  const child = spawn(program, args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...env },
  });
  closeSync(log);
  const url = `http://127.0.0.1:${port}`;
  const group = child.pid ?? 0;
  const stop = () => end(child);
  const stopNow = () => signal(group, 'SIGKILL');
  process.once('exit', stopNow);
  child.once('close', () => process.off('exit', stopNow));
  while (!(await answers(url))) {
    if (child.exitCode === null && child.signalCode === null && performance.now() - began < patience)
      continue;
    await stop();
    throw new Error(`${name} does not answer:\n${readFileSync(said, 'utf8').slice(-3_000)}`);
  }
  return { url, began, cpuSeconds: () => cpuSecondsOf(group), stop };
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Whether something listens; nothing is asked of it, so that what is asked first is measured as such. */
async function answers(url: string): Promise<boolean> {
  const { connect } = await import('node:net');
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const open = await new Promise<boolean>((done) => {
    socket.once('connect', () => done(true)).once('error', () => done(false));
  });
  socket.destroy();
  if (!open) await wait(10);
  return open;
}

async function end(child: ChildProcess): Promise<void> {
  const group = child.pid ?? 0;
  signal(group, 'SIGTERM');
  const late = setTimeout(() => signal(group, 'SIGKILL'), 15_000);
  // What was started first may end before what it started in turn.
  while (signal(group, 0)) await wait(20);
  clearTimeout(late);
}

/** @returns whether there is anything in the group still; 0 only asks */
function signal(group: number, name: NodeJS.Signals | 0): boolean {
  try {
    return group > 0 && process.kill(-group, name);
  } catch {
    return false;
  }
}

/** Fields 5, 14 and 15 of /proc/<id>/stat: process group, ticks as itself, ticks in the kernel. */
function cpuSecondsOf(group: number): number {
  let used = 0;
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${id}/stat`, 'latin1');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (Number(fields[2]) === group) used += Number(fields[11]) + Number(fields[12]);
    } catch {
      // It ended while the list was read.
    }
  }
  return used / ticks;
}
