import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';

/** Nobody writes a text by hand that is longer; bytes. */
export const longestFile = 1_000_000;

/** What stands in the place of a text and is none; `code` as the system calls it. */
class NoText extends Error {
  readonly code: 'EISDIR' | 'EINVAL' | 'EFBIG';
  constructor(path: string, code: NoText['code']) {
    super(`${path}: cannot be read (${code}): expected a text of at most ${longestFile} bytes`);
    this.code = code;
  }
}

/** Whether anything has this name, whatever it is: a link that leads nowhere too. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/**
 * A text that a company writes, in UTF-8. Files are read while the site is served: what is no file or has no end is not
 * waited for, and what is too long is not held.
 * @throws Error as the system does, or with `code` EISDIR, EINVAL (no file) or EFBIG; TypeError for what is not UTF-8
 */
export function readContentFile(path: string): string {
  // Whoever opens a pipe would wait until somebody writes to it.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const found = fstatSync(file);
    if (!found.isFile()) throw new NoText(path, found.isDirectory() ? 'EISDIR' : 'EINVAL');
    if (found.size > longestFile) throw new NoText(path, 'EFBIG');
    const bytes = Buffer.alloc(longestFile + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(file, bytes, length, bytes.length - length, null);
    if (length > longestFile) throw new NoText(path, 'EFBIG');
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length));
  } finally {
    closeSync(file);
  }
}

/** What hindered reading a text, in one word: a code of the system, or `UTF-8`. */
export function whyUnreadable(error: unknown): string {
  return error instanceof TypeError ? 'UTF-8' : String((error as { code?: unknown }).code);
}
