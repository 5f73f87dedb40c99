import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The processor core that servers are measured on and the one that loads them; null where they cannot be kept apart. */
export type Cores = { server: number; load: number } | null;

/**
 * Keeps this process, and what it starts, off the core that servers are measured on.
 * @returns null on a machine with one core or without `taskset`
 */
export function partCores(): Cores {
  const [server, ...others] = allowed();
  const load = others.at(-1);
  if (server === undefined || load === undefined) return null;
  const { status } = spawnSync('taskset', ['-cap', String(load), String(process.pid)]);
  return status === 0 ? { server, load } : null;
}

/** A command as it is run on one core. */
export function onCore(core: number | undefined, command: readonly string[]): string[] {
  return core === undefined ? [...command] : ['taskset', '-c', String(core), ...command];
}

/** Numbers of the cores that this process may use; the system writes them as `0-2,5`. */
function allowed(): number[] {
  const [, list = ''] = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return list.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
