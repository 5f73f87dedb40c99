import { statSync } from 'node:fs';

/** What stands in the place of a file and is none, as a code that messages put in words; `null` for a file, or nothing. */
export function otherThanFile(path: string): 'EISDIR' | 'not-a-file' | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || found.isFile()) return null;
  return found.isDirectory() ? 'EISDIR' : 'not-a-file';
}
