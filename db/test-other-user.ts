import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Another user of this machine, `nobody`, whom tests can be where they run as root, as in continuous integration;
 * elsewhere `null`, and what that user could do is told from owners and modes.
 */
export const otherUser = process.geteuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null;

/** Runs a script of the shell as the other user; where there is none nothing is run. @returns what it printed */
export function asOther(script: string, ...args: string[]): string {
  if (!otherUser) return '';
  const { stdout, stderr, status } = spawnSync('sh', ['-c', script, 'sh', ...args], {
    ...{ ...otherUser, cwd: '/', encoding: 'utf8' },
  });
  if (status !== 0) throw new Error(`the other user: status ${status}\n${stdout}${stderr}`);
  return stdout;
}

/** Lets everybody pass through a folder, and proves that the other user could read a file in it that nobody closed. */
export function openToOthers(folder: string): void {
  chmodSync(folder, 0o755);
  const control = join(folder, 'open-to-all');
  writeFileSync(control, '');
  chmodSync(control, 0o644);
  if (!othersCanRead(control)) throw new Error(`${folder}: nothing in it can be read by others`);
}

/** Whether the other user can read a file, or list a folder, below a folder that is open to them. */
export function othersCanRead(path: string): boolean {
  const isFolder = lstatSync(path).isDirectory();
  if (otherUser) return spawnSync(isFolder ? 'ls' : 'cat', [path], { ...otherUser, cwd: '/' }).status === 0;
  return (
    (lstatSync(path).mode & (isFolder ? 0o055 : 0o044)) !== 0 && (lstatSync(dirname(path)).mode & 0o011) !== 0
  );
}
