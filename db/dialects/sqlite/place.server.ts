/** The files that a database lies in, looked at from outside SQLite. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';

/** What of a database was changed under whoever has it open. */
type Changed = 'database-replaced' | 'log-damaged';

/** Remembers which file stands at a path. @returns what is wrong there when asked later; `null` when nothing is */
export function watchPlace(file: string): () => Changed | null {
  const opened = identityOf(file);
  const logged = identityOf(`${file}-wal`) !== null;
  return () => {
    if (identityOf(file) !== opened) return 'database-replaced';
    const gone = logged && identityOf(`${file}-wal`) === null;
    return gone || isLogDamaged(file) ? 'log-damaged' : null;
  };
}

/** A file put in the place of another has another number; writing goes on in the one that nobody finds any more. */
function identityOf(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev}/${found.ino}` : null;
}

const headerLength = 32;

/**
 * Whether there is a write-ahead log beside a database whose head is not one. SQLite would take it for empty, and
 * forget all that it holds. (What is damaged further on it takes for its end: the same as after a power cut.)
 */
export function isLogDamaged(file: string): boolean {
  const log = `${file}-wal`;
  // Somebody may be writing a new head just now.
  return isHeadDamaged(log) && isHeadDamaged(log);
}

/** https://www.sqlite.org/fileformat2.html#walformat */
function isHeadDamaged(log: string): boolean {
  const head = headOf(log);
  if (!head || head.every((byte) => byte === 0)) return false;
  const magic = head.readUInt32BE(0);
  if (magic !== 0x377f0682 && magic !== 0x377f0683) return true;
  const wordAt = (at: number) => (magic === 0x377f0682 ? head.readUInt32LE(at) : head.readUInt32BE(at));
  let [one, other] = [0, 0];
  for (let at = 0; at < 24; at += 8) {
    one = (one + wordAt(at) + other) >>> 0;
    other = (other + wordAt(at + 4) + one) >>> 0;
  }
  return one !== head.readUInt32BE(24) || other !== head.readUInt32BE(28);
}

/** `null` where there is no log, or one that nothing was written to yet. */
function headOf(log: string): Buffer | null {
  if (!existsSync(log)) return null;
  const handle = openSync(log, 'r');
  try {
    const head = Buffer.alloc(headerLength);
    return readSync(handle, head, 0, headerLength, 0) === headerLength ? head : null;
  } finally {
    closeSync(handle);
  }
}
