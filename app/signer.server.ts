import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { type Checkpoint, openCheckpoint, signCheckpoint } from './domain/note/checkpoint.ts';
import {
  formatVerifierKey,
  parseSigningKey,
  type SigningKey,
  signingKey,
  type VerifierKey,
} from './domain/note/key.ts';
import { MalformedNote } from './domain/note/note.ts';
import { KeyFileError, readKeyFile, writeDurably, writeKeyFile } from './key-file.server.ts';
import { Troubled } from './standing.server.ts';

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

/** The newest checkpoint in the database: which key signed it (a verifier key), over how many entries. */
export type SignedBy = { key: string; size: number };

/** A key that is not used; `trouble` says why. */
class KeyRefused extends Troubled {}

/**
 * The key of the log `origin` (its name on checkpoints). Without a place it lives as long as the process.
 * @param newest what the log has signed: then its key is somewhere, none is made, and no other one is taken
 * @throws KeyRefused when the key is missing, may be read by others, cannot be understood, or is not the log's
 */
export function openSigner(origin: string, place: KeyPlace, newest: SignedBy | null = null): Signer {
  const { file } = place;
  const found = readKey(place);
  if (found) requireOurs(origin, found, lastSignedBeside(file, found), newest);
  const key = found ?? (file === null ? madeUp(origin) : makeKey(file, origin, newest));
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

/**
 * Looks at the key anew, as it lies there now, and makes none.
 * @returns what it signed last; `null` before anything was, and where the key lives in the process alone
 * @throws KeyRefused as openSigner does
 */
export function examineKey(origin: string, place: KeyPlace, newest: SignedBy | null): Checkpoint | null {
  const key = readKey(place);
  if (!key) {
    if (place.file !== null && newest) throw missing(place.file);
    return null;
  }
  const last = lastSignedBeside(place.file, key);
  requireOurs(origin, key, last, newest);
  return last;
}

function readKey({ text, file }: KeyPlace): SigningKey | null {
  try {
    if (text !== null) return parseSigningKey(text.trim());
    return file === null ? null : readKeyFile(file);
  } catch (error) {
    if (error instanceof KeyFileError) throw new KeyRefused('key-open', error.message);
    if (error instanceof MalformedNote) throw new KeyRefused('key-unreadable', error.message);
    throw error;
  }
}

/**
 * A key is the log's when it signed the newest checkpoint there is, or has signed since, beside itself: so a new one is
 * taken where somebody said that the old one is lost (`kept restore --key-lost`), and nowhere else.
 */
function requireOurs(
  origin: string,
  key: VerifierKey,
  last: Checkpoint | null,
  newest: SignedBy | null,
): void {
  if (key.name !== origin)
    throw new KeyRefused(
      'log-renamed',
      `The key is that of the log ${key.name}, but site.yml makes this ${origin}: a log keeps its name. Put the origin back, or begin a new log with a new key.`,
    );
  const ours =
    !newest || formatVerifierKey(key) === newest.key || (last !== null && last.size >= newest.size);
  if (!ours) throw foreign(`the newest checkpoint was signed by ${newest.key}`);
}

function lastSignedBeside(file: string | null, key: VerifierKey): Checkpoint | null {
  return file === null ? null : onDisk(`${file}.signed`, key).read();
}

function foreign(detail: string): KeyRefused {
  return new KeyRefused('key-foreign', `The key is not the one that signed this log: ${detail}.`);
}

function missing(file: string): KeyRefused {
  return new KeyRefused(
    'key-missing',
    `${file}: the key that signed the log so far is not there, and a log does not change its key unsaid. Put it back, or say where it is with LEDGER_KEY_FILE.`,
  );
}

function madeUp(origin: string): SigningKey {
  return signingKey(origin, randomBytes(32));
}

function makeKey(file: string, origin: string, newest: SignedBy | null): SigningKey {
  if (newest) throw missing(file);
  const key = madeUp(origin);
  writeKeyFile(file, key);
  return key;
}

/** The public half of the key at a place, and what it signed last; `null` where there is no key. None is made. */
export function findSigner(place: KeyPlace): Pick<Signer, 'key' | 'lastSigned'> | null {
  const key = readKey(place);
  if (!key) return null;
  const { seed: _, ...publicHalf } = key;
  return { key: publicHalf, lastSigned: () => lastSignedBeside(place.file, key) };
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
    read: () => (existsSync(file) ? readSigned(file, key) : null),
    write: (note) => writeDurably(file, note),
  };
}

/** @throws KeyRefused where another key signed it */
function readSigned(file: string, key: VerifierKey): Checkpoint {
  try {
    return openCheckpoint(readFileSync(file, 'utf8'), key);
  } catch (error) {
    if (error instanceof MalformedNote) throw foreign(`${file} holds ${error.message}`);
    throw error;
  }
}
