import { createHmac, hash, timingSafeEqual } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, which are taken for others (https://www.crockford.com/base32.html). */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Bytes that nobody guesses, and bytes by which a code shows that it is one of its survey: 24 signs together. */
const [drawnBytes, sealBytes] = [9, 6];
const length = ((drawnBytes + sealBytes) * 8) / 5;
const inGroup = 4;
/** Characters that are read of what somebody typed; groups may be parted by anything. */
const mostTyped = 200;

/**
 * The code that follows from what a form carries, or from what was signed blind: the same each time. It shows by itself that the survey's key
 * made it, so that nobody has to write down which codes there are.
 * @param key 32 bytes, of the survey alone
 * @param from unguessable, and told to nobody but who gets the code
 */
export function codeFrom(key: Buffer, from: string): string {
  const drawn = keyed(key, 'code from', from).subarray(0, drawnBytes);
  return inSigns(Buffer.concat([drawn, sealOf(key, drawn)]));
}

/** Whether a code, as `readCode` gives it, is one of the survey with this key. */
export function isCodeOf(key: Buffer, code: string): boolean {
  const bytes = inBytes(code);
  if (bytes.length !== drawnBytes + sealBytes) return false;
  return timingSafeEqual(bytes.subarray(drawnBytes), sealOf(key, bytes.subarray(0, drawnBytes)));
}

/** A code as somebody typed it, in signs alone; `null` where it cannot be one. */
export function readCode(typed: string): string | null {
  if (typed.length > mostTyped) return null;
  const plain = typed.toUpperCase().replaceAll(/[\s\p{Pd}\p{Cf}.]/gu, '');
  const code = plain.replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return code.length === length && [...code].every((sign) => signs.includes(sign)) ? code : null;
}

/** A code for people: in groups of four. */
export function writtenCode(code: string): string {
  return (code.match(new RegExp(`.{${inGroup}}`, 'g')) ?? []).join('-');
}

/** What is kept of a code, and published once the survey is closed: the SHA-256 of its signs without hyphens, in hex. */
export function codeHash(code: string): string {
  return hash('sha256', code, 'hex');
}

function sealOf(key: Buffer, drawn: Buffer): Buffer {
  return keyed(key, 'seal of', drawn.toString('hex')).subarray(0, sealBytes);
}

function keyed(key: Buffer, purpose: string, text: string): Buffer {
  return createHmac('sha256', key).update(`${purpose} ${text}`).digest();
}

function inSigns(bytes: Buffer): string {
  let [signed, held, bits] = ['', 0, 0];
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) signed += signs[(held >> (bits - 5)) & 31];
  }
  return signed;
}

function inBytes(code: string): Buffer {
  const bytes: number[] = [];
  let [held, bits] = [0, 0];
  for (const sign of code) {
    held = ((held << 5) | signs.indexOf(sign)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 255);
  }
  return Buffer.from(bytes);
}
