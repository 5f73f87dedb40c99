import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Where benchmarks keep what is costly to make again; all of it may be deleted at any time. Not in the temporary folder,
 * where others of this machine could put packages that are then run.
 */
const shelf = resolve(import.meta.dirname, '../../../.cache/bench');

/**
 * A folder on the shelf, made by `make` unless it is there. The name says what it was made from, so that another
 * recipe makes another; a rename at the end keeps half a one from being used.
 * @returns its path
 */
export async function shelved(name: string, make: (draft: string) => unknown): Promise<string> {
  const place = join(shelf, name);
  if (existsSync(place)) return place;
  mkdirSync(shelf, { recursive: true });
  const draft = mkdtempSync(join(shelf, 'draft-'));
  try {
    await make(draft);
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another run may have made it meanwhile.
    if (!existsSync(place)) throw error;
  }
  return place;
}

/** Twelve characters that stand for what is in these files and folders. */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const read = (path: string) => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) read(join(path, name));
    } else {
      hash.update(path).update(readFileSync(path));
    }
  };
  for (const path of paths) read(path);
  return hash.digest('hex').slice(0, 12);
}
