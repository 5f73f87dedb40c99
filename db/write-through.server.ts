import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Waits until a file, or what a folder says is in it, is on disk. */
export function writeThrough(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
