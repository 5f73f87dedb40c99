import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
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

/** Writes a file that only its owner may read, whole or not at all; on disk when this returns. */
export function writeDurably(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const partial = `${file}.partial`;
  const handle = openSync(partial, 'w', 0o600);
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
