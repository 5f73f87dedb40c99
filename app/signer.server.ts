import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { type Checkpoint, openCheckpoint, signCheckpoint } from './domain/note/checkpoint.ts';
import { parseSigningKey, type SigningKey, signingKey, type VerifierKey } from './domain/note/key.ts';
import { readKeyFile, writeDurably, writeKeyFile } from './key-file.server.ts';

/** The log's key, and what it signed last. There is one for each log. */
export type Signer = {
  key: VerifierKey;
  /** What was signed last, whatever the database says; `null` before anything was. */
  lastSigned: () => Checkpoint | null;
  /** Signs a checkpoint and remembers it, on disk, before it is given away. */
  sign: (tree: { size: number; root: Buffer }) => string;
  /** A keyed hash (HMAC-SHA-256, base64) by which a text is known again that nobody keeps. */
  fingerprint: (text: string) => string;
};

/** Where the key is: its text from the environment, or a file, which is made when it is not there. */
export type KeyPlace = { text: string | null; file: string | null };

/**
 * The key of the log `origin` (its name on checkpoints). Without a place it lives as long as the process.
 * @param signedBefore whether the log has signed something: then its key is somewhere, and none is made
 * @throws Error when the file is missing, may be read by others, cannot be understood, or is of a log of another name
 */
export function openSigner(origin: string, { text, file }: KeyPlace, signedBefore = false): Signer {
  const key =
    text !== null
      ? parseSigningKey(text.trim())
      : file === null
        ? madeUp(origin)
        : (readKeyFile(file) ?? makeKey(file, origin, signedBefore));
  if (key.name !== origin)
    throw new Error(
      `The key is that of the log ${key.name}, but site.yml makes this ${origin}: a log keeps its name. Put the origin back, or begin a new log with a new key.`,
    );
  const memory = file === null ? inProcess() : onDisk(`${file}.signed`, key);
  const { seed, ...publicHalf } = key;
  // Not the key itself: what signs is used for nothing else.
  const secret = createHmac('sha256', seed).update('kept fingerprint').digest();
  return {
    key: publicHalf,
    lastSigned: memory.read,
    fingerprint: (text) => createHmac('sha256', secret).update(text).digest('base64'),
    sign(tree) {
      const note = signCheckpoint(tree, key);
      memory.write(note, tree);
      return note;
    },
  };
}

function madeUp(origin: string): SigningKey {
  return signingKey(origin, randomBytes(32));
}

function makeKey(file: string, origin: string, signedBefore: boolean): SigningKey {
  if (signedBefore)
    throw new Error(
      `${file}: the key that signed the log so far is not there, and a log does not change its key unsaid. Put it back, or say where it is with LEDGER_KEY_FILE.`,
    );
  const key = madeUp(origin);
  writeKeyFile(file, key);
  return key;
}

/** The public half of the key at a place, and what it signed last; `null` where there is no key. None is made. */
export function findSigner({ text, file }: KeyPlace): Pick<Signer, 'key' | 'lastSigned'> | null {
  const key = text !== null ? parseSigningKey(text.trim()) : file === null ? null : readKeyFile(file);
  if (!key) return null;
  const { seed: _, ...publicHalf } = key;
  return {
    key: publicHalf,
    lastSigned: (file === null ? inProcess() : onDisk(`${file}.signed`, key)).read,
  };
}

type Memory = {
  read: () => Checkpoint | null;
  write: (note: string, tree: Omit<Checkpoint, 'origin'>) => void;
};

function inProcess(): Memory {
  let last: Checkpoint | null = null;
  return {
    read: () => last,
    write: (_note, tree) => {
      last = { origin: '', ...tree };
    },
  };
}

/** Beside the key, not in the database: a database put back from an older copy does not make the log forget. */
function onDisk(file: string, key: VerifierKey): Memory {
  return {
    read: () => (existsSync(file) ? openCheckpoint(readFileSync(file, 'utf8'), key) : null),
    write: (note) => writeDurably(file, note),
  };
}
