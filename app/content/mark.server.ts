import { statSync } from 'node:fs';
import { join } from 'node:path';

/** A text that changes when one of the files in a folder does, or comes or goes. Costs a look at each, and reads none. */
export function markOfFiles(folder: string, names: readonly string[]): string {
  return names
    .map((name) => {
      const found = statSync(join(folder, name), { throwIfNoEntry: false });
      return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : '';
    })
    .join('|');
}
