import { statSync } from 'node:fs';
import { join } from 'node:path';

/** A text that changes when one of the files in a folder does, or comes or goes. Costs a look at each, and reads none. */
export function markOfFiles(folder: string, names: readonly string[]): string {
  return names.map((name) => markOfFile(join(folder, name)) ?? '').join('|');
}

/** The same for one; `null` where there is none. What cannot be looked at, such as a link to itself, is there. */
export function markOfFile(path: string): string | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : null;
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}
