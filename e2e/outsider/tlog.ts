import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';

/**
 * Transparency logs as the specifications have them (RFC 6962, C2SP signed-note, tlog-checkpoint, tlog-tiles,
 * tlog-proof, tlog-cosignature, tlog-witness), written a second time: nothing here is shared with the application,
 * and where there are two ways to work something out, this takes the other one.
 */

export type Checkpoint = {
  origin: string;
  size: number;
  root: string;
  text: string;
  signatures: Signature[];
};
type Signature = { name: string; id: string; bytes: Buffer };

const sha256 = (...parts: (Buffer | string)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
export const leafHash = (entry: Buffer) => sha256(Buffer.of(0), entry);
const nodeHash = (left: Buffer, right: Buffer) => sha256(Buffer.of(1), left, right);
export const hexOf = (text: string) => sha256(text).toString('hex');

/** MTH of RFC 6962, 2.1, word for word. */
export function treeHash(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return leaves[0] as Buffer;
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return nodeHash(treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)));
}

/** PROOF(m, D[n]) of RFC 6962, 2.1.2, word for word. */
export function consistencyProof(m: number, leaves: readonly Buffer[]): Buffer[] {
  return m === 0 || m === leaves.length ? [] : subproof(m, leaves, true);
}

function subproof(m: number, leaves: readonly Buffer[], whole: boolean): Buffer[] {
  const n = leaves.length;
  if (m === n) return whole ? [] : [treeHash(leaves)];
  const k = 2 ** Math.floor(Math.log2(n - 1));
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
  return m <= k
    ? [...subproof(m, left, whole), treeHash(right)]
    : [...subproof(m - k, right, false), treeHash(left)];
}

/** The steps of RFC 9162, 2.1.4.2. */
export function isConsistent(
  first: { size: number; root: string },
  second: { size: number; root: string },
  proof: readonly Buffer[],
): boolean {
  if (first.size === second.size) return proof.length === 0 && first.root === second.root;
  if (first.size === 0) return proof.length === 0;
  const path = [...proof];
  if (Number.isInteger(Math.log2(first.size))) path.unshift(Buffer.from(first.root, 'base64'));
  let [fn, sn] = [BigInt(first.size - 1), BigInt(second.size - 1)];
  while (fn & 1n) [fn, sn] = [fn >> 1n, sn >> 1n];
  const start = path.shift();
  if (!start) return false;
  let [fr, sr] = [start, start];
  for (const c of path) {
    if (sn === 0n) return false;
    if (fn & 1n || fn === sn) {
      [fr, sr] = [nodeHash(c, fr), nodeHash(c, sr)];
      while (!(fn & 1n) && fn !== 0n) [fn, sn] = [fn >> 1n, sn >> 1n];
    } else sr = nodeHash(sr, c);
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  return sn === 0n && fr.toString('base64') === first.root && sr.toString('base64') === second.root;
}

/** The steps of RFC 9162, 2.1.3.2. */
function isIncluded(leaf: Buffer, index: number, tree: Checkpoint, proof: readonly Buffer[]): boolean {
  let [fn, sn] = [BigInt(index), BigInt(tree.size - 1)];
  if (fn > sn) return false;
  let r = leaf;
  for (const p of proof) {
    if (sn === 0n) return false;
    if (fn & 1n || fn === sn) {
      r = nodeHash(p, r);
      while (!(fn & 1n) && fn !== 0n) [fn, sn] = [fn >> 1n, sn >> 1n];
    } else r = nodeHash(r, p);
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  return sn === 0n && r.toString('base64') === tree.root;
}

export function readCheckpoint(note: string): Checkpoint {
  const cut = note.lastIndexOf('\n\n') + 1;
  const text = note.slice(0, cut);
  const [origin = '', size = '', root = '', ...rest] = text.split('\n');
  if (rest.length !== 1 || String(Number(size)) !== size) throw new Error(`no checkpoint: ${note}`);
  const lines = note.slice(cut + 1).split('\n');
  if (lines.pop() !== '') throw new Error('a note ends with a newline');
  const signatures = lines.map((line) => {
    const [dash, name = '', base64 = '', more] = line.split(' ');
    if (dash !== '\u2014' || more !== undefined) throw new Error(`no signature: ${line}`);
    const bytes = Buffer.from(base64, 'base64');
    return { name, id: bytes.toString('hex', 0, 4), bytes: bytes.subarray(4) };
  });
  return { origin, size: Number(size), root, text, signatures };
}

type VerifierKey = { name: string; id: string; type: number; publicKey: Buffer };

function readVerifierKey(vkey: string): VerifierKey {
  const [name = '', id = '', ...base64] = vkey.trim().split('+');
  const bytes = Buffer.from(base64.join('+'), 'base64');
  const expected = sha256(name, '\n', bytes).toString('hex', 0, 4);
  if (bytes.length !== 33 || id !== expected) throw new Error(`no key: ${vkey}`);
  return { name, id, type: bytes[0] as number, publicKey: bytes.subarray(1) };
}

function isSigned(key: VerifierKey, message: string, signature: Buffer): boolean {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: key.publicKey.toString('base64url') };
  return verify(null, Buffer.from(message), createPublicKey({ key: jwk, format: 'jwk' }), signature);
}

/** Whether the log that has this key signed the checkpoint: its own origin, and a plain Ed25519 signature. */
export function isSignedByLog(checkpoint: Checkpoint, vkey: string): boolean {
  const key = readVerifierKey(vkey);
  const own = checkpoint.signatures.filter(({ name, id }) => name === key.name && id === key.id);
  const holds = own.length > 0 && own.every(({ bytes }) => isSigned(key, checkpoint.text, bytes));
  return key.type === 1 && key.name === checkpoint.origin && holds;
}

/** When the witness that has this key cosigned the checkpoint, seconds; `null` where it did not. */
export function cosignedAt(checkpoint: Checkpoint, vkey: string): number | null {
  const key = readVerifierKey(vkey);
  const own = checkpoint.signatures.find(({ name, id }) => name === key.name && id === key.id);
  if (!own || key.type !== 4 || own.bytes.length !== 72) return null;
  const time = own.bytes.readBigUInt64BE();
  const message = `cosignature/v1\ntime ${time}\n${checkpoint.text}`;
  return isSigned(key, message, own.bytes.subarray(8)) ? Number(time) : null;
}

/** A witness of our own: its key, and how it cosigns. */
export function makeWitness(name: string): { vkey: string; cosign: (text: string) => string } {
  const pair = generateKeyPairSync('ed25519');
  const { x = '' } = pair.publicKey.export({ format: 'jwk' });
  const typed = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url')]);
  const id = sha256(name, '\n', typed).subarray(0, 4);
  const privateKey = createPrivateKey(pair.privateKey.export({ format: 'pem', type: 'pkcs8' }));
  return {
    vkey: `${name}+${id.toString('hex')}+${typed.toString('base64')}`,
    cosign(text) {
      const time = Buffer.alloc(8);
      time.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 1000)));
      const message = `cosignature/v1\ntime ${time.readBigUInt64BE()}\n${text}`;
      const signature = sign(null, Buffer.from(message), privateKey);
      return `\u2014 ${name} ${Buffer.concat([id, time, signature]).toString('base64')}\n`;
    },
  };
}

/** `x001/x234/067`, from behind. */
function tileIndex(n: number): string {
  const last = String(n % 1000).padStart(3, '0');
  let path = last;
  for (let rest = Math.floor(n / 1000); rest > 0; rest = Math.floor(rest / 1000))
    path = `x${String(rest % 1000).padStart(3, '0')}/${path}`;
  return path;
}

/** Where the `n`-th tile of a level is in a tree whose level has `hashes` hashes. */
export function tileAt(level: number | 'entries', n: number, hashes: number): string {
  const width = Math.min(256, hashes - n * 256);
  return `tile/${level}/${tileIndex(n)}${width === 256 ? '' : `.p/${width}`}`;
}

export function entriesOf(bundle: Buffer): Buffer[] {
  const entries: Buffer[] = [];
  let rest = bundle;
  while (rest.length > 0) {
    const end = 2 + (rest[0] as number) * 256 + (rest[1] as number);
    if (end > rest.length) throw new Error('a bundle that breaks off');
    entries.push(rest.subarray(2, end));
    rest = rest.subarray(end);
  }
  return entries;
}

/** Whether a `.tlog-proof` proves that this entry is in a tree that the log signed; says which, `null` where not. */
export function provenBy(file: string, entry: Buffer, vkey: string): { index: number; size: number } | null {
  const cut = file.indexOf('\n\n');
  const [header, index = '', ...lines] = file.slice(0, cut).split('\n');
  const checkpoint = readCheckpoint(file.slice(cut + 2));
  const at = Number(/^index (\d+)$/.exec(index)?.[1]);
  const proof = lines.map((line) => Buffer.from(line, 'base64'));
  if (header !== 'c2sp.org/tlog-proof@v1' || !isSignedByLog(checkpoint, vkey)) return null;
  return isIncluded(leafHash(entry), at, checkpoint, proof) ? { index: at, size: checkpoint.size } : null;
}
