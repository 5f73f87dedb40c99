import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { formatSigningKey, parseSigningKey, type SigningKey } from './domain/note/key.ts';

/** A key that is not safe where it is. */
export class KeyFileError extends Error {}

/**
 * The key in a file that only its owner may read; `null` where there is no file.
 * @throws KeyFileError when others may read the file, MalformedNote when it holds no key
 */
export function readKeyFile(file: string): SigningKey | null {
  if (!existsSync(file)) return null;
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new KeyFileError(`${file}: others may read this key; expected mode 600 (chmod 600 ${file})`);
  return parseSigningKey(readFileSync(file, 'utf8').trim());
}

export function writeKeyFile(file: string, key: SigningKey): void {
  writeDurably(file, `${formatSigningKey(key)}\n`);
}

/** Puts a key with what it signed last out of the way of a log that begins anew; nothing is deleted. */
export function setKeyAside(file: string, now: Date): void {
  const when = now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  for (const path of [file, `${file}.signed`]) if (existsSync(path)) renameSync(path, `${path}.${when}`);
}

/** Writes a file that only its owner may read, whole or not at all; on disk when this returns. */
export function writeDurably(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const partial = `${file}.partial`;
  // Made anew: one that stands there may be of a crash, or a link that somebody else has put there.
  rmSync(partial, { force: true });
  const handle = openSync(partial, 'wx', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(partial, file);
  const folder = openSync(dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
