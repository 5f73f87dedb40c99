import { differs, type Said } from './replay-lines.ts';

/**
 * Verifies a receipt with nothing but the Web Cryptography of browsers: no code of the server, so that whoever doubts
 * the company reads this file and `replay-lines.ts`. Formats: RFC 6962, C2SP signed-note and tlog-checkpoint.
 */

/** What a receipt shows: lines of the ledger with their proofs (base64), the signed checkpoint, the verifier key. */
export type Evidence = {
  /** Of the case that every line must be about. */
  caseId: string;
  key: string;
  checkpoint: string;
  entries: readonly { seq: number; body: string; proof: readonly string[] }[];
  /** Lines of the case that are not signed yet, after the others. */
  waiting: readonly string[];
  /** Dates and amounts that the page says. */
  said: readonly Said[];
};

/**
 * `inclusion` without `signature`: this browser knows no Ed25519. `fault` says what does not hold, `seq` of which line.
 */
export type Verdict =
  | { proved: 'signed' | 'included'; entries: number; size: number }
  | { fault: 'key' | 'checkpoint' | 'signature' }
  | { fault: 'entry' | 'inclusion'; seq: number }
  | { fault: 'figure'; name: string };

type Bytes = Uint8Array<ArrayBuffer>;
type Checkpoint = { origin: string; size: number; root: Bytes; text: Bytes; signatures: string[] };

/** @param subtle of the browser; what it cannot do at all it says by an exception */
export async function verifyReceipt(evidence: Evidence, subtle: SubtleCrypto): Promise<Verdict> {
  const key = await readKey(evidence.key, subtle);
  if (!key) return { fault: 'key' };
  const checkpoint = readCheckpoint(evidence.checkpoint);
  if (!checkpoint || checkpoint.origin !== key.name) return { fault: 'checkpoint' };
  const signed = await isSigned(checkpoint, key, subtle);
  if (signed === false) return { fault: 'signature' };
  for (const { seq, body, proof } of evidence.entries) {
    if (!isLine(body, seq, evidence.caseId)) return { fault: 'entry', seq };
    const leaf = await sha256(subtle, [0], utf8(body));
    const root = await rootFrom(subtle, leaf, seq, checkpoint.size, proof.map(fromBase64));
    if (!root || !isSame(root, checkpoint.root)) return { fault: 'inclusion', seq };
  }
  const bodies = [...evidence.entries.map(({ body }) => body), ...evidence.waiting];
  const name = differs(evidence.said, bodies);
  if (name !== null) return { fault: 'figure', name };
  const { size } = checkpoint;
  return { proved: signed ? 'signed' : 'included', entries: evidence.entries.length, size };
}

/** `name+id+base64(type ‖ public key)`; the id must be the key's own. */
async function readKey(text: string, subtle: SubtleCrypto) {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const typed = fromBase64(encoded ?? '');
  if (!name || !id || typed?.length !== 33 || typed[0] !== 1) return null;
  const hash = await sha256(subtle, utf8(`${name}\n`), typed);
  return hexOf(hash.slice(0, 4)) === id ? { name, id: hash.slice(0, 4), publicKey: typed.slice(1) } : null;
}

/** Origin, size and root, a line each; a blank line; signatures. */
function readCheckpoint(note: string): Checkpoint | null {
  const blank = note.lastIndexOf('\n\n');
  const text = note.slice(0, blank + 1);
  const [origin, size = '', encoded] = text.split('\n');
  const root = fromBase64(encoded ?? '');
  if (blank < 0 || !origin || !/^[1-9]\d{0,14}$/.test(size) || root?.length !== 32) return null;
  return {
    origin,
    size: Number(size),
    root,
    text: utf8(text),
    signatures: note.slice(blank + 2).split('\n'),
  };
}

/** Whether the key signed the checkpoint; `null` where this browser cannot tell. */
async function isSigned(
  { text, signatures }: Checkpoint,
  key: { name: string; id: Bytes; publicKey: Bytes },
  subtle: SubtleCrypto,
): Promise<boolean | null> {
  const line = `— ${key.name} `;
  const own = signatures
    .filter((signature) => signature.startsWith(line))
    .map((signature) => fromBase64(signature.slice(line.length)))
    .filter((bytes) => bytes?.length === 68 && isSame(bytes.slice(0, 4), key.id));
  if (own.length === 0) return false;
  try {
    const imported = await subtle.importKey('raw', key.publicKey, { name: 'Ed25519' }, false, ['verify']);
    for (const bytes of own)
      if (!bytes || !(await subtle.verify('Ed25519', imported, bytes.slice(4), text))) return false;
    return true;
  } catch (error) {
    return (error as Error).name === 'NotSupportedError' ? null : false;
  }
}

/** Whether the bytes say themselves that they are this line, and about this case. */
function isLine(body: string, seq: number, caseId: string): boolean {
  try {
    const entry = JSON.parse(body);
    return entry.seq === seq && entry.case === caseId;
  } catch {
    return false;
  }
}

/** The root that a leaf and its proof lead to (RFC 9162, 2.1.3.2); `null` for a proof that fits no such tree. */
async function rootFrom(
  subtle: SubtleCrypto,
  leaf: Bytes,
  index: number,
  size: number,
  proof: readonly (Bytes | null)[],
): Promise<Bytes | null> {
  let [at, last, root] = [index, size - 1, leaf];
  if (!(at >= 0 && at <= last)) return null;
  for (const sibling of proof) {
    if (last === 0 || sibling?.length !== 32) return null;
    if (at % 2 === 1 || at === last) {
      root = await sha256(subtle, [1], sibling, root);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else root = await sha256(subtle, [1], root, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root : null;
}

async function sha256(subtle: SubtleCrypto, ...parts: (Uint8Array | number[])[]): Promise<Bytes> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await subtle.digest('SHA-256', all));
}

function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** Standard base64 in the one way there is to write it; `null` for any other text. */
function fromBase64(text: string): Bytes | null {
  try {
    const binary = atob(text);
    return btoa(binary) === text ? Uint8Array.from(binary, (each) => each.charCodeAt(0)) : null;
  } catch {
    return null;
  }
}

function hexOf(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isSame(one: Bytes, other: Bytes): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
