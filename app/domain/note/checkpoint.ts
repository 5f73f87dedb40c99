import { emptyRoot } from '../ledger/merkle.ts';
import { isFrom, type SigningKey, signBytes, type VerifierKey, verifiesBytes } from './key.ts';
import { decodeBase64, formatSignature, MalformedNote, type Note, parseNote } from './note.ts';

/** What a log says of itself: that it had so many entries, with this root (C2SP tlog-checkpoint). */
export type Checkpoint = { origin: string; size: number; root: Buffer };

/** The note's text: three lines. */
function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** The checkpoint in a note's text; lines after the third are let be. @throws MalformedNote */
export function parseCheckpoint(text: string): Checkpoint {
  const checkpoint = checkpointIn(text);
  if (isOfNothing(checkpoint)) throw new MalformedNote('a checkpoint of nothing, with the root of something');
  return checkpoint;
}

/** Whether it speaks of an empty tree with another root than the empty tree has. */
export function isOfNothing({ size, root }: Checkpoint): boolean {
  return size === 0 && !root.equals(emptyRoot);
}

/** The lines of a checkpoint as they are, whatever tree they speak of. @throws MalformedNote */
export function checkpointIn(text: string): Checkpoint {
  const [origin, size, encoded, ...rest] = text.split('\n');
  const root = decodeBase64(encoded ?? '');
  const sized = /^(0|[1-9]\d{0,15})$/.test(size ?? '') && Number.isSafeInteger(Number(size));
  if (!origin || !sized || root?.length !== 32 || rest.pop() !== '' || rest.includes(''))
    throw new MalformedNote('a note that is no checkpoint: it needs origin, size and root, a line each');
  return { origin, size: Number(size), root };
}

/** The checkpoint as a note signed by the log, whose key has the log's origin for its name. */
export function signCheckpoint(tree: { size: number; root: Buffer }, key: SigningKey): string {
  const text = formatCheckpoint({ origin: key.name, ...tree });
  return `${text}\n${formatSignature({ name: key.name, id: key.id, signature: signBytes(key, Buffer.from(text)) })}`;
}

/** A checkpoint that the log's key has signed, with its note for whoever wants to look at other signatures. */
export type OpenedCheckpoint = Checkpoint & { note: Note };

/**
 * Reads a checkpoint and verifies the log's signature.
 * @throws MalformedNote when it is none, is of another log, or the key did not sign it
 */
export function openCheckpoint(written: string, key: VerifierKey): OpenedCheckpoint {
  const note = parseNote(written);
  const checkpoint = parseCheckpoint(note.text);
  if (checkpoint.origin !== key.name)
    throw new MalformedNote(`a checkpoint of ${checkpoint.origin}, not of ${key.name}`);
  const fault = signatureFault(note, [key]);
  if (fault !== null) throw new MalformedNote(fault);
  return { ...checkpoint, note };
}

/**
 * Why a checkpoint is not signed by its log, whose keys these are, all of one name; `null` where it is. A signature
 * that says it is from one of them and is not spoils the note, whatever others it has.
 */
export function signatureFault(note: Note, keys: readonly VerifierKey[]): string | null {
  const text = Buffer.from(note.text);
  const own = note.signatures.flatMap((signature) => {
    const key = keys.find((each) => isFrom(signature, each));
    return key ? [verifiesBytes(key, text, signature.signature)] : [];
  });
  const name = keys[0]?.name;
  if (own.length === 0) return `a checkpoint that the key of ${name} has not signed`;
  return own.every((holds) => holds) ? null : `a checkpoint whose signature is not by the key of ${name}`;
}
