import {
  constants,
  createPrivateKey,
  createPublicKey,
  hash,
  privateDecrypt,
  publicEncrypt,
  verify,
} from 'node:crypto';

/**
 * Blind signatures, RFC 9474: RSABSSA-SHA384-PSS-Randomized with keys of 2,048 bits. The browser has its half from a library; this is the
 * server's, which never sees what it signs.
 */
export const modulusBytes = 256;
const [prefixBytes, nonceBytes, saltBytes] = [32, 32, 48];
const tokenBytes = prefixBytes + nonceBytes + modulusBytes;
/** Characters of a token in base64url. */
export const tokenLength = Math.ceil((tokenBytes * 4) / 3);

/** What a browser made of a signature: a random prefix, its nonce, and the signature of both; in base64url. */
const tokenFormat = new RegExp(`^[\\w-]{${tokenLength}}$`);

/**
 * Signs what a browser blinded.
 * @param key PKCS 8, base64
 * @param blinded base64url of 256 bytes
 * @returns base64url; `null` where it cannot be signed
 */
export function signBlinded(key: string, blinded: string): string | null {
  const message = Buffer.from(blinded, 'base64url');
  if (message.length !== modulusBytes) return null;
  const signing = createPrivateKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'pkcs8' });
  const padding = constants.RSA_NO_PADDING;
  try {
    const signature = privateDecrypt({ key: signing, padding }, message);
    // A signature that was worked out wrongly would give the key away (RFC 9474, 4.3).
    const back = publicEncrypt({ key: createPublicKey(signing), padding }, signature);
    return back.equals(message) ? signature.toString('base64url') : null;
  } catch {
    // As a number it is larger than the modulus.
    return null;
  }
}

/** Whether a token is signed by the survey's key. @param key SPKI, base64 */
export function isSigned(key: string, token: string): boolean {
  if (!isToken(token)) return false;
  const bytes = Buffer.from(token, 'base64url');
  const signature = bytes.subarray(prefixBytes + nonceBytes);
  const signed = {
    key: createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' }),
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: saltBytes,
  };
  return verify('sha384', bytes.subarray(0, prefixBytes + nonceBytes), signed, signature);
}

export function isToken(text: string): boolean {
  return tokenFormat.test(text) && Buffer.from(text, 'base64url').length === tokenBytes;
}

/** What names a token, whatever signature it carries: there is one code for it. */
export function tokenName(token: string): string {
  const bytes = Buffer.from(token, 'base64url').subarray(0, prefixBytes + nonceBytes);
  return `signed ${hash('sha256', bytes, 'hex')}`;
}

/** What is kept of a blinded message, so that the same one may be asked for again. */
export function blindedHash(blinded: string): string {
  return hash('sha256', Buffer.from(blinded, 'base64url'), 'hex');
}
