import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';
import { decodeBase64, MalformedNote, type NoteSignature } from './note.ts';

/** What a key signs, by the type byte of C2SP signed-note: notes as they are, or timestamped cosignatures. */
export const keyTypes = { note: 1, cosignature: 4 } as const;
export type KeyType = keyof typeof keyTypes;

/** The public half of an Ed25519 key with the name it signs under. */
export type VerifierKey = { name: string; id: number; type: KeyType; publicKey: Buffer };
/** Both halves. Never printed, never logged, never in the ledger. */
export type SigningKey = VerifierKey & { seed: Buffer };

const seedPrefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** The key whose seed (32 bytes) this is, under a name without spaces or plus. @throws MalformedNote */
export function signingKey(name: string, seed: Buffer, type: KeyType = 'note'): SigningKey {
  if (seed.length !== 32) throw new MalformedNote(`a seed of ${seed.length} bytes; it has 32`);
  const publicKey = createPublicKey(privateKeyOf(seed)).export({ format: 'der', type: 'spki' }).subarray(-32);
  return { ...verifierKey(name, publicKey, type), seed };
}

/** @throws MalformedNote for a name that no note can carry */
function verifierKey(name: string, publicKey: Buffer, type: KeyType = 'note'): VerifierKey {
  if (!/^[^\s+]+$/u.test(name)) throw new MalformedNote(`not a key name: ${JSON.stringify(name)}`);
  const named = Buffer.concat([Buffer.from(`${name}\n`), Buffer.from([keyTypes[type]]), publicKey]);
  return { name, id: hash('sha256', named, 'buffer').readUInt32BE(0), type, publicKey };
}

/** `name+id+base64(type ‖ public key)`: what others pin. */
export function formatVerifierKey({ name, id, type, publicKey }: VerifierKey): string {
  const typed = Buffer.concat([Buffer.from([keyTypes[type]]), publicKey]);
  return `${name}+${id.toString(16).padStart(8, '0')}+${typed.toString('base64')}`;
}

/** @throws MalformedNote for any other text, and where the id is not that of the key */
export function parseVerifierKey(text: string): VerifierKey {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text) ?? [];
  const bytes = encoded === undefined ? null : decodeBase64(encoded);
  const type = bytes && keyTypeOf(bytes[0]);
  if (!name || !bytes || !type || bytes.length !== 33)
    throw new MalformedNote(
      `not an Ed25519 verifier key (name+id+base64): ${JSON.stringify(text.slice(0, 200))}`,
    );
  const key = verifierKey(name, bytes.subarray(1), type);
  if (key.id !== Number.parseInt(id as string, 16))
    throw new MalformedNote(`a verifier key whose id is not its own: ${text.slice(0, 200)}`);
  return key;
}

/** `PRIVATE+KEY+name+id+base64(type ‖ seed)`, as Go's note package writes it. */
export function formatSigningKey({ name, id, type, seed }: SigningKey): string {
  const typed = Buffer.concat([Buffer.from([keyTypes[type]]), seed]);
  return `PRIVATE+KEY+${name}+${id.toString(16).padStart(8, '0')}+${typed.toString('base64')}`;
}

/** @throws MalformedNote, which never repeats what was given */
export function parseSigningKey(text: string): SigningKey {
  const [, name, id, encoded] = /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text) ?? [];
  const bytes = encoded === undefined ? null : decodeBase64(encoded);
  const type = bytes && keyTypeOf(bytes[0]);
  if (!name || !bytes || !type || bytes.length !== 33)
    throw new MalformedNote('not a signing key (PRIVATE+KEY+name+id+base64)');
  const key = signingKey(name, bytes.subarray(1), type);
  if (key.id !== Number.parseInt(id as string, 16))
    throw new MalformedNote('a signing key whose id is not its own');
  return key;
}

/** Signs bytes as they are. */
export function signBytes(key: SigningKey, bytes: Buffer): Buffer {
  return sign(null, bytes, privateKeyOf(key.seed));
}

/** Whether the key made this signature over these bytes. */
export function verifiesBytes(key: VerifierKey, bytes: Buffer, signature: Buffer): boolean {
  const spki = Buffer.concat([publicPrefix, key.publicKey]);
  return (
    signature.length === 64 &&
    verify(null, bytes, createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature)
  );
}

/** Whether a signature says that it is from this key: its name and id are the key's. */
export function isFrom(signature: Pick<NoteSignature, 'name' | 'id'>, key: VerifierKey): boolean {
  return signature.name === key.name && signature.id === key.id;
}

function privateKeyOf(seed: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([seedPrefix, seed]), format: 'der', type: 'pkcs8' });
}

function keyTypeOf(byte: number | undefined): KeyType | null {
  return (Object.keys(keyTypes) as KeyType[]).find((type) => keyTypes[type] === byte) ?? null;
}
