import type { Instant } from '../instant.ts';
import { isFrom, type SigningKey, signBytes, type VerifierKey, verifiesBytes } from './key.ts';
import type { Note, NoteSignature } from './note.ts';

/** A witness's word that it saw this checkpoint then, and that it goes on from all that it saw before. */
export type Cosignature = { name: string; at: Instant };

/** Cosigns the text of a checkpoint (C2SP tlog-cosignature, Ed25519); `key` is of type `cosignature`. */
export function cosign(text: string, at: Instant, key: SigningKey): NoteSignature {
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(at));
  const signature = Buffer.concat([time, signBytes(key, signedBytes(text, at))]);
  return { name: key.name, id: key.id, signature };
}

/** When the witness cosigned this text; `null` when this is not its signature over it. */
export function cosignedAt(text: string, { signature }: NoteSignature, key: VerifierKey): Instant | null {
  if (signature.length !== 72) return null;
  const at = signature.readBigUInt64BE(0);
  if (at === 0n || at > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  return verifiesBytes(key, signedBytes(text, Number(at)), signature.subarray(8)) ? Number(at) : null;
}

/** The cosignatures on a note by witnesses that are known, one each, the last where there are several. */
export function cosignaturesOn(note: Note, witnesses: readonly VerifierKey[]): Cosignature[] {
  return witnesses.flatMap((witness) => {
    const times = note.signatures
      .filter((signature) => isFrom(signature, witness))
      .map((signature) => cosignedAt(note.text, signature, witness))
      .filter((at) => at !== null);
    return times.length > 0 ? [{ name: witness.name, at: Math.max(...times) }] : [];
  });
}

function signedBytes(text: string, at: Instant): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${at}\n${text}`);
}
